package ecsconformance.run.selection;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.input.Nearest;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that a run is about.
 *
 * @param profiles by name; the target's own where empty
 * @param rules    rule ids, in which {@code *} stands for anything; all where empty
 * @param tags     a Cucumber tag expression over the rules' tags
 * @param earlier  the part of an earlier run that is left to run again
 */
public record Selection(List<String> profiles, List<String> rules, Optional<String> tags, Optional<Rerun> earlier) {

    public Selection {
        profiles = List.copyOf(profiles);
        rules = List.copyOf(rules);
    }

    /** Whatever earlier runs have left. */
    public Selection(List<String> profiles, List<String> rules, Optional<String> tags) {
        this(profiles, rules, tags, Optional.empty());
    }

    public static Selection everything() {
        return new Selection(List.of(), List.of(), Optional.empty());
    }

    /** The choice of the rules, in words; empty if all of the profiles' were chosen. */
    public Optional<String> words() {
        List<String> parts = new ArrayList<>();
        rules.forEach(rule -> parts.add("--rule " + rule));
        tags.ifPresent(expression -> parts.add("--tags '" + expression + "'"));
        earlier.ifPresent(rerun -> parts.add("--rerun " + rerun.file()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    /**
     * The chosen rules in the catalogue's order.
     *
     * @throws WrongSelection where a pattern, an expression or a whole selection matches nothing that can be run
     */
    public List<Rule> choose(RuleCatalogue catalogue) {
        for (String pattern : rules) {
            if (catalogue.rules().stream().noneMatch(rule -> rule.id().matches(pattern))) {
                throw new WrongSelection("--rule " + pattern + " matches no rule; " + meant(pattern, catalogue));
            }
        }
        Optional<Expression> expression = tags.map(Selection::parse);
        List<Rule> chosen = catalogue.rules().stream()
                .filter(rule ->
                        profiles.isEmpty() || profiles.contains(rule.profile().word()))
                .filter(rule -> rules.isEmpty() || rules.stream().anyMatch(rule.id()::matches))
                .filter(rule -> expression
                        .map(it -> it.evaluate(List.copyOf(rule.tags())))
                        .orElse(true))
                .filter(rule -> earlier.map(rerun -> rerun.isLeft(rule.id())).orElse(true))
                .toList();
        if (chosen.stream().allMatch(rule -> rule.scenarios().isEmpty())) {
            throw new WrongSelection("the selection matches no scenario: profiles "
                    + (profiles.isEmpty() ? "all" : String.join(", ", profiles))
                    + words().map(words -> ", " + words).orElse(""));
        }
        return chosen;
    }

    private static String meant(String pattern, RuleCatalogue catalogue) {
        if (catalogue.rules().stream().anyMatch(rule -> rule.id().area().equals(pattern))) {
            return "write '" + pattern + ".*' for all rules of that area";
        }
        if (pattern.contains("*")) {
            List<String> areas = catalogue.rules().stream()
                    .map(rule -> rule.id().area() + ".*")
                    .distinct()
                    .toList();
            return Nearest.to(pattern, areas)
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElse("the command rules lists them");
        }
        List<String> ids =
                catalogue.rules().stream().map(rule -> rule.id().value()).toList();
        return Nearest.to(pattern, ids)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("the command rules lists them");
    }

    private static Expression parse(String expression) {
        try {
            return TagExpressionParser.parse(expression);
        } catch (TagExpressionException malformed) {
            throw new WrongSelection("--tags '" + expression + "' cannot be read: " + malformed.getMessage());
        }
    }

    /** The rules cannot be chosen. The message says why, and which values are valid. */
    public static final class WrongSelection extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public WrongSelection(String reason) {
            super(reason);
        }
    }
}
