package ecsconformance.result.gate;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what got worse from one result to another, in a sentence each. It leaves out what got better. */
public final class Gate {

    /** In what way a result is worse than its baseline. */
    public enum Kind {
        NEW_FAILURE("new failure"),
        LOST_CONCLUSIVENESS("lost conclusiveness"),
        CHANGED_READING("changed reading"),
        MISSING_RULE("missing rule"),
        WAIVER("waiver");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One way in which a rule is worse. */
    public record Finding(Kind kind, String rule, String sentence) {}

    private final Result baseline;
    private final Result result;

    public Gate(Result baseline, Result result) {
        this.baseline = baseline;
        this.result = result;
    }

    /** Everything that got worse, in the order of the baseline's rules, then of the new ones, then of the waivers. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (RuleResult before : baseline.rules()) {
            Optional<RuleResult> now = result.rule(before.id());
            if (now.isPresent()) {
                compared(before, now.get()).ifPresent(findings::add);
            } else {
                findings.add(missing(before));
            }
        }
        result.rules().stream()
                .filter(rule -> baseline.rule(rule.id()).isEmpty() && rule.verdict() == RuleVerdict.FAILED)
                .forEach(rule -> findings.add(new Finding(
                        Kind.NEW_FAILURE, rule.id(), "the baseline does not have it, and it failed" + first(rule))));
        result.waiverProblems()
                .forEach(waiver -> findings.add(new Finding(Kind.WAIVER, waiver.rule(), waiver.sentence())));
        return List.copyOf(findings);
    }

    /** The extent of the two results if that is less than every rule, one sentence each. */
    public List<String> scope() {
        List<String> sentences = new ArrayList<>();
        scope("the baseline", baseline).ifPresent(sentences::add);
        scope("the result", result).ifPresent(sentences::add);
        return sentences;
    }

    private static Optional<String> scope(String which, Result of) {
        boolean embedded = of.target().embedded();
        return of.conclusion().rules().isPresent() || embedded
                ? Optional.of(which + " says: " + of.conclusion().sentence()
                        + (embedded ? ", at " + of.target().name() : ""))
                : Optional.empty();
    }

    /** The rules that fail as they did in the baseline. */
    public List<String> stillFailing() {
        return result.rules().stream()
                .filter(rule -> rule.verdict() == RuleVerdict.FAILED)
                .filter(rule -> baseline.rule(rule.id())
                        .filter(before -> compared(before, rule).isEmpty())
                        .isPresent())
                .map(RuleResult::id)
                .toList();
    }

    /** The clauses without a rule that the baseline's edition does not have, or has a rule for. */
    public List<String> newlyUnstated() {
        List<String> before = baseline.run().unstated();
        return result.run().unstated().stream()
                .filter(clause -> !before.contains(clause))
                .toList();
    }

    /** The inconclusive rules that were judged in the baseline, or are not in it. */
    public List<String> newlyInconclusive() {
        return result.rules().stream()
                .filter(rule -> rule.verdict() == RuleVerdict.INCONCLUSIVE)
                .filter(rule -> baseline.rule(rule.id())
                        .filter(before -> before.verdict() == RuleVerdict.INCONCLUSIVE)
                        .isEmpty())
                .map(RuleResult::id)
                .toList();
    }

    private static Optional<Finding> compared(RuleResult before, RuleResult now) {
        return switch (now.verdict()) {
            case FAILED -> failure(before, now);
            case INCONCLUSIVE, UNTESTED -> lost(before, now);
            case PASSED, WAIVED -> reading(before, now);
        };
    }

    private static Optional<Finding> failure(RuleResult before, RuleResult now) {
        if (before.verdict() != RuleVerdict.FAILED) {
            return Optional.of(new Finding(
                    Kind.NEW_FAILURE, now.id(), "it was " + before.verdict().word() + " and failed now" + first(now)));
        }
        Set<String> known = failed(before);
        return now.scenarios().stream()
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED && !known.contains(scenario.name()))
                .findFirst()
                .map(scenario -> new Finding(
                        Kind.NEW_FAILURE,
                        now.id(),
                        "it failed before, but another scenario failed now (" + scenario.failure() + ")"));
    }

    private static Set<String> failed(RuleResult rule) {
        return rule.scenarios().stream()
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .map(ScenarioResult::name)
                .collect(Collectors.toSet());
    }

    private static Optional<Finding> lost(RuleResult before, RuleResult now) {
        boolean conclusive = before.verdict() != RuleVerdict.INCONCLUSIVE && before.verdict() != RuleVerdict.UNTESTED;
        return conclusive
                ? Optional.of(new Finding(
                        Kind.LOST_CONCLUSIVENESS,
                        now.id(),
                        "it was " + before.verdict().word() + " and is "
                                + now.verdict().word() + " now"
                                + now.reason()
                                        .map(reason -> " (" + reason + ")")
                                        .orElse("")))
                : Optional.empty();
    }

    private static Optional<Finding> reading(RuleResult before, RuleResult now) {
        return before.reading()
                .filter(reading -> !now.reading().equals(Optional.of(reading)))
                .map(reading -> new Finding(
                        Kind.CHANGED_READING,
                        now.id(),
                        "the target showed the reading \"" + reading + "\" and shows "
                                + now.reading()
                                        .map(other -> "\"" + other + "\"")
                                        .orElse("none")
                                + " now"));
    }

    private Finding missing(RuleResult before) {
        return new Finding(
                Kind.MISSING_RULE,
                before.id(),
                "it was " + before.verdict().word() + " and is not in the result"
                        + result.run()
                                .selection()
                                .map(selection -> ", which is only about " + selection)
                                .orElse(""));
    }

    private static String first(RuleResult rule) {
        return rule.failures().stream()
                .findFirst()
                .or(rule::reason)
                .map(failure -> " (" + failure + ")")
                .orElse("");
    }
}
