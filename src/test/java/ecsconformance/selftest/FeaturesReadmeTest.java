package ecsconformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the README beside the features says of rules is so. */
final class FeaturesReadmeTest {

    private static final int LAST_AMBIGUITY = 148;
    private static final Pattern RULE = Pattern.compile("`([a-z0-9-]+\\.[a-z0-9-]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| Q(\\d+)(?:–Q(\\d+))? \\|");

    private final String text = Files.readString(Path.of("features/README.md"));

    FeaturesReadmeTest() throws IOException {}

    @Test
    void every_rule_that_it_names_is_there() {
        Set<String> known = RuleCatalogue.load(getClass().getClassLoader()).rules().stream()
                .map(rule -> rule.id().value())
                .collect(Collectors.toSet());
        List<String> named =
                RULE.matcher(text).results().map(found -> found.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(known).containsAll(named);
    }

    @Test
    void every_ambiguity_has_a_row() {
        Matcher row = ROW.matcher(text);
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
}
