package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are short and finished. */
final class SourceStyleTest {

    /** Raised as the suite grows: fewer files found means that a part of them is not looked at. */
    private static final int FEWEST_FILES = 300;

    @Test
    void every_source_keeps_the_style() throws IOException {
        List<Path> sources = Stream.of("src", "features", "ci")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(SourceStyleTest::sourcesBelow)
                .toList();

        assertThat(sources).hasSizeGreaterThanOrEqualTo(FEWEST_FILES);
        assertThat(sources.stream().flatMap(path -> SourceStyle.problems(path.toString(), read(path)).stream()))
                .isEmpty();
    }

    @Test
    void no_two_classes_have_one_simple_name() {
        assertThat(sourcesBelow(Path.of("src/main/java"))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> !name.equals("package-info.java")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_type_that_is_imported_from_inside_another_has_a_simple_name_of_its_own() {
        Pattern declared = Pattern.compile("(?m)^package ([\\w.]+);");
        Pattern nested = Pattern.compile("(?m)^import (ecsconformance(?:\\.[a-z]\\w*)*(?:\\.[A-Z]\\w*){2,});");
        Set<String> types = new TreeSet<>();
        for (Path path : sourcesBelow(Path.of("src/main/java")).toList()) {
            String source = read(path);
            nested.matcher(source).results().forEach(match -> types.add(match.group(1)));
            declared.matcher(source)
                    .results()
                    .forEach(match -> types.add(
                            match.group(1) + "." + path.getFileName().toString().replace(".java", "")));
        }

        assertThat(types).hasSizeGreaterThan(FEWEST_FILES);
        assertThat(types.stream()
                        .filter(name -> !name.endsWith(".package-info"))
                        .map(name -> name.replaceFirst(".*\\.", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_java_file_ends_at_the_limit() {
        assertThat(SourceStyle.problems("A.java", "x\n".repeat(SourceStyle.LONGEST_JAVA)))
                .isEmpty();
        assertThat(SourceStyle.problems("A.java", "x\n".repeat(SourceStyle.LONGEST_JAVA + 1)))
                .containsExactly("A.java: 251 lines, more than 250");
    }

    @Test
    void a_feature_ends_at_its_own_limit() {
        assertThat(SourceStyle.problems("a.feature", "x\n".repeat(SourceStyle.LONGEST_FEATURE)))
                .isEmpty();
        assertThat(SourceStyle.problems("a.feature", "x\n".repeat(SourceStyle.LONGEST_FEATURE + 1)))
                .containsExactly("a.feature: 151 lines, more than 150");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TO" + "DO later", "/* FIX" + "ME */", "@Dis" + "abled", "@Dis" + "abled(\"\")"})
    void an_unfinished_line_is_found(String line) {
        assertThat(SourceStyle.problems("A.java", "first\n" + line))
                .singleElement()
                .asString()
                .startsWith("A.java:2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** What a run keeps. */", "     * What a run keeps.", "  Rule: What is no id"})
    void a_sentence_that_begins_with_what_is_found(String line) {
        assertThat(SourceStyle.problems("A.java", "first\n" + line))
                .singleElement()
                .asString()
                .startsWith("A.java:2: ");
        assertThat(SourceStyle.problems("A.java", line + "?")).isEmpty();
    }

    @Test
    void a_test_switched_off_for_a_reason_is_none() {
        assertThat(SourceStyle.problems("A.java", "@Dis" + "abled(\"needs a cloud\")"))
                .isEmpty();
    }

    private static Stream<Path> sourcesBelow(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().matches(".*\\.(java|feature)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
