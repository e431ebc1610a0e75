package ecsconformance.run.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.client.ScriptedClient;
import ecsconformance.client.ScriptedClient.Said;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.run.Untestable;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.SignatureVersion;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that change nothing find out what an account may not use. */
final class PreflightTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @ParameterizedTest
    @CsvSource({
        "Forbidden.RAM, may not use DescribeImages, grant ecs:DescribeImages",
        "Forbidden, may not use DescribeImages, grant ecs:DescribeImages",
        "Forbidden.SubUser, may not use DescribeImages, grant ecs:DescribeImages",
        "NoPermission, may not use DescribeImages, grant ecs:DescribeImages",
        "InvalidAction.NotFound, DescribeImages is not offered, nothing can be observed"
    })
    void an_operation_that_is_refused_as_such_is_not_used_and_a_note_says_so(String code, String what, String remedy)
            throws Untestable {
        Preflight.Findings findings = look("DescribeImages", code);

        assertThat(findings.operations()).contains("DescribeSnapshots").doesNotContain("DescribeImages");
        assertThat(findings.notes()).singleElement().asString().contains(what, remedy);
    }

    @ParameterizedTest
    @CsvSource({"MissingParameter.ImageId", "InvalidAccountStatus.NotEnoughBalance", "InternalError"})
    void another_refusal_says_nothing_of_the_operation(String code) throws Untestable {
        Preflight.Findings findings = look("DescribeImages", code);

        assertThat(findings.operations()).contains("DescribeImages");
        assertThat(findings.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Forbidden.RAM", "NoPermission"})
    void that_images_may_not_be_made_is_told_before_the_first_scenario(String code) throws Untestable {
        assertThat(look("CreateImage", code).notes())
                .singleElement()
                .asString()
                .contains("grant ecs:CreateImage", code);
    }

    /** The first answer is that to the probe, the second that to the same one with a wrong signature. */
    @ParameterizedTest
    @CsvSource({
        "MissingParameter, a source is missing, SignatureDoesNotMatch, true",
        "MissingParameter, a source is missing, InvalidAccessKeyId.NotFound, true",
        "InvalidParameter.AllEmpty, nothing to make it of, SignatureDoesNotMatch, true",
        "MissingParameter, a source is missing, MissingParameter, true",
        "InvalidInstanceId.NotFound, no instance, SignatureDoesNotMatch, true",
        "MissingParameter, the parameter Action is mandatory, MissingParameter, false",
        "MissingParameter, the parameter AccessKeyId is mandatory, MissingParameter, false",
        "SignatureDoesNotMatch, no, SignatureDoesNotMatch, false"
    })
    void a_target_with_create_image_alone_is_probed_by_it(
            String code, String message, String forged, boolean testable) {
        Target target = new TargetComposer()
                .compose(TargetFlags.none().aimedAt(NOWHERE, NOWHERE), Map.of(), Fixture.ids())
                .orElseThrow();
        for (String others : List.of("InvalidAction.NotFound", "MissingParameter.Other", "InvalidParameter")) {
            ScriptedClient endpoint = new ScriptedClient(
                    sending -> {
                        if (!sending.call().operation().equals("CreateImage")) {
                            return Said.of(403, "{\"Code\":\"" + others + "\",\"Message\":\"no\"}");
                        }
                        boolean genuine =
                                sending.credentials().accessKeySecret().equals("secret");
                        return Said.of(
                                400,
                                "{\"Code\":\"" + (genuine ? code : forged) + "\",\"Message\":\"" + message + "\"}");
                    },
                    Clock.systemUTC());
            Preflight unit = new Preflight(target, endpoint, Credentials.of("id", "secret"), "cn-hangzhou");

            if (testable || others.startsWith("InvalidAction")) {
                assertThatCode(unit::look).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(unit::look).isInstanceOf(Untestable.class);
            }
        }
    }

    /** It takes an unknown request for one without a key, an action, or both; its message need not say which. */
    @ParameterizedTest
    @CsvSource({
        "MissingParameter, true",
        "MissingParameter, false",
        "InvalidAction.NotFound, true",
        "InvalidAction.NotFound, false",
        "InvalidParameter, true",
        "MissingAccessKeyId, true"
    })
    void an_endpoint_of_one_signature_version_is_not_asked_in_the_other(String code, boolean describes)
            throws Untestable {
        Target target = new TargetComposer()
                .compose(TargetFlags.none().aimedAt(NOWHERE, NOWHERE), Map.of(), Fixture.ids())
                .orElseThrow();
        ScriptedClient endpoint = new ScriptedClient(
                sending -> {
                    boolean genuine = sending.credentials().accessKeySecret().equals("secret");
                    if (sending.style().signature() != SignatureVersion.V1) {
                        return Said.of(400, "{\"Code\":\"" + code + "\",\"Message\":\"refused\"}");
                    }
                    if (!genuine) {
                        return Said.of(400, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"refused\"}");
                    }
                    if (sending.call().operation().equals("CreateImage")) {
                        return Said.of(400, "{\"Code\":\"MissingParameter\",\"Message\":\"refused\"}");
                    }
                    return describes
                            ? Said.of(200, "{\"RequestId\":\"R\"}")
                            : Said.of(404, "{\"Code\":\"InvalidAction.NotFound\",\"Message\":\"refused\"}");
                },
                Clock.systemUTC());

        Preflight.Findings findings =
                new Preflight(target, endpoint, Credentials.of("id", "secret"), "cn-hangzhou").look();

        assertThat(findings.styles()).isNotEmpty().allMatch(style -> style.signature() == SignatureVersion.V1);
    }

    private static Preflight.Findings look(String operation, String code) throws Untestable {
        Target target = new TargetComposer()
                .compose(TargetFlags.none().aimedAt(NOWHERE, NOWHERE), Map.of(), Fixture.ids())
                .orElseThrow();
        ScriptedClient endpoint = new ScriptedClient(
                sending -> sending.call().operation().equals(operation)
                        ? Said.of(403, "{\"Code\":\"" + code + "\",\"Message\":\"no\"}")
                        : Said.of(200, "{\"RequestId\":\"R\"}"),
                Clock.systemUTC());
        return new Preflight(target, endpoint, Credentials.of("id", "secret"), "cn-hangzhou").look();
    }
}
