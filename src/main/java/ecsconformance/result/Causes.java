package ecsconformance.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups the failed scenarios of failed rules that fail alike: a pure function of the rules. */
final class Causes {

    private static final String NO_EFFECT = "refusal.no-effect";

    /** The rules that everything else builds on, the most basic first. */
    private static final List<String> BASIC = List.of(
            "answer.success",
            NO_EFFECT,
            "answer.",
            "wire.",
            "snapshot.system",
            "instance.image",
            "instance.states",
            "image.");

    /** A fault that so many rules meet stands in the way of others, too. */
    private static final int WIDESPREAD = 5;

    private record Failed(RuleResult rule, ScenarioResult scenario, FailureShape shape, int place) {}

    private record Group(FailureShape shape, List<Failed> failures) {

        Set<String> rules() {
            return failures.stream().map(it -> it.rule().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** The one to look at first: where a refusal is at fault or missing, the rule that is about this very refusal. */
        Failed lead() {
            return first(Comparator.comparing(it -> !isAbout(it.rule())));
        }

        /** The one of the most basic rule. */
        Failed basic() {
            return first(Comparator.comparing(it -> 0));
        }

        private Failed first(Comparator<Failed> order) {
            return failures.stream()
                    .min(order.thenComparing(it -> basis(it.rule().id(), shape.kind()))
                            .thenComparing(it -> !it.shape().equals(shape))
                            .thenComparing(it -> -weight(it.rule()))
                            .thenComparing(Failed::place))
                    .orElseThrow();
        }

        private boolean isAbout(RuleResult rule) {
            String refusal = shape.due().isEmpty() && shape.kind() == Cause.Kind.REFUSED ? shape.seen() : shape.due();
            return rule.sources().contains("error/" + refusal.replace(' ', '/'));
        }

        /** Of a rule that is about this most scenarios fail so, and many. */
        private double weight(RuleResult rule) {
            double own = failures.stream()
                    .filter(it -> it.rule().id().equals(rule.id()))
                    .count();
            return own * own / rule.scenarios().size();
        }
    }

    private Causes() {}

    /** @param exchanges those that were recorded */
    static List<Cause> of(List<RuleResult> rules, List<RecordedExchange> exchanges) {
        Map<String, RecordedExchange> recorded = new HashMap<>();
        exchanges.forEach(it -> recorded.put(it.id(), it));
        List<Group> left = new ArrayList<>(groups(rules));
        List<Cause> causes = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Set<String> widespread = new HashSet<>();
        while (!left.isEmpty()) {
            Group next = left.stream().min(order(named, widespread)).orElseThrow();
            left.remove(next);
            named.addAll(next.rules());
            if (next.rules().size() >= WIDESPREAD) {
                widespread.add(next.basic().rule().area());
            }
            causes.add(cause("c" + (causes.size() + 1), next, recorded));
        }
        return List.copyOf(causes);
    }

    /**
     * The group that explains most of what no group before it explains. A few rules beside a widespread cause of the same
     * area most likely follow from it.
     */
    private static Comparator<Group> order(Set<String> named, Set<String> widespread) {
        return Comparator.comparing((Group it) -> it.rules().size() < WIDESPREAD
                        && widespread.contains(it.basic().rule().area()))
                .thenComparing(it -> -it.rules().stream()
                        .filter(rule -> !named.contains(rule))
                        .count())
                .thenComparing(it -> basis(it.basic().rule().id(), it.shape().kind()))
                .thenComparing(it -> it.shape().due().contains("*"))
                .thenComparing(it -> it.shape().kind())
                .thenComparing(it -> -it.failures().size())
                .thenComparing(it -> it.basic().place());
    }

    /** Whether a refusal leaves something behind can only be asked where there is one. */
    private static int basis(String rule, Cause.Kind kind) {
        if (rule.equals(NO_EFFECT) && kind != Cause.Kind.LEFT_BEHIND) {
            return BASIC.size();
        }
        int place = 0;
        while (place < BASIC.size() && !rule.startsWith(BASIC.get(place))) {
            place++;
        }
        return place;
    }

    private static List<Group> groups(List<RuleResult> rules) {
        Map<FailureShape, List<Failed>> byShape = new LinkedHashMap<>();
        int place = 0;
        for (RuleResult rule : rules) {
            if (rule.verdict() == RuleVerdict.FAILED) {
                for (ScenarioResult scenario : rule.scenarios()) {
                    if (scenario.verdict() == RuleVerdict.FAILED) {
                        FailureShape shape = FailureShape.of(scenario);
                        byShape.computeIfAbsent(shape, it -> new ArrayList<>())
                                .add(new Failed(rule, scenario, shape, place++));
                    }
                }
            }
        }
        Map<FailureShape, List<Failed>> merged = new LinkedHashMap<>();
        Map<String, Set<String>> refusing = refusing(byShape);
        byShape.forEach((shape, failed) -> merged.computeIfAbsent(
                        merged(shape, byShape.keySet(), refusing), it -> new ArrayList<>())
                .addAll(failed));
        return merged.entrySet().stream()
                .map(it -> new Group(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    /** The rules that meet each refusal where a success is documented. */
    private static Map<String, Set<String>> refusing(Map<FailureShape, List<Failed>> byShape) {
        Map<String, Set<String>> refusing = new HashMap<>();
        byShape.forEach((shape, failed) -> {
            if (shape.kind() == Cause.Kind.REFUSED) {
                failed.forEach(it -> refusing.computeIfAbsent(shape.seen(), seen -> new HashSet<>())
                        .add(it.rule().id()));
            }
        });
        return refusing;
    }

    /** A refusal in place of another is the same where that one is documented beside a success, or where it is met everywhere. */
    private static FailureShape merged(FailureShape shape, Set<FailureShape> all, Map<String, Set<String>> refusing) {
        boolean everywhere = refusing.getOrDefault(shape.seen(), Set.of()).size() >= WIDESPREAD;
        return switch (shape.kind()) {
            case OTHER_REFUSAL, STATUS -> everywhere ? new FailureShape(Cause.Kind.REFUSED, shape.seen(), "") : shape;
            case REFUSED ->
                Stream.of(Cause.Kind.STATUS, Cause.Kind.OTHER_REFUSAL)
                        .map(kind -> new FailureShape(kind, shape.seen(), shape.due()))
                        .filter(instead -> !everywhere && all.contains(instead))
                        .findFirst()
                        .orElse(new FailureShape(Cause.Kind.REFUSED, shape.seen(), ""));
            default -> shape;
        };
    }

    private static Cause cause(String id, Group group, Map<String, RecordedExchange> recorded) {
        Failed lead = group.lead();
        Set<String> rules = new LinkedHashSet<>(List.of(lead.rule().id()));
        rules.addAll(group.rules());
        List<RecordedExchange> sent = lead.scenario().exchanges().stream()
                .map(recorded::get)
                .filter(Objects::nonNull)
                .toList();
        return new Cause(
                id,
                group.shape().kind(),
                group.shape().seen(),
                group.shape().due(),
                List.copyOf(rules),
                group.failures().size(),
                lead.scenario().location(),
                lead.scenario().name(),
                lead.scenario().expected(),
                lead.scenario().actual().or(lead.scenario()::reason),
                JudgedExchange.of(lead.scenario().actual(), sent).map(RecordedExchange::id));
    }
}
