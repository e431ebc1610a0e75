package ecsconformance.result.merge;

import ecsconformance.result.Judgement;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Proof;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Resources;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RunInfo;
import ecsconformance.result.Shard;
import ecsconformance.result.Waivers;
import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.waiver.Waiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Joins the results of shards into the result of the whole run. */
public final class Merge {

    private final List<NamedResult> parts;

    private Merge(List<NamedResult> parts) {
        this.parts = parts;
    }

    /**
     * The whole. Where a shard is missing or did not reach its end, the whole is incomplete and says so.
     *
     * @throws Unmergeable where the parts are not parts of one run, with everything that does not fit
     */
    public static Result of(List<NamedResult> parts) throws Unmergeable {
        List<String> problems = new ArrayList<>();
        parts.stream()
                .filter(part -> shard(part).isEmpty())
                .forEach(part -> problems.add(part.name() + " is not the result of a shard (run --shard)"));
        if (parts.isEmpty()) {
            problems.add("there is no part to merge");
        }
        if (problems.isEmpty()) {
            problems.addAll(new FittingParts(parts).problems());
        }
        if (!problems.isEmpty()) {
            throw new Unmergeable(problems);
        }
        return new Merge(parts.stream()
                        .sorted(Comparator.comparing(
                                part -> shard(part).orElseThrow().index()))
                        .toList())
                .whole();
    }

    static Optional<Shard> shard(NamedResult part) {
        return part.result().run().shard();
    }

    private Result whole() {
        Result first = parts.get(0).result();
        List<String> gaps = gaps();
        List<RuleResult> rules = parts.stream()
                .flatMap(part -> part.result().rules().stream().map(rule -> renamed(rule, part)))
                .sorted(Comparator.comparing(RuleResult::id))
                .toList();
        if (gaps.isEmpty()
                && !Shard.wholeOf(rules)
                        .equals(shard(parts.get(0)).orElseThrow().whole())) {
            gaps.add("together the parts do not have exactly the rules and scenarios that were chosen");
        }
        Set<String> profiles = new LinkedHashSet<>();
        parts.forEach(part -> profiles.addAll(part.result().target().profiles()));
        TargetInfo target = new TargetInfo(
                first.target().name(),
                first.target().endpoint(),
                first.target().region(),
                profiles.stream().sorted().toList(),
                first.target().embedded());
        RunInfo bare = run(gaps);
        RunInfo run = first.run()
                .extent()
                .map(extent -> bare.with(extent.withPlanOf(rules, bare.selection())))
                .orElse(bare);
        Result merged = new Result(
                first.suite(),
                target,
                run,
                Judgement.of(run, rules, List.of()),
                Judgement.summary(rules, target.profiles()),
                rules,
                parts.stream()
                        .flatMap(part -> part.result().exchanges().stream().map(it -> it.renamed(id(it.id(), part))))
                        .toList(),
                resources(),
                List.of(),
                proof());
        return new Waivers(waivers(first), run.finishedAt()).applyTo(merged);
    }

    /** Only where each part was put to the proof is the whole. */
    private Optional<Proof> proof() {
        List<Proof> proofs =
                parts.stream().flatMap(part -> part.result().proof().stream()).toList();
        return proofs.size() < parts.size() ? Optional.empty() : proofs.stream().reduce(Proof::and);
    }

    private List<String> gaps() {
        int of = shard(parts.get(0)).orElseThrow().of();
        Set<Integer> there =
                parts.stream().map(part -> shard(part).orElseThrow().index()).collect(Collectors.toSet());
        List<String> gaps = IntStream.rangeClosed(1, of)
                .filter(index -> !there.contains(index))
                .mapToObj(index -> "shard " + index + "/" + of + " is missing")
                .collect(Collectors.toCollection(ArrayList::new));
        parts.stream()
                .filter(part -> !part.result().run().complete())
                .forEach(part -> gaps.add(part.name() + " is incomplete: "
                        + part.result().run().problem().orElse("the run did not reach its end")));
        return gaps;
    }

    private RunInfo run(List<String> gaps) {
        List<RunInfo> runs = parts.stream().map(part -> part.result().run()).toList();
        return new RunInfo(
                runs.stream().map(RunInfo::id).collect(Collectors.joining("+")),
                runs.stream().map(RunInfo::startedAt).min(Instant::compareTo).orElseThrow(),
                runs.stream().map(RunInfo::finishedAt).max(Instant::compareTo).orElseThrow(),
                gaps.isEmpty(),
                runs.stream().mapToLong(RunInfo::requests).sum(),
                runs.get(0).seed(),
                runs.get(0).selectionOfWhole(),
                gaps.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", gaps)),
                runs.stream().flatMap(run -> run.notes().stream()).distinct().toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Resources resources() {
        List<Resources> all =
                parts.stream().map(part -> part.result().resources()).toList();
        return new Resources(
                all.stream().mapToLong(Resources::created).sum(),
                all.stream().mapToLong(Resources::deleted).sum(),
                all.stream().flatMap(it -> it.leaked().stream()).toList());
    }

    /** The waivers that a result was judged with. */
    static List<Waiver> waivers(Result result) {
        return result.waivers().stream().map(WaiverOutcome::waiver).toList();
    }

    private static RuleResult renamed(RuleResult rule, NamedResult part) {
        return rule.withScenarios(rule.scenarios().stream()
                .map(scenario -> scenario.withExchanges(
                        scenario.exchanges().stream().map(id -> id(id, part)).toList()))
                .toList());
    }

    /** Ids are unique in a run only. */
    private static String id(String id, NamedResult part) {
        return "shard-" + shard(part).orElseThrow().index() + "-" + id;
    }

    /** Results that are no parts of one run; the message names everything that does not fit. */
    public static final class Unmergeable extends Exception {

        private static final long serialVersionUID = 1L;

        Unmergeable(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
