package ecsconformance.emulator.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The part of a disk in its instance or image. */
public enum DiskType {
    SYSTEM,
    DATA;

    /** As parameters and answers spell it: {@code system}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DiskType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
