package ecsconformance.suite;

import static ecsconformance.suite.EditedResult.body;
import static ecsconformance.suite.EditedResult.contract;
import static ecsconformance.suite.EditedResult.counts;
import static ecsconformance.suite.EditedResult.exchange;
import static ecsconformance.suite.EditedResult.parameters;
import static ecsconformance.suite.EditedResult.remove;
import static ecsconformance.suite.EditedResult.resources;
import static ecsconformance.suite.EditedResult.response;
import static ecsconformance.suite.EditedResult.rule;
import static ecsconformance.suite.EditedResult.rules;
import static ecsconformance.suite.EditedResult.run;
import static ecsconformance.suite.EditedResult.scenario;
import static ecsconformance.suite.EditedResult.scenarios;
import static ecsconformance.suite.EditedResult.share;
import static ecsconformance.suite.EditedResult.swap;
import static ecsconformance.suite.EditedResult.target;
import static ecsconformance.suite.EditedResult.withReading;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.contract.FeatureDigest;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Result;
import ecsconformance.result.certificate.Certificate;
import ecsconformance.result.certificate.CertificationPackage;
import ecsconformance.result.certificate.Verification;
import ecsconformance.result.json.ResultJson;
import ecsconformance.run.replay.Replay;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever edits a result and makes a new manifest for it is found out by what the exchanges say. */
final class TamperingTest {

    private static final ClassLoader LOADER = TamperingTest.class.getClassLoader();
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(LOADER);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String genuine;

    @TempDir
    private Path folder;

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
                edit(
                        "an answer's status",
                        result -> response(result, "snapshot.age").put("status", 404),
                        "snapshot.age"),
                edit("an answer's code", result -> body(result, "snapshot.age", "TooOld", "TooNew"), "snapshot.age"),
                edit(
                        "an answer's message",
                        result -> body(result, "snapshot.age", "essage\":\"", "essage\":\"No. "),
                        "came back"),
                edit(
                        "an answer's RequestId",
                        result -> exchange(result, "snapshot.age").put("requestId", "R"),
                        "RequestId"),
                edit(
                        "a name that was asked for",
                        result -> parameters(result, "snapshot.age").put("ImageName", "x"),
                        "no answer"),
                edit(
                        "a scenario's verdict",
                        result -> scenario(result, "snapshot.age").put("verdict", "failed"),
                        "claims failed"),
                edit(
                        "a rule's verdict",
                        result -> rule(result, "snapshot.age").put("verdict", "inconclusive"),
                        "claims inconclusive"),
                edit("a reading", result -> withReading(result).put("reading", "another"), "the reading another"),
                edit("a waived rule", result -> rule(result, "snapshot.age").put("verdict", "waived"), "claims waived"),
                edit("a rule's level", result -> rule(result, "snapshot.age").put("level", "may"), "level"),
                edit("a missing rule", result -> rules(result).remove(3), "it is missing"),
                edit(
                        "a rule there twice",
                        result -> rules(result).add(rules(result).get(0)),
                        "twice"),
                edit(
                        "an added rule",
                        result -> rules(result)
                                .add(rule(result, "snapshot.age").deepCopy().put("id", "a.new")),
                        "no such rule"),
                edit(
                        "a missing scenario",
                        result -> scenarios(result, "snapshot.age").remove(0),
                        "scenario"),
                edit("a filtered run", result -> run(result).put("selection", "--rule x"), "filtered"),
                edit("an incomplete run", result -> run(result).put("complete", false), "did not reach its end"),
                edit("the number of requests", result -> run(result).put("requests", 3), "it counts 3"),
                edit("the seed", result -> run(result).put("seed", 3), "does not follow"),
                edit("the start", result -> run(result).put("startedAt", "2020-01-01T00:00:00Z"), "does not follow"),
                edit("the target's name", result -> target(result).put("name", "another"), "the target's name"),
                edit(
                        "the endpoint",
                        result -> target(result).put("endpoint", "https://other.example"),
                        "was not sent to"),
                edit("no URL at all", result -> target(result).put("endpoint", "http://[x"), "cannot be evaluated"),
                edit("the contract", result -> contract(result).put("digest", "sha256:0"), "contract"),
                edit("the counts", result -> counts(result).put("passed", 1), "counts"),
                edit("the verdict", result -> result.put("verdict", "partial"), "verdict: partial"),
                edit("a removed exchange", result -> remove(result, "snapshot.age"), "the record lacks it"),
                edit("swapped exchanges", result -> swap(result, "snapshot.age", "snapshot.system"), "no answer"),
                edit("one exchange for two", result -> share(result, "snapshot.age", "snapshot.system"), "both"),
                edit(
                        "other fixtures",
                        result -> resources(result, "snapshot.age").remove(0),
                        "other fixtures"),
                edit("endless polling", EditedResult::pollForEver, "claims"));
    }

    @Test
    void the_genuine_package_is_verified_and_certifies_every_profile() throws Exception {
        assertThat(problems(JSON.readTree(genuine))).isEmpty();
        assertThat(Certificate.of(result(JSON.readTree(genuine)), CATALOGUE).certified())
                .containsExactly("account", "core", "effects", "state", "wire");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void an_edit_is_found_and_named(String what, Consumer<ObjectNode> edit, String named) throws Exception {
        ObjectNode result = (ObjectNode) JSON.readTree(genuine);
        edit.accept(result);
        assertThat(result).isNotEqualTo(JSON.readTree(genuine));

        assertThat(String.join("\n", problems(result))).contains(named);
    }

    @Test
    void other_features_are_named() throws Exception {
        Path file = folder.resolve("p.zip");
        Result result = result(JSON.readTree(genuine));
        CertificationPackage.write(
                file, result, "sha256:0", Optional.empty(), Certificate.of(result, CATALOGUE), Optional.empty());

        assertThat(verify(file)).hasSize(1).first().asString().startsWith("features: ");
    }

    @Test
    void profiles_that_were_not_run_whole_are_not_certified() throws Exception {
        Path file = folder.resolve("p.zip");
        ObjectNode fewer = (ObjectNode) JSON.readTree(genuine);
        rules(fewer).remove(0);
        Result result = result(fewer);
        String profile = JSON.readTree(genuine).at("/rules/0/profile").asText();
        Certificate forged = new Certificate(List.of("account", "core", "effects", "state", "wire"), Map.of());
        CertificationPackage.write(file, result, FeatureDigest.of(LOADER), Optional.empty(), forged, Optional.empty());

        assertThat(Certificate.of(result, CATALOGUE).refused()).containsOnlyKeys(profile);
        assertThat(verify(file)).anyMatch(problem -> problem.startsWith("manifest: it claims the profiles"));
    }

    private List<String> problems(JsonNode edited) throws Exception {
        Path file = folder.resolve("p.zip");
        Result result = result(edited);
        CertificationPackage.write(
                file,
                result,
                FeatureDigest.of(LOADER),
                Optional.empty(),
                Certificate.of(result, CATALOGUE),
                Optional.empty());
        return verify(file);
    }

    private static List<String> verify(Path file) throws Exception {
        return new Verification(
                        EmulatedTarget.contract(),
                        CATALOGUE,
                        FeatureDigest.of(LOADER),
                        new Replay(CATALOGUE.rules())::evaluate)
                .problems(CertificationPackage.read(file), Optional.empty());
    }

    private static Result result(JsonNode json) throws Exception {
        return new ResultJson()
                .readAsItStands(Path.of("edited"), json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments edit(String what, Consumer<ObjectNode> edit, String named) {
        return Arguments.of(what, edit, named);
    }
}
