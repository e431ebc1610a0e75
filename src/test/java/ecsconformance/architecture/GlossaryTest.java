package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the README's glossary have one sense, and no document uses another word for one of them. */
final class GlossaryTest {

    private static final Map<String, String> OTHER_WORDS = Map.of(
            "rule", "test ?case|check ?point|requirement id",
            "clause", "paragraph id|section id",
            "profile", "rule group|group of rules|conformance class",
            "fixture", "precondition|test data set|prerequisite state",
            "reading", "interpretation|flavou?r",
            "inconclusive", "indeterminate|undecided|unresolved verdict",
            "control endpoint", "admin(istration)? endpoint|management endpoint|control server",
            "edition", "revision of the page|doc(umentation)? version|page version");

    /** The words of the Chinese glossary and of the Chinese page, with the words that would be another name for each. */
    private static final Map<String, String> OTHER_CHINESE_WORDS = Map.of(
            "条款", "文档条目|条目",
            "规则组", "测试范围|规则集",
            "夹具", "测试前提|作为前提|缺少前提|预置条件",
            "解读", "读法|诠释",
            "无法判定", "无结论|未能判定|不确定",
            "端点", "接入地址|接入点",
            "响应", "应答",
            "账号", "账户|帐号|帐户");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git", "test", "latest", "node_modules")
                            .noneMatch(folder -> file.normalize().toString().matches("(.*/)?" + folder + "/.*")))
                    .toList();
            assertThat(documents).hasSizeGreaterThan(10);
            return documents.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_document_has_another_word_for_one_of_the_glossary(Path document) throws IOException {
        String text = Files.readString(document).toLowerCase(Locale.ROOT);

        OTHER_WORDS.forEach((word, others) -> assertThat(Pattern.compile("\\b(" + others + ")s?\\b")
                        .matcher(text)
                        .results())
                .as("say %s", word)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void no_chinese_text_has_another_word_for_one_of_the_glossary(Path file) throws IOException {
        String text = Files.readString(file);

        OTHER_CHINESE_WORDS.forEach((word, others) -> assertThat(
                        Pattern.compile(others).matcher(text).results().map(MatchResult::group))
                .as("say %s", word)
                .isEmpty());
    }

    static Stream<Path> chinese() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/report"))) {
            List<Path> texts = Stream.concat(files, Stream.of(Path.of("README.zh-CN.md")))
                    .filter(file -> file.toString().matches(".*(_zh\\.properties|chinese\\.json|zh-CN\\.md)"))
                    .toList();
            assertThat(texts).hasSizeGreaterThan(6);
            return texts.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("frontDoors")
    void both_front_doors_explain_each_of_the_words(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(OTHER_WORDS.keySet()).allSatisfy(word -> assertThat(text).containsPattern("\n\\| " + word + "\\b"));
    }

    @Test
    void both_front_doors_have_the_same_sections_commands_tables_and_links() throws IOException {
        String english = Files.readString(Path.of("README.md"));
        String chinese = Files.readString(Path.of("README.zh-CN.md"));

        for (String part :
                List.of("(?m)^## ", "(?m)^```.*\\R(?:(?!```).*\\R)*```", "(?m)^\\|", "\\]\\([^)]*\\.md[^)]*\\)")) {
            assertThat(parts(chinese, part)).as(part).containsExactlyElementsOf(parts(english, part));
        }
        assertThat(english.lines()).hasSizeBetween(100, 165);
    }

    /** The parts of a text without comments and without what each language says in its own words: names and ports. */
    private static List<String> parts(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(part -> part.group()
                        .replaceAll("(?m) +# .*$", "")
                        .replaceAll("<[^>]*>|900[0-9]|README(\\.zh-CN)?\\.md", "…"))
                .toList();
    }

    static Stream<Path> frontDoors() {
        return Stream.of(Path.of("README.md"), Path.of("README.zh-CN.md"));
    }
}
