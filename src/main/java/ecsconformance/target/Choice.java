package ecsconformance.target;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what flags and environment variables say and gathers what is wrong with them. */
final class Choice {

    private final Map<String, String> environment;
    private final List<Problem> problems;

    Choice(Map<String, String> environment, List<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** The variable's value; an empty one counts as not set. */
    <T> Optional<T> variable(String name, Yaml.Parser<T> parser) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? Optional.empty() : flag(name, value, parser);
    }

    <T> Optional<T> flag(String name, String value, Yaml.Parser<T> parser) {
        try {
            return Optional.of(parser.parse(value));
        } catch (Values.Unfit unfit) {
            problems.add(new Problem(name, unfit.getMessage()));
            return Optional.empty();
        }
    }

    Optional<URI> url(String name, Optional<URI> value) {
        return value.flatMap(given -> flag(name, given.toString(), Values::url));
    }

    Set<String> words(String name, Collection<String> words, Collection<String> valid) {
        for (String word : words) {
            if (!valid.contains(word)) {
                problems.add(new Problem(name, word + " is not one of the known words; " + Nearest.hint(word, valid)));
            }
        }
        return new LinkedHashSet<>(words);
    }
}
