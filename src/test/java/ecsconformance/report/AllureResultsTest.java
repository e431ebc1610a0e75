package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllureResultsTest {

    @TempDir
    private Path folder;

    @Test
    void a_scenario_carries_its_rule_its_clauses_and_its_exchanges() throws IOException {
        write(Samples.rule("image.name", RuleVerdict.FAILED));

        JsonNode test =
                new ObjectMapper().readTree(folder.resolve("u1-result.json").toFile());
        assertThat(test.get("fullName").textValue()).isEqualTo("features/image.feature:12");
        assertThat(test.get("labels").toString())
                .contains("{\"name\":\"rule\",\"value\":\"image.name\"}")
                .contains("{\"name\":\"profile\",\"value\":\"core\"}", "{\"name\":\"level\",\"value\":\"must\"}")
                .doesNotContain("my-machine");
        assertThat(test.get("links").toString()).contains("parameter/ImageName", "2014-05-26/CreateImage");
        assertThat(test.get("statusDetails").get("known").booleanValue()).isFalse();
        assertThat(test.get("statusDetails").get("message").textValue()).isEqualTo("expected \\u202e");
        JsonNode attachment = test.get("attachments").get(0);
        assertThat(attachment.get("name").textValue()).isEqualTo("CreateImage v1 GET JSON: 400");
        assertThat(folder.resolve(attachment.get("source").textValue()))
                .content()
                .contains("ImageName: a b", "400 after 3 ms", "InvalidImageName.Malformed", "curl '");
    }

    @Test
    void a_table_is_shown_at_its_step_and_no_attachment_lacks_its_file() throws IOException {
        StepResult step = new StepResult()
                .setName("When an image is created")
                .setAttachments(List.of(new Attachment().setName("Data table").setSource("t-attachment.csv")));

        write(Samples.rule("image.name", RuleVerdict.FAILED), step);

        JsonNode test =
                new ObjectMapper().readTree(folder.resolve("u1-result.json").toFile());
        assertThat(test.at("/steps/0/parameters").toString())
                .isEqualTo("[{\"name\":\"ImageName\",\"value\":\"(none)\"}]");
        assertThat(test.get("description").textValue()).isEqualTo("Two lines of one paragraph.");
        assertThat(test.findValuesAsText("source"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(folder.resolve(source)).exists());
    }

    @Test
    void a_waived_failure_is_marked_as_known() throws IOException {
        write(Samples.rule("image.name", RuleVerdict.WAIVED));

        assertThat(folder.resolve("u1-result.json")).content().contains("\"known\":true", "\"muted\":true");
    }

    @Test
    void categories_and_environment_are_told_and_an_earlier_run_is_gone() throws IOException {
        Files.writeString(folder.resolve("old-result.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        write(Samples.rule("image.name", RuleVerdict.PASSED));

        assertThat(folder.resolve("old-result.json")).doesNotExist();
        assertThat(folder.resolve("notes.txt")).exists();
        assertThat(new ObjectMapper().readTree(folder.resolve("categories.json").toFile()))
                .map(category -> category.get("name").textValue() + " "
                        + category.get("matchedStatuses").get(0).textValue())
                .containsExactly("Non-conformant failed", "Inconclusive skipped", "Suite error broken");
        assertThat(folder.resolve("environment.properties"))
                .content()
                .contains("endpoint = http://127.0.0.1:8080\n", "verdict = conformant\n");
    }

    @Test
    void an_endpoints_words_in_the_texts_of_steps_are_harmless_and_without_secrets() throws IOException {
        String odd = "\u001b[31mred\u001b]8;;http://evil\u0007 \u202eover \u2066 hush";
        StepResult inner = new StepResult()
                .setName(odd)
                .setStatusDetails(new StatusDetails().setMessage(odd).setTrace(odd));
        StepResult step = new StepResult()
                .setName(odd)
                .setDescription(odd)
                .setParameters(List.of(new Parameter().setName(odd).setValue(odd)))
                .setStatusDetails(new StatusDetails().setMessage(odd).setTrace(odd))
                .setSteps(List.of(inner));
        TestResult test = new TestResult()
                .setUuid("u1")
                .setFullName("/features/image.feature:12")
                .setName(odd)
                .setStatus(Status.FAILED)
                .setStatusDetails(new StatusDetails().setMessage(odd).setTrace(odd))
                .setSteps(List.of(step));

        new AllureResults(
                        Samples.of(Samples.rule("image.name", RuleVerdict.FAILED)),
                        text -> text.replace("hush", "<redacted>"))
                .write(List.of(test), folder);

        JsonNode written =
                new ObjectMapper().readTree(folder.resolve("u1-result.json").toFile());
        assertThat(written.findValuesAsText("message")).hasSize(3);
        for (String field : List.of("name", "message", "value", "trace", "description")) {
            assertThat(written.findValuesAsText(field))
                    .noneMatch(text -> text.matches("(?s).*[\\x00-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069].*"))
                    .noneMatch(text -> text.contains("hush"));
        }
    }

    private void write(ecsconformance.result.RuleResult rule, StepResult... steps) throws IOException {
        TestResult test = new TestResult()
                .setUuid("u1")
                .setDescription("  Two lines\n  of one paragraph.")
                .setLabels(List.of(new Label().setName("host").setValue("my-machine")))
                .setSteps(List.of(steps))
                .setFullName("/features/image.feature:12")
                .setStatus(Status.FAILED)
                .setStatusDetails(
                        new StatusDetails().setMessage("expected \u202e").setTrace("at suite"));
        new AllureResults(Samples.of(rule), text -> text.replace("hush", "<redacted>")).write(List.of(test), folder);
    }
}
