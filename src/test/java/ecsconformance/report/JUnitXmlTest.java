package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

final class JUnitXmlTest {

    private final JUnitXml unit = new JUnitXml();

    static Stream<Result> results() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("results")
    void it_has_the_shape_that_surefire_writes_and_jenkins_reads(Result result) throws Exception {
        Element root = Documents.xml(unit, result);

        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertCounts(root);
        assertThat(root.hasAttribute("skipped")).isFalse();
        for (Element suite : Documents.children(root)) {
            assertThat(suite.getTagName()).isEqualTo("testsuite");
            assertThat(suite.getAttribute("timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
            assertCounts(suite);
            assertCount(suite, "skipped", "skipped");
            List<Element> children = Documents.children(suite);
            assertThat(children.get(0).getTagName()).isEqualTo("properties");
            assertThat(children.subList(1, children.size())).isNotEmpty().allSatisfy(JUnitXmlTest::assertCase);
        }
    }

    /**
     * File and line are no part of the schema, but what GitLab and GitHub link to; Jenkins' own reader lets them be. The
     * message of what was skipped came into the schema with its edition 10; this is edition 4.
     */
    @ParameterizedTest
    @MethodSource("results")
    void it_fits_the_schema_of_jenkins_but_for_what_it_does_not_know(Result result) throws Exception {
        Element root = Documents.xml(unit, result);
        Documents.elements(root, "testcase").forEach(it -> {
            it.removeAttribute("file");
            it.removeAttribute("line");
        });
        Documents.elements(root, "skipped").forEach(it -> it.removeAttribute("message"));

        SchemaFactory.newDefaultInstance()
                .newSchema(getClass().getResource("/junit/jenkins-junit.xsd"))
                .newValidator()
                .validate(new DOMSource(root));
    }

    @Test
    void the_schema_refuses_what_is_no_report() throws Exception {
        Element root = Documents.xml(unit, Samples.nonConformant());
        Documents.elements(root, "testcase").get(0).removeAttribute("name");
        Validator validator = SchemaFactory.newDefaultInstance()
                .newSchema(getClass().getResource("/junit/jenkins-junit.xsd"))
                .newValidator();

        assertThatThrownBy(() -> validator.validate(new DOMSource(root))).isInstanceOf(SAXException.class);
    }

    @Test
    void a_waiver_that_does_not_hold_is_a_failure_of_its_rule() throws Exception {
        Element suite =
                Documents.children(Documents.xml(unit, Samples.withWaivers())).get(0);

        assertThat(suite.getAttribute("name")).isEqualTo("run");
        assertThat(Documents.elements(suite, "testcase"))
                .extracting(it -> it.getAttribute("classname") + ": " + it.getAttribute("name"))
                .containsExactly("image.size: the waiver holds", "image.size: the waiver holds #2");
        assertThat(Documents.elements(suite, "failure").get(0).getAttribute("message"))
                .isEqualTo("the waiver of somebody expired");
    }

    @ParameterizedTest
    @MethodSource("results")
    void no_two_test_cases_share_their_names(Result result) throws Exception {
        assertThat(Documents.elements(Documents.xml(unit, result), "testcase"))
                .extracting(it -> it.getAttribute("classname") + " " + it.getAttribute("name"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("results")
    void only_a_passed_scenario_is_a_test_case_without_a_problem(Result result) throws Exception {
        long passed = result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.verdict() == RuleVerdict.PASSED)
                .count();

        assertThat(Documents.elements(Documents.xml(unit, result), "testcase"))
                .filteredOn(it -> Documents.children(it).isEmpty())
                .hasSize((int) passed);
    }

    @Test
    void a_failure_says_what_was_expected_and_how_to_see_it_again() throws Exception {
        Element root = Documents.xml(unit, Samples.nonConformant());

        Element failure = Documents.elements(root, "failure").get(0);
        Element testCase = (Element) failure.getParentNode();
        assertThat(testCase.getAttribute("classname")).isEqualTo("image.name");
        assertThat(testCase.getAttribute("name")).isEqualTo("as documented (features/image.feature:12)");
        assertThat(testCase.getAttribute("time")).isEqualTo("0.034");
        assertThat(failure.getAttribute("type")).isEqualTo("must");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("expected refused with 400 InvalidImageName.Malformed, but: success 200 with ImageId m-1");
        assertThat(failure.getTextContent()).contains("exchange: x1\n", "RequestId: R-x1");
        assertThat(testCase.getAttribute("file")).isEqualTo("features/image.feature");
        assertThat(testCase.getAttribute("line")).isEqualTo("12");
        assertThat(Documents.elements(testCase, "system-out").get(0).getTextContent())
                .isEqualTo(
                        "curl 'http://127.0.0.1:8080/?Action=CreateImage'\nthe account of this request no longer exists: conformance"
                                + " reproduce RESULT features/image.feature:12 --keep makes an account in which the line works");
    }

    @Test
    void a_rule_that_is_inconclusive_waived_or_untested_is_skipped_with_its_reason() throws Exception {
        Result result = Samples.of(
                Samples.rule("image.a", RuleVerdict.INCONCLUSIVE),
                Samples.rule("image.b", RuleVerdict.WAIVED),
                Samples.rule("image.c", RuleVerdict.UNTESTED));

        assertThat(Documents.elements(Documents.xml(unit, result), "skipped"))
                .extracting(it -> it.getAttribute("message"))
                .containsExactly(
                        "inconclusive: reason of image.a", "waived: reason of image.b", "untested: reason of image.c");
    }

    @Test
    void a_rule_that_failed_though_its_scenarios_passed_is_a_failure() throws Exception {
        RuleResult passed = Samples.rule("image.name", RuleVerdict.PASSED);
        RuleResult failed = new RuleResult(
                passed.id(),
                passed.title(),
                passed.level(),
                passed.profile(),
                passed.sources(),
                RuleVerdict.FAILED,
                Optional.of("the waiver is not needed any more"),
                Optional.empty(),
                passed.scenarios());

        assertThat(Documents.elements(Documents.xml(unit, Samples.of(failed)), "failure"))
                .singleElement()
                .satisfies(it -> assertThat(it.getAttribute("message")).isEqualTo("the waiver is not needed any more"));
    }

    @Test
    void a_run_with_a_problem_is_an_error() throws Exception {
        assertThat(Documents.elements(Documents.xml(unit, Samples.error()), "error"))
                .singleElement()
                .satisfies(it -> assertThat(it.getAttribute("message")).isEqualTo("the endpoint stopped answering"));
    }

    @Test
    void a_hostile_text_is_only_text() throws Exception {
        Element root = Documents.xml(unit, Samples.hostile());

        assertThat(Documents.elements(root, "script")).isEmpty();
        assertThat(Documents.elements(root, "failure").get(0).getTextContent())
                .contains("<script>alert('1')</script>", "]]>", "\uD83D\uDE00", "\\ud800")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    }

    private static void assertCounts(Element element) {
        assertCount(element, "tests", "testcase");
        assertCount(element, "failures", "failure");
        assertCount(element, "errors", "error");
        assertThat(element.getAttribute("name")).isNotEmpty();
        assertThat(element.getAttribute("time")).matches("\\d+\\.\\d{3}");
    }

    private static void assertCount(Element element, String attribute, String counted) {
        assertThat(element.getAttribute(attribute))
                .isEqualTo(String.valueOf(Documents.elements(element, counted).size()));
    }

    private static void assertCase(Element testCase) {
        assertThat(testCase.getTagName()).isEqualTo("testcase");
        assertThat(testCase.getAttribute("name")).isNotEmpty();
        assertThat(testCase.getAttribute("classname")).isNotEmpty();
        assertThat(testCase.getAttribute("time")).matches("\\d+\\.\\d{3}");
        List<Element> problems = Documents.children(testCase).stream()
                .filter(child -> !child.getTagName().equals("system-out"))
                .toList();
        assertThat(problems).hasSizeLessThanOrEqualTo(1).allSatisfy(problem -> {
            assertThat(problem.getTagName()).isIn("failure", "error", "skipped");
            assertThat(problem.getAttribute("message")).isNotEmpty();
        });
    }
}
