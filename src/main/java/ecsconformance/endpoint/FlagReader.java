package ecsconformance.endpoint;

import ecsconformance.input.Blank;
import ecsconformance.input.Nearest;
import ecsconformance.input.Problems.Problem;
import ecsconformance.input.ValueReader;
import ecsconformance.input.Yaml;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what flags and environment variables say and gathers what is wrong with them. */
final class FlagReader {

    private static final int LONGEST = 100;

    private final Map<String, String> environment;
    private final List<Problem> problems;

    FlagReader(Map<String, String> environment, List<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** The variable's value, without blanks around it. */
    <T> Optional<T> variable(String name, Yaml.Parser<T> parser) {
        String value = environment.getOrDefault(name, "").strip();
        // One that is set but blank is refused by name, all of them at once.
        return value.isEmpty() ? Optional.empty() : flag(name, value, parser);
    }

    /** Refuses the suite's variables that are set but blank: somebody meant to say something. */
    void expectNoBlankVariables() {
        new TreeMap<>(environment).forEach((name, value) -> {
            if (isOurs(name) && Blank.is(value)) {
                problems.add(new Problem(name, "is set but blank; give it a value, or unset it"));
            }
        });
    }

    private static boolean isOurs(String name) {
        return name.startsWith("CONFORMANCE_") || AccessKeyChoice.VARIABLES.contains(name);
    }

    /** Refuses a flag that is given but blank. */
    void expectNotBlank(String name, Optional<String> value) {
        if (value.filter(Blank::is).isPresent()) {
            problems.add(new Problem(name, "is given but blank; give it a value, or leave it out"));
        }
    }

    <T> Optional<T> flag(String name, String value, Yaml.Parser<T> parser) {
        try {
            return Optional.of(parser.parse(value));
        } catch (ValueReader.Unfit unfit) {
            problems.add(new Problem(name, shown(value) + " " + unfit.getMessage()));
            return Optional.empty();
        }
    }

    /** Without what may be secret: a password before an @, and a query. */
    private static String shown(String value) {
        String open = value.replaceFirst("(?s)^.*@", "...@").replaceFirst("(?s)[?#].*", "?...");
        return open.length() > LONGEST ? open.substring(0, LONGEST) + "…" : open;
    }

    Optional<URI> url(String name, Optional<URI> value) {
        return value.flatMap(given -> flag(name, given.toString(), ValueReader::url));
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
