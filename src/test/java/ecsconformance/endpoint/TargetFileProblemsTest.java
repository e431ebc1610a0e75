package ecsconformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import ecsconformance.input.YamlSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetFileProblemsTest {

    private static final Set<String> FIXTURES =
            Set.of("instance-running", "snapshot-system", "account-without-balance", "resource-group");
    private static final Map<String, String> ENVIRONMENT = Map.of("MY_KEY", "LTAIfile", "MY_SECRET", "filesecret");
    private static final String MINIMAL = "endpoint: http://127.0.0.1:9000\n"
            + "credentials: {accessKeyId: '${MY_KEY}', accessKeySecret: '${MY_SECRET}'}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'regoin: x' | 3:1 | regoin is not a known key; did you mean region? Valid are: name, endpoint",
                "'limits: {concurency: 3}' | 3:10 | did you mean concurrency?",
                "'limits: {readTimeout: 30}' | 3:23 | limits.readTimeout is no duration",
                "'limits: {repeatWithin: soon}' | 3:24 | limits.repeatWithin is no duration",
                "'limits: {imageListd: 1s}' | 3:10 | did you mean imageListed?",
                "'limits: {concurrency: many}' | 3:23 | must be a whole number",
                "'limits: {concurrency: 0}' | 3:23 | from 1 to 1024",
                "'limits: {requestsPerSecond: 0}' | 3:29 | a number from 0.001 to 100000",
                "'limits: 3' | 3:9 | must be a mapping",
                "'limits:' | 3:8 | has no value",
                "'region:' | 3:8 | region has no value",
                "'region: ''''' | 3:9 | region is empty",
                "'region: [a]' | 3:9 | region must be a text",
                "'region: true' | 3:9 | region must be a text",
                "'name: ${NOT_SET}' | 3:7 | needs the environment variable NOT_SET, which is not set",
                "'name: ${NOT SET}' | 3:7 | malformed variable",
                "'operations: CreateImage' | 3:13 | must be a list",
                "'operations: [CreateImge]' | 3:14 | did you mean CreateImage?",
                "'operations: []' | 3:13 | empty list",
                "'profiles: [gold]' | 3:12 | Valid are: core, state, account, effects, wire",
                "'wire: {signature: [v2]}' | 3:20 | Valid are: v1, v3",
                "'wire: {method: [PUT]}' | 3:17 | Valid are: GET, POST",
                "'tls: {insecure: yes}' | 3:17 | must be true or false",
                "'tls: {trust: missing.pem}' | 3:14 | no readable file",
                "'fixtures: {control: ftp://x}' | 3:21 | http:// or https://",
                "'fixtures: {declared: {instance-runing: i-1}}' | 3:23 | did you mean instance-running?",
                "'fixtures: {declared: {snapshot-system: {size: 4}}}' | 3:40 | must have id",
                "'fixtures: {declared: {snapshot-system: {id: s, size: big}}}' | 3:54 | whole number",
                "'fixtures: {declared: {account-without-balance: a-1}}' | 3:48 | must be a mapping",
                "'fixtures: {declared: {account-without-balance: {accessKeyId: a}}}' | 3:48 | must have accessKeySecret",
                "'region: a\nregion: b' | 4:1 | region is given twice",
                "'region: &a b' | 3:9 | anchors",
                "'region: !!str b' | 3:9 | tags",
                "'region: *a' | 3:9 | anchors",
                "'region: [' | 4:1 | invalid YAML",
                "'region: \"a' | 4:1 | invalid YAML",
                "'tls: {trust: ${X}}' | 3:15 | a variable stands in quotes",
                "'--- \na: b' | 3:1 | invalid YAML",
                "'allowMutations: perhaps' | 3:17 | true or false"
            })
    void a_problem_has_its_place_and_what_would_be_right(String line, String place, String message) {
        List<Problem> problems = problems(MINIMAL + line + "\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).isEqualTo(folder.resolve("target.yaml") + ":" + place);
        assertThat(problems.get(0).message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ecs.example.com | must start with http",
                "http:// | is no URL",
                "http://a_b | no valid host",
                "http://h:99999 | no valid host or port",
                "http://user:pass@h | user name or password",
                "http://h/?a=b | query or fragment",
                "'http://h h' | is no URL"
            })
    void a_URL_that_cannot_be_an_endpoint_is_refused_without_being_repeated(String url, String message) {
        List<Problem> problems = problems("endpoint: '" + url + "'\n");

        assertThat(problems).extracting(Problem::message).anyMatch(text -> text.contains(message));
        assertThat(problems.toString()).doesNotContain("user:pass");
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_the_file() {
        List<Problem> problems = problems("endpoint: nowhere\nlimits: {readTimeout: x}\nprofiles: [y]\nz: 1\n");

        assertThat(problems)
                .extracting(problem -> problem.place().replaceAll(".*yaml:", ""))
                .containsExactly("1:11", "2:23", "3:12", "4:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n# nothing\n"})
    void an_empty_file_is_a_problem(String content) {
        assertThat(problems(content)).extracting(Problem::message).anyMatch(text -> text.contains("empty"));
    }

    @Test
    void hostile_files_are_refused_quickly() throws IOException {
        assertThat(problems("a: " + "[".repeat(50_000)))
                .extracting(Problem::message)
                .anyMatch(text -> text.contains("nested deeper"));
        assertThat(problems("# " + "x".repeat(YamlSource.LARGEST_FILE)))
                .extracting(Problem::message)
                .anyMatch(text -> text.contains("larger than"));
        Files.write(folder.resolve("target.yaml"), new byte[] {'a', ':', (byte) 0xC3});
        assertThat(thrown()).extracting(Problem::message).anyMatch(text -> text.contains("not UTF-8"));
        assertThat(problems("a: \u0001")).extracting(Problem::message).anyMatch(text -> text.contains("not YAML"));
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThat(thrown()).extracting(Problem::message).anyMatch(text -> text.contains("no such file"));
    }

    @Test
    void problems_never_repeat_a_secret() {
        List<Problem> problems = problems("""
                endpoint: ${MY_SECRET}
                region: {a: plainsecret}
                operations: [x]
                credentials: {accessKeySecret: [plainsecret], accessKeyId: {a: plainsecret}}
                limits: {readTimeout: plainsecret, concurrency: plainsecret}
                tls: {trust: plainsecret, insecure: plainsecret}
                """);

        assertThat(problems).hasSizeGreaterThan(6);
        assertThat(problems.toString()).doesNotContain("filesecret", "plainsecret");
    }

    private Target read(String content) throws IOException {
        Files.writeString(folder.resolve("target.yaml"), content, StandardCharsets.UTF_8);
        return new TargetComposer().compose(flags(), ENVIRONMENT, FIXTURES).orElseThrow();
    }

    private List<Problem> problems(String content) {
        return catchThrowableOfType(InvalidInput.class, () -> read(content)).problems();
    }

    private List<Problem> thrown() {
        return catchThrowableOfType(
                        InvalidInput.class, () -> new TargetComposer().compose(flags(), ENVIRONMENT, FIXTURES))
                .problems();
    }

    private TargetFlags flags() {
        return TargetFlags.of(folder.resolve("target.yaml"));
    }
}
