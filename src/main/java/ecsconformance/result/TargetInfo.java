package ecsconformance.result;

import java.util.List;

/**
 * The target that was judged, and the profiles it was judged by.
 *
 * @param embedded whether it was the emulator inside the suite's own process
 */
public record TargetInfo(String name, String endpoint, String region, List<String> profiles, boolean embedded) {

    public TargetInfo {
        profiles = List.copyOf(profiles);
    }

    /** An endpoint of its own. */
    public TargetInfo(String name, String endpoint, String region, List<String> profiles) {
        this(name, endpoint, region, profiles, false);
    }
}
