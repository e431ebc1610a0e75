package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.SampleProof;
import ecsconformance.result.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConsoleSummaryTest {

    static Stream<Result> results() {
        return Samples.all();
    }

    @Test
    void a_conformant_result_is_short_and_ends_with_its_verdict() throws IOException {
        assertThat(text(Samples.conformant())).isEqualTo("""
                demo  http://127.0.0.1:8080  edition 2019-05-08

                core      conformant        1 of   1 conclusive    1 of   1 passed  1 untested
                  note        The clocks are 2 s apart.
                  requests    1 in 3.2 s
                  left over   1 resource: m-1

                CONFORMANT  demo: 1 of 1 passed
                file:///r/index.html
                """);
    }

    @Test
    void a_cause_shows_what_is_needed_to_see_it_again() throws IOException {
        Result result = failing();

        assertThat(text(result)).endsWith("""

                FAILED  c1  image.name: accepted, although "400 InvalidImageName.Malformed" is
                    documented
                  scenario    features/image.feature:12  a short name
                  expected    refused with 400 InvalidImageName.Malformed
                  actual      success 200 with ImageId m-1
                  request     CreateImage v1 GET JSON: 400, sent ImageName=a b, RequestId R-x1

                NON-CONFORMANT  demo: 1 rule failed by 1 cause, 0 of 1 passed
                first cause  c1  image.name: accepted, although "400 InvalidImageName.Malformed"
                    is documented
                file:///r/index.html
                """);
        assertThat(text(result, new ConsoleDetail(false, false, Optional.empty(), true, 80)))
                .contains("\n  curl        curl 'http://127.0.0.1:8080/?Action=CreateImage'\n");
        assertThat(text(result, new ConsoleDetail(true, false, Optional.empty(), false, 80))
                        .lines())
                .hasSize(5);
    }

    private static Result failing() {
        RuleResult rule = new RuleResult(
                "image.name",
                "A name is checked",
                "must",
                "core",
                List.of("parameter/ImageName", "error/400/InvalidImageName.Malformed"),
                RuleVerdict.FAILED,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        Samples.scenario("a short name", 12, RuleVerdict.FAILED, "x1"),
                        Samples.scenario("a long name", 13, RuleVerdict.FAILED, "x1"),
                        Samples.scenario("a good name", 14, RuleVerdict.PASSED, "x1")));
        return Samples.of(rule);
    }

    @Test
    void sixty_rules_that_fail_alike_are_one_cause() throws IOException {
        String text = text(Samples.withFailures(60));

        assertThat(text)
                .contains(
                        "FAILED  c1  image.rule-1 and 59 more rules: accepted",
                        "rules       image.rule-1, image.rule-2, image.rule-3 and 57 more",
                        "demo: 60 rules failed by 1 cause");
        assertThat(text(Samples.withFailures(60), new ConsoleDetail(false, true, Optional.empty(), false, 80)))
                .contains("image.rule-60");
    }

    @ParameterizedTest
    @MethodSource("results")
    void no_line_is_wider_than_the_terminal_nor_the_whole_longer_than_forty_lines(Result result) throws IOException {
        assertThat(text(result).lines())
                .hasSizeLessThanOrEqualTo(40)
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void inconclusive_rules_stand_together_under_their_reason() throws IOException {
        RuleResult first = Samples.rule("image.tag", RuleVerdict.INCONCLUSIVE);
        RuleResult second = new RuleResult(
                "image.size",
                "Title",
                "must",
                "core",
                List.of(),
                RuleVerdict.INCONCLUSIVE,
                first.reason(),
                Optional.empty(),
                List.of());

        assertThat(text(Samples.of(first, second)))
                .contains(
                        "\nINCONCLUSIVE  2 rules: reason of image.tag\n",
                        "\nPARTIAL  demo: 2 inconclusive, 0 of 2 passed\n");
        assertThat(text(Samples.of(first, second), new ConsoleDetail(false, true, Optional.empty(), false, 80)))
                .contains("\nINCONCLUSIVE  2 rules: reason of image.tag\n  image.tag  image.size\n");
    }

    @Test
    void a_waived_rule_a_reading_and_a_problem_are_named() throws IOException {
        RuleResult passed = Samples.rule("image.dot", RuleVerdict.PASSED);
        RuleResult read = new RuleResult(
                passed.id(),
                passed.title(),
                passed.level(),
                passed.profile(),
                passed.sources(),
                passed.verdict(),
                Optional.empty(),
                Optional.of("colon allowed"),
                passed.scenarios());
        Result result = Samples.of(
                List.of(read, Samples.rule("image.size", RuleVerdict.WAIVED)),
                List.of(),
                Optional.of("the endpoint stopped answering"));

        assertThat(text(result))
                .contains("\n  readings    1, printed by --readings and in the report\n", "\nERROR  demo");
        assertThat(text(
                        result,
                        new ConsoleDetail(
                                false,
                                false,
                                Optional.of(
                                        rules -> List.of(rules.get(0).reading().orElseThrow())),
                                false,
                                80)))
                .contains("  colon allowed\n")
                .contains("WAIVED  image.size  Title of image.size\n  reason      reason of image.size\n")
                .contains("  incomplete  the endpoint stopped answering\n");
    }

    @ParameterizedTest
    @MethodSource("results")
    void nothing_of_the_target_reaches_the_terminal_as_a_control(Result result) throws IOException {
        assertThat(text(result)).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\n]]");
    }

    @Test
    void colours_are_written_only_where_asked_for() throws IOException {
        StringBuilder text = new StringBuilder();
        new ConsoleSummary(true, ConsoleDetail.usual()).write(Samples.nonConformant(), text, "r");

        assertThat(text.toString()).contains("\n\u001b[31mNON-CONFORMANT\u001b[0m  demo");
    }

    @Test
    void a_vacuous_check_is_named_with_the_fact_it_does_not_notice() throws IOException {
        assertThat(text(Samples.conformant().with(SampleProof.withDoubts())))
                .contains(
                        "\nCONFORMANT  demo: ",
                        """

                VACUOUS  area.a  the status is 200
                  scenario    features/a.feature:4  a <b>scenario</b>
                  check       the check
                  reason      the check still passes
                """,
                        "UNPROVEN  area.a  an image came of it",
                        "PROOF  10 of 12 falsified facts noticed");
    }

    private static String text(Result result) throws IOException {
        return text(result, ConsoleDetail.usual());
    }

    private static String text(Result result, ConsoleDetail detail) throws IOException {
        StringBuilder text = new StringBuilder();
        new ConsoleSummary(false, detail).write(result, text, "file:///r/index.html");
        return text.toString();
    }
}
