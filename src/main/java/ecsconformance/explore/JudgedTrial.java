package ecsconformance.explore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trial as it went, and the verdict on it.
 *
 * @param readings those that were needed to explain it
 * @param order    the refusals that came before others that were due as well: {@code CodeA before CodeB}
 * @param judged   the number of steps that were looked at: none after one that diverges or says nothing
 * @param worlds   left at the end
 * @param shown    the readings that its answers have shown
 * @param unclear  the reason for which a part of it says nothing; empty where all was judged
 */
record JudgedTrial(
        ExplorationRecord recording,
        Optional<Divergence> divergence,
        Set<String> readings,
        Set<String> order,
        int judged,
        int worlds,
        List<BoundReadings.Shown> shown,
        String unclear) {

    /** Of a trial that could not be judged, for the reason that its record has. */
    static JudgedTrial none(ExplorationRecord recording) {
        return new JudgedTrial(recording, Optional.empty(), Set.of(), Set.of(), 0, 1, List.of(), recording.trouble());
    }

    Trial trial() {
        return recording.trial();
    }

    /** The requests whose answers are judged. */
    List<Request> answered() {
        int last = unclear.isEmpty() ? judged : judged - 1;
        return requests(step -> step < last && isAnswered(step));
    }

    /** The requests that nothing has judged, if there are fewer of them than before and none follows from another. */
    Optional<Trial> rest() {
        List<Request> rest = requests(step -> step >= judged || !isAnswered(step));
        return trial().kind().equals(Trial.REQUEST) && !rest.isEmpty() && rest.size() < trial().size()
                ? Optional.of(Trial.of(rest))
                : Optional.empty();
    }

    /** Whether it shows nothing because a call got no answer. */
    boolean lacksAnswers() {
        return divergence.isEmpty()
                && !IntStream.range(0, recording.heard().size()).allMatch(this::isAnswered);
    }

    /** The numbers of calls that got no answer, in words. */
    static List<String> withoutAnswer(Collection<JudgedTrial> judged) {
        Map<JudgedCall.Kind, Long> counts = judged.stream()
                .flatMap(one -> one.recording().heard().stream().flatMap(List::stream))
                .filter(call -> !call.isAnswered())
                .collect(Collectors.groupingBy(JudgedCall::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> it.getValue() + " calls were " + it.getKey().words())
                .toList();
    }

    private boolean isAnswered(int step) {
        return recording.heard().get(step).stream().allMatch(JudgedCall::isAnswered);
    }

    private List<Request> requests(IntPredicate wanted) {
        return IntStream.range(0, trial().steps().size())
                .filter(wanted)
                .mapToObj(trial().steps()::get)
                .flatMap(List::stream)
                .toList();
    }
}
