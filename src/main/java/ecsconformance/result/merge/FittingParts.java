package ecsconformance.result.merge;

import ecsconformance.result.NamedResult;
import ecsconformance.result.Result;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that parts belong together: each way in which they may not is one sentence. */
record FittingParts(List<NamedResult> parts) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        same(
                "judged by",
                result -> result.suite().contract().edition() + " "
                        + result.suite().contract().digest(),
                problems);
        same("made by version", result -> result.suite().version(), problems);
        same("named", result -> result.target().name(), problems);
        same("about", result -> result.target().region() + " at " + endpoint(result.target()), problems);
        same(
                "a shard out of",
                result -> String.valueOf(result.run().shard().orElseThrow().of()),
                problems);
        same("with seed", result -> String.valueOf(result.run().seed()), problems);
        same("for", result -> result.run().selectionOfWhole().orElse("all rules"), problems);
        same(
                "by features",
                result -> result.run().extent().map(Extent::features).orElse("of an earlier version"),
                problems);
        same("judged with", result -> waivers(result), problems);
        same("embedded", result -> String.valueOf(result.target().embedded()), problems);
        if (problems.isEmpty()) {
            same("of the rules", result -> result.run().shard().orElseThrow().whole(), problems);
        }
        once(
                "shard",
                part -> List.of(Merge.shard(part).orElseThrow().index() + "/"
                        + Merge.shard(part).orElseThrow().of()),
                problems);
        together(problems);
        if (problems.isEmpty()) {
            once(
                    "rule",
                    part -> part.result().rules().stream().map(RuleResult::id).toList(),
                    problems);
        }
        return problems;
    }

    private static String waivers(Result result) {
        String each = Merge.waivers(result).stream()
                .map(it -> it.rule() + " \"" + it.failure() + "\" of " + it.owner() + " until " + it.expires() + " ("
                        + it.reason() + ", " + it.link() + ")")
                .sorted()
                .collect(Collectors.joining("; "));
        return each.isEmpty() ? "no waivers" : "waivers " + each;
    }

    /** The emulator in a shard's own process has a port of its own. At any other endpoint another port is another target. */
    private static String endpoint(TargetInfo target) {
        return target.embedded() ? target.endpoint().replaceFirst(":\\d+$", "") : target.endpoint();
    }

    /** A part that began long after the others had ended may have met another version of the endpoint. */
    private void together(List<String> problems) {
        List<NamedResult> inOrder = parts.stream()
                .sorted(Comparator.comparing(part -> part.result().run().startedAt()))
                .toList();
        Instant end = Instant.MAX;
        for (NamedResult part : inOrder) {
            RunInfo run = part.result().run();
            if (end.isBefore(run.startedAt().minus(LONGEST_PAUSE))) {
                problems.add(part.name() + " began at " + run.startedAt() + ", more than " + LONGEST_PAUSE.toHours()
                        + " hours after the earlier parts had ended, at " + end
                        + ": run its shard again, or those of the earlier parts");
            }
            end = end == Instant.MAX || end.isBefore(run.finishedAt()) ? run.finishedAt() : end;
        }
    }

    private void same(String what, Function<Result, String> fact, List<String> problems) {
        Map<String, String> firstWith = new LinkedHashMap<>();
        parts.forEach(part -> firstWith.putIfAbsent(fact.apply(part.result()), part.name()));
        if (firstWith.size() > 1) {
            problems.add("the parts differ: "
                    + firstWith.entrySet().stream()
                            .map(it -> it.getValue() + " is " + what + " " + it.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void once(String what, Function<NamedResult, List<String>> names, List<String> problems) {
        Map<String, List<String>> owners = new TreeMap<>();
        for (NamedResult part : parts) {
            names.apply(part)
                    .forEach(name -> owners.computeIfAbsent(name, it -> new ArrayList<>())
                            .add(part.name()));
        }
        owners.forEach((name, owning) -> {
            if (owning.size() > 1) {
                problems.add(what + " " + name + " is there more than once: in " + String.join(" and ", owning));
            }
        });
    }
}
