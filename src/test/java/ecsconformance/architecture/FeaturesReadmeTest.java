package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The documents beside the features name rules that exist, and every ambiguity. */
final class FeaturesReadmeTest {

    private static final int LAST_AMBIGUITY = 148;
    private static final Pattern RULE = Pattern.compile("`([a-z0-9-]+\\.[a-z0-9-]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| Q(\\d+)(?:–Q(\\d+))? \\|");

    private final String text = Files.readString(Path.of("features/README.md"));
    private final String ambiguities = Files.readString(Path.of("features/AMBIGUITIES.md"));
    private final RuleCatalogue rules = RuleCatalogue.load(getClass().getClassLoader());

    FeaturesReadmeTest() throws IOException {}

    @Test
    void every_rule_that_it_names_is_there() {
        Set<String> known =
                rules.rules().stream().map(rule -> rule.id().value()).collect(Collectors.toSet());

        assertThat(named(ambiguities)).hasSizeGreaterThan(100);
        assertThat(known).containsAll(named(text)).containsAll(named(ambiguities));
    }

    @Test
    void every_ambiguous_rule_has_a_row() {
        assertThat(named(ambiguities))
                .containsAll(rules.rules().stream()
                        .filter(Rule::ambiguous)
                        .map(rule -> rule.id().value())
                        .toList());
    }

    @Test
    void every_ambiguity_has_a_row() {
        Matcher row = ROW.matcher(ambiguities);
        Set<Integer> listed = row.results()
                .flatMapToInt(found -> IntStream.rangeClosed(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2) == null ? found.group(1) : found.group(2))))
                .boxed()
                .collect(Collectors.toSet());

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, LAST_AMBIGUITY).boxed().toList());
    }

    private static Set<String> named(String document) {
        return RULE.matcher(document).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
