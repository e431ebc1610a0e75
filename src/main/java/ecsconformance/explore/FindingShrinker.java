package ecsconformance.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes findings of what diverges: made smaller, told together where the cause is one, and sent three times more.
 *
 * @param again carries out a trial
 */
record FindingShrinker(Access access, Function<Trial, JudgedTrial> again) {

    private static final int MOST_TRIES = 60;
    private static final int MOST_TRIES_IN_SHARED_ACCOUNTS = 12;
    private static final int MOST_OF_A_KIND = 4;
    private static final int MOST_WITHOUT_ANSWER = 4;

    /** A finding, and what it has in common with those that are likely of its cause. */
    private record Kept(String kind, ExplorationFinding finding) {

        Kept counted() {
            return new Kept(kind, finding.counted());
        }

        /** Whether the trial has everything that the finding needs; that it has a source goes without saying. */
        boolean explains(List<String> combination) {
            return finding.steady()
                    && finding.combination().stream()
                            .allMatch(it -> it.equals("SnapshotId the system snapshot") || combination.contains(it));
        }

        boolean tellsTheSame(ExplorationFinding other) {
            return finding.steady() == other.steady()
                    && finding.clauses().equals(other.clauses())
                    && finding.actual().equals(other.actual())
                    && finding.combination().equals(other.combination());
        }
    }

    /** @param most more are not looked for */
    List<ExplorationFinding> of(Collection<JudgedTrial> judged, int most) {
        Map<String, Integer> made = new HashMap<>();
        List<Kept> found = new ArrayList<>();
        // Races come last: one that shows what a sequence has shown already, or would show, depends on chance.
        List<JudgedTrial> inOrder = judged.stream()
                .sorted(Comparator.comparing(it -> isRace(it.trial())))
                .toList();
        for (JudgedTrial seen : inOrder) {
            if (seen.divergence().isEmpty()
                    || found.stream().filter(it -> it.finding().steady()).count() >= most) {
                continue;
            }
            JudgedTrial one = oneByOne(seen);
            Divergence divergence = one.divergence().get();
            String kind = divergence.shape() + divergence.clauses();
            List<String> combination = ExplorationFinding.combination(one.recording(), divergence);
            List<Kept> alike =
                    found.stream().filter(it -> it.kind().equals(kind)).toList();
            if (one != seen && !alike.isEmpty()) {
                continue;
            }
            Optional<Kept> same =
                    alike.stream().filter(it -> it.explains(combination)).findFirst();
            if (same.isEmpty() && made.getOrDefault(kind, 0) >= MOST_OF_A_KIND) {
                same = alike.stream().findFirst();
            }
            if (same.isEmpty()) {
                made.merge(kind, 1, Integer::sum);
                Kept fresh = new Kept(kind, shrunk(one, divergence));
                same = found.stream()
                        .filter(it -> it.tellsTheSame(fresh.finding()))
                        .findFirst();
                if (same.isEmpty()) {
                    found.add(fresh);
                }
            }
            same.ifPresent(it -> found.set(found.indexOf(it), it.counted()));
        }
        return found.stream().map(Kept::finding).toList();
    }

    private static boolean isRace(Trial trial) {
        return trial.steps().stream().anyMatch(step -> step.size() > 1);
    }

    /** A race whose calls diverge one after the other too, made so: whatever needs no race comes again more surely. */
    private JudgedTrial oneByOne(JudgedTrial judged) {
        Trial trial = judged.trial();
        if (!access.control() || !isRace(trial)) {
            return judged;
        }
        JudgedTrial inOrder = answered(trial.oneByOne());
        return inOrder.divergence().isPresent() ? inOrder : judged;
    }

    /** Makes a divergence smaller. In an account of others, accepted calls are not repeated more than is needed. */
    private ExplorationFinding shrunk(JudgedTrial judged, Divergence divergence) {
        boolean creates = !divergence.shape().startsWith(JudgedCall.Kind.REFUSED.name());
        int tries = access.control() ? MOST_TRIES : creates ? 0 : MOST_TRIES_IN_SHARED_ACCOUNTS;
        Trial smallest = new Shrinking(
                        judged.trial(),
                        divergence,
                        tries,
                        access.control(),
                        it -> answered(it).divergence())
                .smallest();
        JudgedTrial last = judged;
        boolean steady = true;
        for (int time = 0; time < 3 && steady; time++) {
            JudgedTrial now = answered(smallest);
            steady = now.divergence().filter(divergence::isLike).isPresent();
            last = steady ? now : last;
        }
        return ExplorationFinding.finding(last.recording(), last.divergence().orElse(divergence), steady, 1);
    }

    /** The trial once more; a call without an answer tells nothing, so that its trial is carried out yet again. */
    private JudgedTrial answered(Trial trial) {
        JudgedTrial judged = again.apply(trial);
        for (int time = 1; time < MOST_WITHOUT_ANSWER && access.control() && judged.lacksAnswers(); time++) {
            judged = again.apply(trial);
        }
        return judged;
    }
}
