package ecsconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.client.ScriptedClient;
import ecsconformance.client.ScriptedClient.Said;
import ecsconformance.fixture.Fixture;
import ecsconformance.target.Target;
import ecsconformance.target.TargetComposer;
import ecsconformance.target.TargetFlags;
import ecsconformance.wire.Credentials;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account may not use is found out by calls that change nothing. */
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
