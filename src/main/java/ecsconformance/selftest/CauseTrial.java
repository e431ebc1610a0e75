package ecsconformance.selftest;

import ecsconformance.contract.Rule;
import ecsconformance.result.Cause;
import ecsconformance.run.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures whether the first causes of a result name what is broken: the whole suite against each defect alone, and against
 * random triples of them. A cause names a defect when the rule that owns the defect is among its rules, and fails in the
 * same way as against the defect alone.
 */
public final class CauseTrial {

    /** As many causes as somebody looks at. */
    private static final int FIRST = 3;

    private final DefectTrials trials;
    private final List<Rule> suite;
    private final Progress progress;
    private final Map<List<String>, List<Cause>> causes = new ConcurrentHashMap<>();

    /** @param suite all rules */
    public CauseTrial(DefectTrials trials, List<Rule> suite, Progress progress) {
        this.trials = trials;
        this.suite = List.copyOf(suite);
        this.progress = progress;
    }

    /**
     * The outcome.
     *
     * @param missed one sentence for each defect that no first cause names
     */
    public record Figures(long runs, long defects, long named, List<String> missed) {

        public Figures {
            missed = List.copyOf(missed);
        }

        /** For people, the figure last. */
        public List<String> lines() {
            String figure = String.format(
                    Locale.ROOT,
                    "the first three causes name %d of %d broken behaviours (%.1f %%) in %d runs",
                    named,
                    defects,
                    100 * share(),
                    runs);
            return Stream.concat(
                            missed.stream().map(it -> "not among the first three causes: " + it), Stream.of(figure))
                    .toList();
        }

        public double share() {
            return defects == 0 ? 0 : named / (double) defects;
        }
    }

    /** @param triples the number of triples that are drawn, by the options' seed */
    public Figures measure(List<KnownDefect> known, int triples) throws InterruptedException {
        List<KnownDefect> seen =
                known.stream().filter(it -> it.unseen().isEmpty()).toList();
        List<List<KnownDefect>> all = new ArrayList<>();
        seen.forEach(it -> all.add(List.of(it)));
        all.addAll(drawn(seen, triples));
        DefectTrials.all(all.stream()
                .<Callable<Object>>map(together -> () -> {
                    causes.put(
                            names(together), trials.run(names(together), suite).causes());
                    progress.at(causes.size(), all.size());
                    return together;
                })
                .toList());
        List<String> missed = new ArrayList<>();
        long defects = 0;
        for (List<KnownDefect> together : all) {
            for (KnownDefect defect : together) {
                defects++;
                if (!isNamed(defect, together)) {
                    missed.add(defect.name() + " (" + defect.owner() + ") among " + String.join(", ", names(together)));
                }
            }
        }
        return new Figures(all.size(), defects, defects - missed.size(), missed);
    }

    private List<List<KnownDefect>> drawn(List<KnownDefect> seen, int count) {
        Random chance = new Random(trials.options().seed());
        Set<List<KnownDefect>> drawn = new LinkedHashSet<>();
        while (seen.size() > FIRST && drawn.size() < count) {
            Set<KnownDefect> triple = new LinkedHashSet<>();
            while (triple.size() < FIRST) {
                triple.add(seen.get(chance.nextInt(seen.size())));
            }
            drawn.add(List.copyOf(triple));
        }
        return List.copyOf(drawn);
    }

    private boolean isNamed(KnownDefect defect, List<KnownDefect> together) {
        Set<String> alone = causes.get(List.of(defect.name())).stream()
                .filter(it -> it.rules().contains(defect.owner()))
                .map(Cause::sentence)
                .collect(Collectors.toSet());
        return causes.get(names(together)).stream()
                .limit(FIRST)
                .anyMatch(it -> it.rules().contains(defect.owner()) && alone.contains(it.sentence()));
    }

    private static List<String> names(List<KnownDefect> defects) {
        return defects.stream().map(KnownDefect::name).toList();
    }
}
