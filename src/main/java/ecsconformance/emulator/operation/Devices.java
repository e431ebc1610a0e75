package ecsconformance.emulator.operation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The device names of disks: /dev/xvda for the system disk, /dev/xvdb to /dev/xvdz for data disks. */
public final class Devices {

    public static final String SYSTEM = "/dev/xvda";

    private static final Pattern DATA = Pattern.compile("/dev/xvd[b-z]");

    private Devices() {}

    static boolean isForData(String device) {
        return DATA.matcher(device).matches();
    }

    /** The first device for a data disk that is not taken; empty where all are. */
    static Optional<String> next(Set<String> taken) {
        for (char letter = 'b'; letter <= 'z'; letter++) {
            if (!taken.contains("/dev/xvd" + letter)) {
                return Optional.of("/dev/xvd" + letter);
            }
        }
        return Optional.empty();
    }
}
