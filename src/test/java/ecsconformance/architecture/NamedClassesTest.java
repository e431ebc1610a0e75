package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents for developers name classes that there are. */
final class NamedClassesTest {

    private static final Pattern CODE = Pattern.compile("(?s)```(?:java|mermaid)\n(.*?)```|`([^`\n]+)`");
    /** A word of two or more parts, each with a capital; a name of one part may be any word. */
    private static final Pattern CLASS = Pattern.compile("(?<![\\w/.<@-])(?:[A-Z][a-z0-9]+){2,}(?![\\w-])");

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "src/README.md"})
    void every_class_that_a_document_names_exists(String document) throws IOException {
        Set<String> named = named(Files.readString(Path.of(document)));

        assertThat(named).isNotEmpty();
        assertThat(declared()).containsAll(named);
    }

    @Test
    void a_class_is_found_in_code_and_not_in_prose() {
        assertThat(named("A `GoneClass` and ImageName.\n```java\nof(OtherClass.class)\n```\n"))
                .containsExactly("GoneClass", "OtherClass");
    }

    private static Set<String> named(String document) {
        return CODE.matcher(document)
                .results()
                .flatMap(code -> CLASS.matcher(code.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared() throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            sources = all.filter(path -> path.toString().endsWith(".java")).toList();
        }
        Set<String> declared = new TreeSet<>();
        for (Path source : sources) {
            DECLARATION.matcher(Files.readString(source)).results().forEach(match -> declared.add(match.group(1)));
        }
        return declared;
    }
}
