package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The most that an exploration makes, if nothing is refused.
 *
 * @param photographs the number of times that all disks of an instance get a snapshot
 * @param snapshots   the number of snapshots that are asked for by themselves
 */
public record Planned(
        int requests, long images, long photographs, long snapshots, long instances, Set<Fixture> fixtures) {

    /** Sends nothing. */
    public static Planned of(long seed, int budget, int styles, boolean control) {
        Trials drawn = new Trials(seed, budget, styles, control, Set.of());
        List<Trial> trials = drawn.all();
        List<Request> requests =
                trials.stream().flatMap(trial -> trial.requests().stream()).toList();
        Set<Fixture> fixtures = new TreeSet<>();
        trials.forEach(trial -> fixtures.addAll(trial.fixtures()));
        return new Planned(
                budget,
                drawn.left() + requests.stream().filter(Request::makesAnImage).count(),
                drawn.left()
                        + requests.stream()
                                .filter(request -> request.makesAnImage()
                                        && request.cells().containsKey("InstanceId"))
                                .count(),
                requests.stream()
                        .filter(request -> request.operation().equals("CreateSnapshot"))
                        .count(),
                requests.stream()
                        .filter(request -> request.operation().equals("RunInstances"))
                        .count(),
                fixtures);
    }
}
