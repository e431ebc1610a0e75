package ecsconformance.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notices where one trial shows another reading than a trial before it, in the same situation. */
final class ReadingChanges {

    private final Map<String, List<Seen>> seen = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    /** A trial, and the choices that it has shown in one situation. */
    private record Seen(Set<String> choices, Trial trial) {}

    /** Trials that carry out both, one after the other; one for each situation. */
    List<Trial> after(Trial trial, List<BoundReadings.Shown> shown) {
        List<Trial> both = new ArrayList<>();
        for (BoundReadings.Shown one : shown) {
            List<Seen> earlier = seen.computeIfAbsent(one.situation(), key -> new ArrayList<>());
            Trial showing = trial.showing(one.step());
            earlier.stream()
                    .filter(it -> Collections.disjoint(it.choices(), one.choices()))
                    .findFirst()
                    .filter(it -> told.add(one.situation()))
                    .ifPresent(it -> both.add(it.trial().then(showing)));
            earlier.add(new Seen(one.choices(), showing));
        }
        return both;
    }

    /**
     * Trials of requests that show a reading, each sent twice in one account: one for each reading, then those that show in a
     * situation what nothing else has shown yet.
     */
    List<Trial> twice(int most) {
        Map<String, Request> ofReading = new LinkedHashMap<>();
        List<Request> others = new ArrayList<>();
        seen.forEach((situation, all) -> all.stream()
                .map(Seen::trial)
                .filter(trial -> trial.kind().equals(Trial.REQUEST))
                .findFirst()
                .map(trial -> trial.requests().get(0))
                .filter(request ->
                        ofReading.putIfAbsent(situation.substring(0, situation.indexOf(' ')), request) != null)
                .filter(request -> all.size() == 1)
                .ifPresent(others::add));
        List<Request> requests = Stream.concat(ofReading.values().stream(), others.stream())
                .distinct()
                .limit(most / 2)
                .flatMap(request -> Stream.of(request, request))
                .toList();
        return IntStream.range(0, (requests.size() + Trials.TOGETHER - 1) / Trials.TOGETHER)
                .map(group -> group * Trials.TOGETHER)
                .mapToObj(from -> Trial.of(requests.subList(from, Math.min(requests.size(), from + Trials.TOGETHER))))
                .toList();
    }
}
