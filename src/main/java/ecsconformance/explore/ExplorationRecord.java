package ecsconformance.explore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trial as it went: everything that is judged, so that it can be judged again without the target.
 *
 * @param exclusive whether nobody else works in the account
 * @param resources the fixtures that were arranged
 * @param disks     of the instances among them, by the instance's id
 * @param before    the state that the account showed before anything was sent
 * @param heard     of each step, in the order of its requests
 * @param looks     by the step after which they were taken
 * @param trouble   the reason for which it could not be carried through; empty where it was
 */
record ExplorationRecord(
        Trial trial,
        boolean exclusive,
        boolean onWhiteList,
        String region,
        List<Arrangement> resources,
        Map<String, List<InstanceDisk>> disks,
        ShownState before,
        List<List<JudgedCall>> heard,
        Map<Integer, ShownState> looks,
        String trouble) {

    ExplorationRecord {
        resources = List.copyOf(resources);
        disks = Map.copyOf(disks);
        heard = heard.stream().map(List::copyOf).toList();
        looks = new TreeMap<>(looks);
    }

    /** Of a trial that could not be begun. */
    static ExplorationRecord none(Trial trial, String trouble) {
        return new ExplorationRecord(
                trial,
                false,
                false,
                "",
                List.of(),
                Map.of(),
                new ShownState(false, List.of(), false, Map.of()),
                List.of(),
                Map.of(),
                trouble);
    }

    int requests() {
        return heard.stream().mapToInt(List::size).sum();
    }

    /** A resource in the state of a fixture, with what is said of it. */
    record Arrangement(String fixture, String id, Map<String, String> attributes) {}

    /** A disk of an instance, as the target describes it. */
    record InstanceDisk(String id, String type, int size, String device) {}
}
