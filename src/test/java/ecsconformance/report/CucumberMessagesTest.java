package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.ScenarioResult;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.query.Query;
import io.cucumber.query.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Read back by Cucumber's own reader and asked by Cucumber's own query, as its formatters do. */
final class CucumberMessagesTest {

    static Stream<Result> results() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_scenario_is_a_test_case_with_its_name_and_rule(Result result) throws IOException {
        Query query = query(result);

        assertThat(query.findAllPickles())
                .extracting(it -> it.getName().strip())
                .containsExactlyInAnyOrderElementsOf(scenarios(result)
                        .map(it -> PlainText.of(it.name()).strip())
                        .toList());
        assertThat(query.findAllTestCaseFinished())
                .hasSize((int) scenarios(result).count());
    }

    @ParameterizedTest
    @MethodSource("results")
    void only_what_failed_has_failed(Result result) throws IOException {
        Query query = query(result);
        long failed = result.rules().stream()
                .filter(rule -> rule.verdict() != RuleVerdict.WAIVED)
                .flatMap(rule -> rule.scenarios().stream())
                .filter(it -> it.verdict() == RuleVerdict.FAILED && !it.steps().isEmpty())
                .count();
        long passed = scenarios(result)
                .filter(it -> it.verdict() == RuleVerdict.PASSED && !it.steps().isEmpty())
                .count();

        assertThat(query.countMostSevereTestStepResultStatus().getOrDefault(TestStepResultStatus.FAILED, 0L))
                .isEqualTo(failed);
        assertThat(query.countMostSevereTestStepResultStatus().getOrDefault(TestStepResultStatus.PASSED, 0L))
                .isEqualTo(passed);
        assertThat(query.findTestRunFinished().map(TestRunFinished::getSuccess))
                .contains(result.verdict() == ecsconformance.result.Verdict.CONFORMANT);
    }

    @Test
    void tables_and_odd_words_of_a_record_from_elsewhere_break_nothing() throws IOException {
        ScenarioResult odd = new ScenarioResult(
                "# no comment: @no tag",
                "features/a.feature:7",
                RuleVerdict.PASSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                12,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        step("Given a table", List.of(List.of("a|b", "\\"), List.of("", "\n"))),
                        step("Scenario: another", List.of()),
                        step("\"\"\"", List.of(List.of("a"), List.of()))));
        Query query = query(Samples.of(Samples.rule("a.b", RuleVerdict.PASSED).withScenarios(List.of(odd, odd))));

        assertThat(query.findAllPickles()).hasSize(2).allSatisfy(pickle -> {
            assertThat(pickle.getName()).isEqualTo(odd.name());
            assertThat(pickle.getSteps())
                    .extracting(it -> it.getText())
                    .containsExactly("a table", "Scenario: another", "\"\"\"");
            assertThat(pickle.getSteps()
                            .get(0)
                            .getArgument()
                            .orElseThrow()
                            .getDataTable()
                            .orElseThrow()
                            .getRows())
                    .extracting(row -> row.getCells().get(0).getValue()
                            + row.getCells().get(1).getValue())
                    .containsExactly("a|b\\", "\\n");
        });
    }

    private static ScenarioResult.Step step(String text, List<List<String>> table) {
        return new ScenarioResult.Step(text, "passed", table);
    }

    private static Stream<ScenarioResult> scenarios(Result result) {
        return result.rules().stream().map(RuleResult::scenarios).flatMap(List::stream);
    }

    private static Query query(Result result) throws IOException {
        Repository read = Repository.builder()
                .feature(Repository.RepositoryFeature.INCLUDE_GHERKIN_DOCUMENTS, true)
                .build();
        for (Envelope envelope : envelopes(result)) {
            assertThat(envelope.getParseError()).isEmpty();
            read.update(envelope);
        }
        return new Query(read);
    }

    private static List<Envelope> envelopes(Result result) throws IOException {
        Deserializer json = new Deserializer();
        List<Envelope> all = new ArrayList<>();
        for (String line : Documents.text(new CucumberMessages(), result).split("\n")) {
            all.add(json.readValue(line));
        }
        return all;
    }
}
