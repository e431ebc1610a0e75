package ecsconformance.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules that the features state, in the order of the files. */
public record RuleCatalogue(List<Rule> rules) {

    public RuleCatalogue {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the features on the class path.
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

    static RuleCatalogue of(FeatureReader reader) {
        List<String> problems = new ArrayList<>(reader.problems());
        Map<RuleId, Rule> first = new HashMap<>();
        for (Rule rule : reader.rules()) {
            Rule earlier = first.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                problems.add(rule.location() + ": " + rule.id() + " is already the id of " + earlier.location());
            }
        }
        if (reader.rules().isEmpty()) {
            problems.add("no rule was found below features/");
        }
        if (!problems.isEmpty()) {
            throw new BrokenRules(problems);
        }
        return new RuleCatalogue(reader.rules());
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().value().equals(id)).findFirst();
    }
}
