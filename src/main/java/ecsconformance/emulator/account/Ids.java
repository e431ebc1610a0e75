package ecsconformance.emulator.account;

import java.util.random.RandomGenerator;

/** Makes ids in the form that real ones have: the kind, the region's letters, and random letters and digits. */
public final class Ids {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LENGTH = 17;

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    public String next(String kind) {
        return kind + "-bp1" + text(RANDOM_LENGTH);
    }

    String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
