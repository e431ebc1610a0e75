package ecsconformance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.result.json.ResultJson;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CausesTest {

    static final String CREATED = "an image is created";

    @Test
    void one_wrong_field_name_is_one_cause_and_a_second_defect_among_many_is_another() {
        Result result = Samples.of(
                rule(
                        "size.range",
                        failed("refused with 400 InvalidSize.ValueNotSupported", "success 200 with ImageId m-1")),
                rule("image.shown", failed(CREATED, without("ImageID"))),
                rule("answer.success", failed(CREATED, without("ImageID"))),
                rule("tag.shown", failed(CREATED, without("ImageID")), failed(CREATED, without("ImageID"))));

        assertThat(result.causes())
                .extracting(Cause::id, Cause::rule, cause -> cause.rules().size(), Cause::scenarios, Cause::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "c1",
                                "answer.success",
                                3,
                                4L,
                                "answers have no ImageId (fields seen: ImageID, RequestId)"),
                        org.assertj.core.groups.Tuple.tuple(
                                "c2",
                                "size.range",
                                1,
                                1L,
                                "accepted, although \"400 InvalidSize.ValueNotSupported\" is documented"));
    }

    @Test
    void ids_names_and_messages_make_no_difference() {
        assertThat(sentences(
                        rule("a.b", failed("a refused request creates no image", "refused, yet image m-1 exists")),
                        rule(
                                "a.c",
                                failed("a refused request creates no image", "refused, yet image m-2, m-3 exists"))))
                .containsExactly("refused requests leave an image behind");
        assertThat(sentences(
                        rule("a.b", failed("disk 1 Device /dev/xvda", "disk 1 Device /dev/xvd1")),
                        rule(
                                "a.d",
                                failed("devices of system disks [/dev/xvda]", "devices of system disks [/dev/vda]")),
                        rule("a.c", failed("number of devices 3", "number of devices 1"))))
                .containsExactly("wrong Device of a disk");
        assertThat(sentences(
                        rule("a.b", failed(CREATED, "refused with 403 Odd: of s-1")),
                        rule("a.c", failed(CREATED, "refused with 403 Odd: of s-2"))))
                .containsExactly("refused with 403 Odd, although a success is documented");
        assertThat(sentences(
                        rule("a.b", failed(CREATED, "unreadable answer with status 500: the body is an HTML page")),
                        rule("a.c", failed("tags []", "unreadable answer with status 500: the body is an HTML page"))))
                .containsExactly("answers cannot be read: status 500: the body is an HTML page");
    }

    @Test
    void a_wrong_refusal_where_one_is_allowed_beside_a_success_is_not_told_as_a_success_that_is_missing() {
        assertThat(sentences(rule(
                        "a.b",
                        failed(
                                "refused with 4xx *Action* or 4xx Missing*, or an image is created",
                                "refused with 500 MissingAction: text"))))
                .containsExactly("refused with 500 MissingAction, although another refusal or a success is documented");
    }

    @Test
    void the_rule_that_is_about_the_refusal_comes_first_and_of_those_the_one_that_allows_nothing_else() {
        String due = "refused with 400 A.B";
        String seen = "refused with 400 C: text";
        Result result = Samples.of(
                rule("answer.success", failed(due, seen)),
                about("b.beside", "error/400/A.B", failed(due + ", or an image is created", seen)),
                about("b.rule", "error/400/A.B", failed(due, seen)));
        Result everything = Samples.of(
                rule("refusal.no-effect", failed(due, "success 200 with ImageId m-1")),
                about("b.rule", "error/400/A.B", failed(due, "success 200 with ImageId m-1")));

        assertThat(result.causes()).extracting(Cause::rule).containsExactly("b.rule");
        assertThat(everything.causes()).extracting(Cause::rule).containsExactly("b.rule");
    }

    @Test
    void a_wrong_status_is_the_same_where_the_refusal_is_allowed_beside_a_success() {
        String seen = "refused with 409 A.B: text";
        assertThat(sentences(
                        rule("b.rule", failed("refused with 403 A.B, or refused with 400 C", seen)),
                        rule("b.beside", failed("the image named before, or refused with 403 A.B", seen))))
                .containsExactly("refused with 409 A.B instead of 403 A.B");
    }

    @Test
    void of_several_outcomes_that_are_documented_the_first_says_enough() {
        assertThat(sentences(rule(
                        "a.b",
                        failed("the image named before, or refused with 403 A.B", "success 200 with ImageId m-1"))))
                .containsExactly("accepted, although \"the image named before\" is documented");
    }

    @Test
    void a_value_that_is_missing_is_another_cause_than_a_wrong_one_and_anything_else_says_what_was_expected() {
        assertThat(sentences(
                        rule("a.b", failed("disk 2 SnapshotId s-1", "disk 2 SnapshotId (none)")),
                        rule("a.c", failed("disk 1 SnapshotId s-1", "disk 1 SnapshotId s-2")),
                        rule("a.d", failed("Description x", "Description (none)")),
                        rule("a.e", failed("image m-1 is shown by DescribeImages", "DescribeImages did not list it")),
                        rule(
                                "wire.request-id",
                                failed(
                                        "a RequestId of its own in each answer",
                                        "several answers with the RequestId 4F-1"))))
                .containsExactlyInAnyOrder(
                        "answers have no SnapshotId of a disk",
                        "wrong SnapshotId of a disk",
                        "answers have no Description",
                        "DescribeImages did not list it (expected: image id is shown by DescribeImages)",
                        "several answers with one RequestId (expected: a RequestId of its own in each answer)");
    }

    @Test
    void a_success_in_place_of_a_refusal_does_not_hide_behind_the_form_of_all_successes() {
        assertThat(sentences(
                        rule("answer.success", failed(CREATED, without("ImageID"))),
                        rule("a.b", failed("refused with 400 A.B", without("ImageID")))))
                .containsExactlyInAnyOrder(
                        "answers have no ImageId (fields seen: ImageID, RequestId)",
                        "accepted, although \"400 A.B\" is documented");
    }

    @Test
    void another_failure_stays_visible_even_in_the_same_rule() {
        assertThat(sentences(rule(
                        "a.b",
                        failed("refused with 403 A.B", "refused with 400 A.B: text"),
                        failed("refused with 403 A.B", "refused with 403 C: text"),
                        failed("refused with 403 A.B", "success 200 with ImageId m-1"))))
                .containsExactlyInAnyOrder(
                        "refused with 400 A.B instead of 403 A.B",
                        "refused with 403 C instead of 403 A.B",
                        "accepted, although \"403 A.B\" is documented");
    }

    @Test
    void a_refusal_that_is_met_everywhere_stands_in_the_way_of_others_too() {
        RuleResult[] rules = new RuleResult[7];
        for (int place = 0; place < 6; place++) {
            rules[place] = rule("a.r" + place, failed(CREATED, "refused with 403 Odd: text"));
        }
        rules[6] = rule("b.c", failed("refused with 404 Missing", "refused with 403 Odd: text"));

        assertThat(sentences(rules)).containsExactly("refused with 403 Odd, although a success is documented");
        assertThat(sentences(rules[0], rules[6])).hasSize(2);
    }

    @Test
    void only_rules_that_failed_have_causes_and_all_of_their_scenarios_count() {
        assertThat(Samples.of(Samples.rule("image.size", RuleVerdict.WAIVED)).causes())
                .isEmpty();
        assertThat(Samples.conformant().causes()).isEmpty();
        assertThat(Samples.all())
                .allSatisfy(result -> assertThat(result.causes().stream()
                                .mapToLong(Cause::scenarios)
                                .sum())
                        .isEqualTo(result.rules().stream()
                                .filter(rule -> rule.verdict() == RuleVerdict.FAILED)
                                .flatMap(rule -> rule.scenarios().stream())
                                .filter(it -> it.verdict() == RuleVerdict.FAILED)
                                .count()));
    }

    @Test
    void causes_in_a_file_that_are_about_something_else_are_refused() throws Exception {
        StringWriter text = new StringWriter();
        new ResultJson().write(Samples.withFailures(2), text);
        String json = text.toString();

        assertThat(new ResultJson()
                        .read(Path.of("a"), json.getBytes(StandardCharsets.UTF_8))
                        .causes())
                .hasSize(1);
        assertThat(json).contains("\"scenarios\": 2,");
        assertThatThrownBy(() -> new ResultJson()
                        .read(
                                Path.of("a"),
                                json.replace("\"scenarios\": 2,", "\"scenarios\": 1,")
                                        .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("causes: the result does not add up");
    }

    static List<String> sentences(RuleResult... rules) {
        return Samples.of(rules).causes().stream().map(Cause::sentence).toList();
    }

    private static String without(String seen) {
        return "success 200 without an ImageId, its fields are " + seen + ", RequestId";
    }

    static ScenarioResult failed(String expected, String actual) {
        return new ScenarioResult(
                "a scenario",
                "features/a.feature:1",
                RuleVerdict.FAILED,
                Optional.empty(),
                Optional.of(expected),
                Optional.of(actual),
                1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static RuleResult rule(String id, ScenarioResult... scenarios) {
        return about(id, "usage/x", scenarios);
    }

    private static RuleResult about(String id, String source, ScenarioResult... scenarios) {
        return new RuleResult(
                id,
                "title",
                "must",
                "core",
                List.of(source),
                RuleVerdict.FAILED,
                Optional.empty(),
                Optional.empty(),
                Arrays.asList(scenarios));
    }
}
