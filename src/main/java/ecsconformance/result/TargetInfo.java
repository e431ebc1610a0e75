package ecsconformance.result;

import java.util.List;

/** What was judged, and the profiles it was judged by. */
public record TargetInfo(String name, String endpoint, String region, List<String> profiles) {

    public TargetInfo {
        profiles = List.copyOf(profiles);
    }
}
