package ecsconformance.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups the failed scenarios of failed rules that fail alike: a pure function of the rules. */
final class Causes {

    /** What everything else builds on, the most basic first. */
    private static final List<String> BASIC = List.of(
            "answer.success", "answer.", "wire.", "snapshot.system", "instance.image", "instance.states", "refusal.no-effect", "image.");

    /** A refusal that so many rules meet where a success is documented also stands in the way of other refusals. */
    private static final int WIDESPREAD = 5;

    private record Failed(RuleResult rule, ScenarioResult scenario, int place) {}

    private record Group(FailureShape shape, List<Failed> failures) {

        Set<String> rules() {
            return failures.stream().map(it -> it.rule().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        Failed lead() {
            return failures.stream()
                    .min(Comparator.comparing((Failed it) -> basis(it.rule().id()))
                            .thenComparing(it -> -share(it.rule()))
                            .thenComparing(Failed::place))
                    .orElseThrow();
        }

        /** How much of the rule fails so: a rule that is about this fails in most of its scenarios. */
        private double share(RuleResult rule) {
            long own = failures.stream().filter(it -> it.rule().id().equals(rule.id())).count();
            return own / (double) rule.scenarios().size();
        }
    }

    private Causes() {}

    static List<Cause> of(List<RuleResult> rules) {
        List<Group> left = new ArrayList<>(groups(rules));
        List<Cause> causes = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Set<String> areas = new HashSet<>();
        while (!left.isEmpty()) {
            Group next = left.stream().min(order(named, areas)).orElseThrow();
            left.remove(next);
            named.addAll(next.rules());
            areas.add(next.lead().rule().area());
            causes.add(cause("c" + (causes.size() + 1), next));
        }
        return List.copyOf(causes);
    }

    /** The group that explains most of what no group before it explains. */
    private static Comparator<Group> order(Set<String> named, Set<String> areas) {
        return Comparator.comparing((Group it) -> -it.rules().stream().filter(rule -> !named.contains(rule)).count())
                .thenComparing(it -> areas.contains(it.lead().rule().area()))
                .thenComparing(it -> basis(it.lead().rule().id()))
                .thenComparing(it -> it.shape().kind())
                .thenComparing(it -> -it.failures().size())
                .thenComparing(it -> it.lead().place());
    }

    private static int basis(String rule) {
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
                        byShape.computeIfAbsent(FailureShape.of(scenario), shape -> new ArrayList<>())
                                .add(new Failed(rule, scenario, place++));
                    }
                }
            }
        }
        Map<FailureShape, List<Failed>> merged = new LinkedHashMap<>();
        byShape.forEach((shape, failed) -> merged.computeIfAbsent(widespread(shape, byShape), it -> new ArrayList<>())
                .addAll(failed));
        return merged.entrySet().stream()
                .map(it -> new Group(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    private static FailureShape widespread(FailureShape shape, Map<FailureShape, List<Failed>> all) {
        if (shape.kind() != FailureShape.Kind.OTHER_REFUSAL && shape.kind() != FailureShape.Kind.STATUS) {
            return shape;
        }
        FailureShape everywhere = new FailureShape(FailureShape.Kind.REFUSED, shape.seen(), "");
        long rules = all.getOrDefault(everywhere, List.of()).stream()
                .map(it -> it.rule().id())
                .distinct()
                .count();
        return rules >= WIDESPREAD ? everywhere : shape;
    }

    private static Cause cause(String id, Group group) {
        Failed lead = group.lead();
        Set<String> rules = new LinkedHashSet<>(List.of(lead.rule().id()));
        rules.addAll(group.rules());
        List<String> exchanges = lead.scenario().exchanges();
        return new Cause(
                id,
                group.shape().sentence(),
                List.copyOf(rules),
                group.failures().size(),
                lead.scenario().location(),
                lead.scenario().name(),
                lead.scenario().expected(),
                lead.scenario().actual().or(lead.scenario()::reason),
                exchanges.isEmpty() ? Optional.empty() : Optional.of(exchanges.get(exchanges.size() - 1)));
    }
}
