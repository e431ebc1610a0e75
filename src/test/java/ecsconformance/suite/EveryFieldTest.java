package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import ecsconformance.contract.FeatureDigest;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Result;
import ecsconformance.result.certificate.Certificate;
import ecsconformance.result.certificate.CertificationPackage;
import ecsconformance.result.certificate.ClaimedFields;
import ecsconformance.result.certificate.Verification;
import ecsconformance.result.json.ResultJson;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import ecsconformance.run.replay.Replay;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each field of a record that is changed is refused, or is one of those that a verification names as only claimed. */
final class EveryFieldTest {

    private static final ClassLoader LOADER = EveryFieldTest.class.getClassLoader();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SOME =
            Set.of("snapshot.age", "image.tags", "account.image-quota", "usage.console");
    private static final int OF_EACH = 3;

    /**
     * A field without fields.
     *
     * @param path as a person writes it
     */
    private record Leaf(String path, JsonPointer pointer) {}

    @TempDir
    private Path folder;

    @Test
    void a_changed_field_is_refused_or_named_as_claimed() throws Exception {
        List<Rule> rules = RuleCatalogue.load(LOADER).rules().stream()
                .filter(rule ->
                        SOME.contains(rule.id().value()) || rule.untested().isPresent())
                .toList();
        JudgedEdition edition = JudgedEdition.stated(EmulatedTarget.contract(), rules);
        JsonNode genuine = run(rules);
        assertThat(problems(genuine, edition)).isEmpty();

        List<String> believed = new ArrayList<>();
        int tried = 0;
        for (Leaf leaf : some(genuine)) {
            tried++;
            if (!ClaimedFields.holds(leaf.path())
                    && problems(changed(genuine, leaf.pointer()), edition).isEmpty()) {
                believed.add(leaf.path());
            }
        }

        assertThat(believed).isEmpty();
        assertThat(tried).isGreaterThan(80);
    }

    @Test
    void each_claim_is_a_field_that_a_run_writes() throws Exception {
        JsonNode genuine = run(RuleCatalogue.load(LOADER).rules().stream()
                .filter(rule -> SOME.contains(rule.id().value()))
                .toList());
        List<String> written = leaves(genuine).stream().map(Leaf::path).toList();

        assertThat(ClaimedFields.lines()).hasSize(3);
        assertThat(written.stream().filter(ClaimedFields::holds)).isNotEmpty();
        assertThat(written)
                .filteredOn(path -> path.startsWith("rules") && path.endsWith("verdict"))
                .noneMatch(ClaimedFields::holds);
    }

    private static JsonNode run(List<Rule> rules) throws Exception {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> cloud)) {
            StringWriter text = new StringWriter();
            new ResultJson().write(target.suite(rules).execute(), text);
            return JSON.readTree(text.toString());
        }
    }

    private List<String> problems(JsonNode edited, JudgedEdition edition) throws Exception {
        Result result;
        try {
            result = new ResultJson()
                    .readAsItStands(Path.of("edited"), edited.toString().getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableResult refused) {
            return List.of(refused.getMessage());
        }
        Path file = folder.resolve("p.zip");
        CertificationPackage.write(
                file,
                result,
                FeatureDigest.of(LOADER),
                Optional.empty(),
                Certificate.of(result, edition.catalogue()),
                Optional.empty());
        return new Verification(edition, FeatureDigest.of(LOADER), new Replay(edition)::evaluate)
                .problems(CertificationPackage.read(file), Optional.empty());
    }

    /** The first fields of each kind: one kind is a path without its numbers. */
    private static List<Leaf> some(JsonNode json) {
        Map<String, List<Leaf>> byKind = new LinkedHashMap<>();
        for (Leaf leaf : leaves(json)) {
            List<Leaf> kind = byKind.computeIfAbsent(leaf.path().replaceAll("\\d+", ""), it -> new ArrayList<>());
            if (kind.size() < OF_EACH) {
                kind.add(leaf);
            }
        }
        // Derived from the rest when it is written; a reader holds it against that.
        byKind.remove("conclusion");
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    private static List<Leaf> leaves(JsonNode json) {
        List<Leaf> leaves = new ArrayList<>();
        walk(json, "", JsonPointer.empty(), leaves);
        return leaves;
    }

    private static void walk(JsonNode node, String path, JsonPointer pointer, List<Leaf> leaves) {
        if (node instanceof ArrayNode items) {
            for (int at = 0; at < items.size(); at++) {
                walk(items.get(at), path + "[" + at + "]", pointer.appendIndex(at), leaves);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> walk(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            pointer.appendProperty(field.getKey()),
                            leaves));
        } else {
            leaves.add(new Leaf(path, pointer));
        }
    }

    private static JsonNode changed(JsonNode json, JsonPointer pointer) {
        ObjectNode edited = json.deepCopy();
        JsonNode parent = edited.at(pointer.head());
        ValueNode value = other(edited.at(pointer));
        if (parent instanceof ArrayNode items) {
            items.set(pointer.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
        return edited;
    }

    private static ValueNode other(JsonNode value) {
        if (value.isBoolean()) {
            return JSON.getNodeFactory().booleanNode(!value.booleanValue());
        }
        if (value.isNumber()) {
            return JSON.getNodeFactory().numberNode(value.longValue() + 1);
        }
        String text = value.asText();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
            return JSON.getNodeFactory()
                    .textNode(Instant.parse(text).plusSeconds(1).toString());
        }
        return JSON.getNodeFactory().textNode(text.equals("passed") ? "failed" : text + "x");
    }
}
