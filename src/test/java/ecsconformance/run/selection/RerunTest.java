package ecsconformance.run.selection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.run.selection.Selection.WrongSelection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rerun runs the rules that an earlier result left open, against the same target. */
final class RerunTest {

    @ParameterizedTest
    @CsvSource({
        "https://ecs.example.com, https://ecs.example.com",
        "https://ecs.example.com, https://ECS.example.com:443/",
        "http://ecs.example.com/base, http://ecs.example.com:80/base/"
    })
    void the_same_endpoint_may_be_written_otherwise(String earlier, String present) {
        assertThatCode(() -> rerun(earlier, "cn-hangzhou", false).expectOf(target(present), false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ecs.example.com, https://other.example.com, cn-hangzhou",
        "https://ecs.example.com, http://ecs.example.com, cn-hangzhou",
        "https://ecs.example.com, https://ecs.example.com:8443, cn-hangzhou",
        "https://ecs.example.com/a, https://ecs.example.com/b, cn-hangzhou",
        "https://ecs.example.com, https://ecs.example.com, cn-shanghai"
    })
    void another_endpoint_or_region_is_refused(String earlier, String present, String region) {
        assertThatThrownBy(() -> rerun(earlier, region, false).expectOf(target(present), false))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("--rerun earlier.json: it judged ");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void the_embedded_emulator_and_an_endpoint_are_never_the_same(boolean earlier, boolean present) {
        assertThatThrownBy(() -> rerun("http://127.0.0.1:1", "cn-hangzhou", earlier)
                        .expectOf(target("http://127.0.0.1:1"), present))
                .isInstanceOf(WrongSelection.class);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1, http://127.0.0.1:2"})
    void the_embedded_emulator_is_on_another_port_each_time(String earlier, String present) {
        assertThatCode(() -> rerun(earlier, "cn-hangzhou", true).expectOf(target(present), true))
                .doesNotThrowAnyException();
    }

    private static Rerun rerun(String endpoint, String region, boolean embedded) {
        return new Rerun(
                Path.of("earlier.json"),
                Set.of("snapshot.age"),
                "sha256:0",
                new TargetInfo("x", endpoint, region, List.of("core"), embedded),
                1);
    }

    private static Target target(String endpoint) {
        URI url = URI.create(endpoint);
        return new TargetComposer()
                .compose(TargetFlags.none().aimedAt(url, url), Map.of(), Fixture.ids())
                .orElseThrow();
    }
}
