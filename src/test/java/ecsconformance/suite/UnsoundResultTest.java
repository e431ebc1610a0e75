package ecsconformance.suite;

import static ecsconformance.suite.EditedResult.counts;
import static ecsconformance.suite.EditedResult.rule;
import static ecsconformance.suite.EditedResult.rules;
import static ecsconformance.suite.EditedResult.run;
import static ecsconformance.suite.EditedResult.scenario;
import static ecsconformance.suite.EditedResult.scenarios;
import static ecsconformance.suite.EditedResult.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads a result believes nothing in it that its scenarios do not bear out. */
final class UnsoundResultTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String genuine;

    @BeforeAll
    static void runOnce() throws Exception {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> cloud)) {
            StringWriter text = new StringWriter();
            new ResultJson().write(target.suite(EmulatedTarget.allRules()).execute(), text);
            genuine = text.toString();
        }
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("verdict", result -> result.put("verdict", "partial")),
                edit("conclusion", result -> result.put("conclusion", "conformant and more")),
                edit("summary.rules", result -> counts(result).put("passed", 1)),
                edit("summary.scenarios", result -> ((ObjectNode) result.at("/summary/scenarios")).put("failed", 1)),
                edit(
                        "summary.profiles",
                        result -> ((ObjectNode) result.at("/summary/profiles")).put("core", "partial")),
                edit("summary.profiles", result -> ((ObjectNode) result.at("/summary/profiles")).remove("core")),
                edit("rules[", result -> failed(result).put("verdict", "passed")),
                edit("rules[", UnsoundResultTest::passedThoughAStepFailed),
                edit(
                        "summary.scenarios",
                        result -> scenario(result, "snapshot.age").put("verdict", "waived")),
                edit("summary.rules", result -> rule(result, "snapshot.age").put("verdict", "waived")),
                edit("rules[", result -> rule(result, "image.tags").put("reading", "another")),
                edit("rules[", result -> rule(result, "snapshot.age").put("profile", "other")),
                edit("rules", result -> scenarios(result, "snapshot.age").remove(0)),
                edit("rules", result -> scenarios(result, "snapshot.age").removeAll()),
                edit("rules", result -> rules(result).remove(3)),
                edit("rules", result -> rules(result).add(rules(result).get(0))),
                edit("run.complete", result -> run(result).put("problem", "it was stopped")),
                edit("verdict", result -> run(result).put("complete", false)),
                edit("run.requests", result -> run(result).put("requests", 3)),
                edit("run.finishedAt", result -> run(result).put("finishedAt", "2020-01-01T00:00:00Z")),
                edit("run.extent.rules", result -> ((ObjectNode) run(result).get("extent")).put("rules", 5)),
                edit("conclusion", result -> ((ObjectNode) run(result).get("extent")).put("rules", 500)),
                edit("conclusion", result -> run(result).put("selection", "--rule x")),
                edit("conclusion", result -> run(result).remove("extent")),
                edit(
                        "summary.profiles",
                        result -> target(result).withArray("profiles").remove(0)));
    }

    @Test
    void the_numbers_of_a_run_add_up() throws Exception {
        assertThat(read(JSON.readTree(genuine).toString()).conclusion().sentence())
                .isEqualTo("conformant");
        StringWriter baseline = new StringWriter();
        new ResultJson().write(read(genuine).withoutExchanges(), baseline);
        assertThat(read(baseline.toString()).rules())
                .hasSameSizeAs(read(genuine).rules());
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("edits")
    void a_number_that_does_not_add_up_is_refused_with_its_place(String place, Consumer<ObjectNode> edit)
            throws Exception {
        ObjectNode result = (ObjectNode) JSON.readTree(genuine);
        edit.accept(result);

        assertThatThrownBy(() -> read(result.toString()))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("edited: " + place)
                .hasMessageContaining("does not add up");
    }

    @Test
    void a_selection_cannot_pass_for_all_rules_of_its_profiles(@TempDir Path folder) throws Exception {
        new CommandLineInFolder(folder, Clock.systemUTC())
                .execute("run", "--rule", "image-name.blank", "--no-allure", "--report", folder.toString());
        String written = Files.readString(folder.resolve("conformance.json"));
        assertThat(read(written).conclusion().sentence()).startsWith("selection passed: 1 of ");
        ObjectNode selection = (ObjectNode) JSON.readTree(written);

        run(selection).remove("selection");
        selection.remove("conclusion");

        assertThatThrownBy(() -> read(selection.toString()))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("edited: rules: the result does not add up");
    }

    @Test
    void a_result_that_does_not_say_how_many_rules_there_were_is_a_selection() throws Exception {
        ObjectNode result = (ObjectNode) JSON.readTree(genuine);
        int all = rules(result).size();
        run(result).remove("extent");
        result.remove("conclusion");

        assertThat(read(result.toString()).conclusion().sentence()).isEqualTo("selection passed: " + all + " rules");
    }

    private static ObjectNode failed(ObjectNode result) {
        ObjectNode scenario = scenario(result, "snapshot.age");
        scenario.put("verdict", "failed").put("reason", "another status came");
        ObjectNode counts = (ObjectNode) result.at("/summary/scenarios");
        counts.put("failed", 1).put("passed", counts.get("passed").asInt() - 1);
        return rule(result, "snapshot.age");
    }

    private static void passedThoughAStepFailed(ObjectNode result) {
        ((ObjectNode) scenario(result, "snapshot.age").at("/steps/0")).put("status", "failed");
    }

    private static Result read(String text) throws Exception {
        return new ResultJson().read(Path.of("edited"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments edit(String place, Consumer<ObjectNode> edit) {
        return Arguments.of(place, edit);
    }
}
