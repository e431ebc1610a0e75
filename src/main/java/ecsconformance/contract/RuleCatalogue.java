package ecsconformance.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules that the features state, sorted by the path of their feature, then in the order of the file. */
public record RuleCatalogue(List<Rule> rules) {

    public RuleCatalogue {
        rules = List.copyOf(rules);
    }

    /**
     * Reads {@code features/} on the class path.
     *
     * @throws BrokenRules with everything that is wrong, at once
     */
    public static RuleCatalogue load(ClassLoader loader) {
        FeatureReader reader = new FeatureReader();
        try {
            FeatureFiles.on(loader).forEach(reader::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the features cannot be read", unreadable);
        }
        return of(reader);
    }

    private static RuleCatalogue of(FeatureReader reader) {
        List<String> problems = new ArrayList<>(reader.problems());
        if (problems.isEmpty() && reader.rules().isEmpty()) {
            problems.add("features/: no feature file is on the class path");
        }
        if (!problems.isEmpty()) {
            throw new BrokenRules(problems);
        }
        return new RuleCatalogue(reader.rules());
    }

    /** The rules that hold in an edition of the page. */
    public RuleCatalogue in(String edition) {
        return new RuleCatalogue(
                rules.stream().filter(rule -> rule.holdsIn(edition)).toList());
    }

    /** The rules that state a clause. */
    public List<Rule> stating(String clause) {
        return rules.stream().filter(rule -> rule.sources().contains(clause)).toList();
    }

    public Optional<Rule> find(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules whose ids fit a pattern in which {@code *} stands for anything; empty where none does. */
    public List<Rule> matching(String pattern) {
        return rules.stream().filter(rule -> rule.id().matches(pattern)).toList();
    }

    /** Some rules in the features are wrong. The message has one line for each of them, with its place. */
    public static final class BrokenRules extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param problems each {@code features/….feature:LINE: what is wrong} */
        BrokenRules(List<String> problems) {
            super(String.join("\n", problems));
        }
    }
}
