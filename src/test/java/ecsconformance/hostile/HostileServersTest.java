package ecsconformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.client.RawServer;
import ecsconformance.suite.EmulatedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, the run ends soon, as documented in the table of outcomes, and leaves a valid report. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
final class HostileServersTest {

    private static final EmulatedTarget EMULATOR = new EmulatedTarget(UnaryOperator.identity());
    private static final RawServer ELSEWHERE = RawServer.answering(RawServer.http("200 OK", "{}"));
    private static final HostileTable TABLE = new HostileTable();
    private static final JsonSchema SCHEMA = schema();

    @TempDir
    private static Path keys;

    private static List<HostileCase> cases;

    @BeforeAll
    static void start() {
        cases = HostileCases.all(EMULATOR, ELSEWHERE.uri(), keys).toList();
    }

    @AfterAll
    static void stop() throws IOException {
        TABLE.write();
        ELSEWHERE.close();
        EMULATOR.close();
    }

    static Stream<HostileCase> cases() {
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ends_as_documented(HostileCase hostile, @TempDir Path folder) throws Exception {
        try (HostileCase.Place place = hostile.opening().open()) {
            HostileRun run = HostileRun.against(place.target(), folder);

            String row = TABLE.row(hostile.key(), run);
            expectValid(run);
            assertThat(HostileTable.documented()).contains(row);
        }
        assertThat(ELSEWHERE.connections()).as("connections to another host").isZero();
    }

    private static void expectValid(HostileRun run) throws IOException {
        String record = Files.readString(run.report().resolve("conformance.json"));
        assertThat(SCHEMA.validate(record, InputFormat.JSON)).isEmpty();
        assertThat(run.text())
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(run.text()).doesNotContain("suite error", "the suite failed");
        assertThat(run.text().length()).isLessThan(40_000);
        assertThat(Files.size(run.report().resolve("index.html"))).isLessThan(20_000_000);
    }

    @Test
    void the_table_has_these_cases_and_no_others() throws IOException {
        List<String> tried = cases().map(HostileCase::key).sorted().toList();

        assertThat(HostileTable.documented().stream().map(HostileTable::key).sorted())
                .containsExactlyElementsOf(tried);
        assertThat(tried).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("reports/conformance.schema.json")));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
