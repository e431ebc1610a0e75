package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.DataTableArgument;
import io.cucumber.core.gherkin.Step;
import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Chinese page says in Chinese whatever the features say: titles, steps, what was expected and what came. */
final class ChineseCatalogueTest {

    private static final Pattern ENGLISH = Pattern.compile("\\b[a-z]{2,} [a-z]{2,}\\b");

    /** A description as it is sent. */
    private static final String OWN_TEXT = "what was signed";

    private record Sentence(Pattern pattern, String words) {}

    private static final List<Sentence> SENTENCES = new ArrayList<>();
    private static JsonNode titles;

    @BeforeAll
    static void read() throws IOException {
        JsonNode catalogue = new ObjectMapper()
                .readTree(Path.of("src/main/resources/report/chinese.json").toFile());
        titles = catalogue.path("titles");
        catalogue
                .path("sentences")
                .forEach(it -> SENTENCES.add(new Sentence(
                        Pattern.compile(it.get(0).asText(), Pattern.DOTALL),
                        it.get(1).asText())));
    }

    @Test
    void every_rule_has_a_title_and_nothing_else_has() {
        List<String> rules = RuleCatalogue.load(getClass().getClassLoader()).rules().stream()
                .map(rule -> rule.id().value())
                .toList();

        assertThat(titles.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(rules);
        assertThat(titles).allSatisfy(title -> assertThat(title.asText()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void every_step_of_every_scenario_is_said_without_an_english_word() throws IOException {
        // Codes, fields and statuses are names, and stay; two words in small letters are English.
        assertThat(steps().map(Step::getText).map(ChineseCatalogueTest::said))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(ENGLISH));
    }

    /** The name of a reading is one, for {@code emulator --reading}, and stays. */
    private static boolean isReading(List<String> row) {
        return row.size() > 1
                && row.get(1).matches("(?:reading|outcome|refused with|an image|such clients|the image).*");
    }

    private static Stream<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".feature")).toList()) {
                new FeatureParser(UUID::randomUUID)
                        .parseResource(new FromDisk(file)).stream()
                                .flatMap(feature -> feature.getPickles().stream())
                                .flatMap(pickle -> pickle.getSteps().stream())
                                .forEach(steps::add);
            }
        }
        return steps.stream();
    }

    /** A value in a table is made up, and described in words; one word alone is a value itself. */
    @Test
    void every_value_that_is_described_in_a_table_of_a_step_is_said() throws IOException {
        assertThat(steps().flatMap(step -> Stream.ofNullable(step.getArgument()))
                        .filter(DataTableArgument.class::isInstance)
                        .flatMap(table -> ((DataTableArgument) table).cells().stream())
                        .filter(row -> !isReading(row))
                        .flatMap(List::stream)
                        .filter(cell ->
                                ENGLISH.matcher(cell).find() && !cell.equals(OWN_TEXT) && !cell.matches("[A-Z].*")))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(said(cell)).doesNotContainPattern(ENGLISH));
    }

    @Test
    void every_reason_for_which_a_rule_is_not_tested_is_said() {
        assertThat(RuleCatalogue.load(getClass().getClassLoader()).rules().stream()
                        .flatMap(rule -> rule.untested().stream())
                        .map(ChineseCatalogueTest::said))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text).containsPattern("\\p{IsHan}").doesNotContainPattern(ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Given a system snapshot|假如 系统盘快照",
                "an image is created, or refused with 400 InvalidSize.ValueNotSupported|创建镜像，或拒绝：400 InvalidSize.ValueNotSupported",
                "success 200 without an ImageId, its fields are ImageID, RequestId|成功 200，没有 ImageId，字段为 ImageID, RequestId",
                "refused with 403 Odd: The text|拒绝：403 Odd: The text",
                "unreadable answer with status 404: an answer outside 2xx without an error code; its fields are ErrorCode"
                        + "|状态为 404 的响应无法读取：2xx 之外的响应没有错误码，字段为 ErrorCode",
                "200: the body is not UTF-8|200：正文不是 UTF-8",
                "a Code (fields seen: ErrorCode, RequestId)|Code（现有字段：ErrorCode, RequestId）",
                "unreadable answer with status 200: the body is an HTML page|状态为 200 的响应无法读取：正文是 HTML 页面",
                "unreadable answer with status 200: invalid JSON at line 2, column 7"
                        + "|状态为 200 的响应无法读取：无效的 JSON：第 2 行第 7 列",
                "no answer: no complete answer from http://h within 30 s|没有响应：http://h 在 30 s 内没有完整的响应",
                "fixture instance-running unusable: i-1: DescribeInstances does not show it in cn-hangzhou; check the id,"
                        + " the region and whose keys these are; fixture snapshot-data unavailable"
                        + "|夹具 instance-running 不可用：DescribeInstances 在 cn-hangzhou 中未显示 i-1；请核对 ID、地域与密钥的归属；缺少夹具 snapshot-data",
                "the earlier request was not refused: success 200 with ImageId m-1; the earlier request was not"
                        + " refused: success 200 with ImageId m-2|此前的请求未被拒绝：成功 200，ImageId 为 m-1；此前的请求未被拒绝：成功 200，ImageId 为 m-2",
                "format, XML instead of JSON|格式为 XML，应为 JSON",
                "number of devices 2|设备名 的数目为 2",
                "what nobody knows|what nobody knows"
            })
    void a_sentence_is_said_with_its_parts(String english, String chinese) {
        assertThat(said(english)).isEqualTo(chinese);
    }

    /** As the page's script does it. */
    private static String said(String text) {
        for (Sentence sentence : SENTENCES) {
            Matcher found = sentence.pattern().matcher(text);
            if (found.matches()) {
                return Pattern.compile("\\$(\\d)")
                        .matcher(sentence.words())
                        .replaceAll(it -> Matcher.quoteReplacement(said(found.group(Integer.parseInt(it.group(1))))));
            }
        }
        return text;
    }

    private record FromDisk(Path file) implements Resource {
        @Override
        public URI getUri() {
            return file.toUri();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
