package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
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
    void aConformantResultIsShort() throws IOException {
        assertThat(text(Samples.conformant())).isEqualTo("""
                CONFORMANT  demo  http://127.0.0.1:8080  edition 2019-05-08

                core      conformant        1 of   1 conclusive    1 of   1 passed  (1 more cannot be tested from outside)

                  note        The clocks are 2 s apart.
                  requests    812 in 3.2 s
                  left over   1 resource: m-1
                  report      reports/latest/index.html
                """);
    }

    @Test
    void aFailedRuleShowsWhatIsNeededToSeeItAgain() throws IOException {
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

        assertThat(text(Samples.of(rule))).startsWith("NON-CONFORMANT  demo  ").contains("""

                FAILED  image.name  must  A name is checked
                  clauses     parameter/ImageName, error/400/InvalidImageName.Malformed
                  scenario    features/image.feature:12  a short name
                  expected    refused with 400 InvalidImageName.Malformed
                  actual      success 200 with ImageId m-1
                  RequestId   R-x1
                  curl        curl 'http://127.0.0.1:8080/?Action=CreateImage'
                  and         1 further scenario failed

                """);
    }

    @Test
    void sixtyFailuresAreTwentyDetailsAndTheNamesOfTheRest() throws IOException {
        String text = text(Samples.withFailures(60));

        assertThat(text.lines().filter(line -> line.startsWith("  expected"))).hasSize(20);
        assertThat(text)
                .contains("FAILED  40 further rules, each in reports/latest/index.html\n  image.rule-21  image.rule-22")
                .contains("image.rule-60");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(160));
    }

    @Test
    void inconclusiveRulesStandTogetherUnderTheirReason() throws IOException {
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
                .startsWith("PARTIAL  ")
                .contains("\nINCONCLUSIVE  2 rules: reason of image.tag\n  image.tag  image.size\n");
    }

    @Test
    void aWaivedRuleAReadingAndAProblemAreNamed() throws IOException {
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
                .startsWith("ERROR  ")
                .contains("  image.dot: colon allowed\n")
                .contains("WAIVED  image.size  Title of image.size\n  reason      reason of image.size\n")
                .contains("  problem     the endpoint stopped answering\n");
    }

    @ParameterizedTest
    @MethodSource("results")
    void nothingOfTheTargetReachesTheTerminalAsAControl(Result result) throws IOException {
        assertThat(text(result)).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\n]]");
    }

    @Test
    void coloursAreWrittenOnlyWhereAskedFor() throws IOException {
        StringBuilder text = new StringBuilder();
        new ConsoleSummary(true).write(Samples.nonConformant(), text, "r");

        assertThat(text.toString()).startsWith("\u001b[31mNON-CONFORMANT\u001b[0m  demo");
    }

    @Test
    void aVacuousCheckIsNamedWithTheFactItDoesNotNotice() throws IOException {
        assertThat(text(Samples.withProof()))
                .startsWith("CONFORMANT  demo  ")
                .contains("""

                VACUOUS  area.a  the status is 200
                  scenario    features/a.feature:4  a <b>scenario</b>
                  check       the check
                  reason      the check still passes
                """, "UNPROVEN  area.a  an image came of it", "PROOF  10 of 12 falsified facts noticed");
    }

    private static String text(Result result) throws IOException {
        StringBuilder text = new StringBuilder();
        new ConsoleSummary(false).write(result, text, "reports/latest/index.html");
        return text.toString();
    }
}
