package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever choice the emulator makes where the page leaves one, it is conformant, and the report names the reading. */
final class ReadingsTest {

    /** The rule that shows a choice, and what the report says then. Nothing shows the other choices. */
    private static final Map<String, Map.Entry<String, String>> REPORTED = Map.ofEntries(
            reported("cutoff-day=exclusive", "snapshot.age-on-the-cutoff-day", "exclusive"),
            reported("source-missing=all-empty", "source.missing", "all empty"),
            reported("source-empty=missing", "source.empty", "missing"),
            reported("source-empty=not-found", "source.empty", "not found"),
            reported("name-colon=forbidden", "image-name.separators", "text containing \":\" forbidden"),
            reported("name-dot=forbidden", "image-name.separators", "text containing \".\" forbidden"),
            reported("name-blank=allowed", "image-name.blank", "allowed"),
            reported("name-empty=malformed", "parameter.empty", "malformed"),
            reported("tag-key-repeated=last", "tag.repeated-key", "one tag"),
            reported("mapping-gaps=refused", "mapping.gap", "contiguous"),
            reported("lower-priority=checked", "priority.lower-invalid", "checked"),
            reported("architecture-elsewhere=ignored", "architecture.malformed-unneeded", "where needed"),
            reported("image-version=ignored", "image-version.malformed", "unknown parameters"),
            reported("token-length=taken", "client-token.too-long", "taken"),
            reported("token-conflict=linked-page", "client-token.conflict", "linked page"),
            reported("token-conflict=common-table", "client-token.conflict", "common table"),
            reported("size-number=type", "size.number", "type"),
            reported("size-below-snapshot=disk-size-400", "size.below-snapshot", "disk size"),
            reported("size-below-snapshot=disk-size-403", "size.below-snapshot", "disk size"),
            reported("disk-type-invalid=parameter", "disk-type.invalid", "parameter"),
            reported("disk-type-invalid=denied", "disk-type.invalid", "denied"),
            reported("system-as-data=not-meant", "disk-type.system-as-data", "not meant"),
            reported("system-as-data=type", "disk-type.system-as-data", "type"),
            reported("device-of-its-disk=malformed", "device.of-its-disk", "malformed"),
            reported("device-of-its-disk=in-use", "device.of-its-disk", "in use"),
            reported("device-of-its-disk=denied", "device.of-its-disk", "denied"),
            reported("default-beside-named=refuses", "device.default-beside-named", "refuses"),
            reported("disk-states=late", "disk.transferring", "while the image is made"),
            reported("quotas=late", "account.image-quota", "while the image is made"),
            reported("source-empty=malformed", "source.empty", "malformed"),
            reported("mapping-empty=empty-disk", "source.empty", "empty disk"),
            reported("source-empty-beside=refused", "priority.empty-parameter", "refused"),
            reported("id-form=malformed", "snapshot.odd-id", "malformed"),
            reported("value-empty=malformed", "parameter.empty", "malformed"),
            reported("token-empty=refused", "client-token.empty", "refused"),
            reported("token-unused-parameter=does-not-count", "client-token.unused-parameter", "does not count"),
            reported("token-of-a-refusal=used-up", "refusal.token", "error row"),
            reported("tag-key-alone=refused", "tag.key-alone", "pairs"),
            reported("tag-value-alone=no-tag", "tag.value-alone", "no tag"),
            reported("tag-spellings=refused", "tag.spellings-differ", "refused"),
            reported("tag-number=no-tag", "tag.number", "no tag"),
            reported("size-huge=type", "size.huge", "type"),
            reported("default-beside-named=by-count", "device.default-differs", "refuses"),
            reported("second-system-snapshot=two-snapshots", "disk-type.system-as-second-disk", "two snapshots"),
            reported("second-system-snapshot=not-meant", "disk-type.system-as-second-disk", "not meant"),
            reported("data-as-second-system=not-system", "disk-type.two-system-disks", "not system"),
            reported("data-as-second-system=device", "disk-type.two-system-disks", "device"),
            reported("data-as-second-system=type", "disk-type.two-system-disks", "type"),
            reported("only-empty-disks=missing", "mapping.only-empty-disks", "missing"),
            reported("empty-system-disk=missing", "mapping.empty-system-disk", "missing"),
            reported("empty-system-disk=type", "mapping.empty-system-disk", "type"),
            reported("system-disk-place=first", "mapping.any-place", "the first"),
            reported("data-snapshot-repeated=refused", "mapping.same-data-snapshot", "repeated"),
            reported("nonces=forgotten", "wire.nonce", "forgotten"),
            reported("version=not-looked-at", "wire.version", "not looked at"),
            reported("action-left-out=create-image", "action.left-out", "not required"),
            reported("unknown-parameter=refused", "wire.unknown-parameter", "refused"),
            reported("region-missing=region", "region.required", "region"),
            reported("region-missing=parameter", "region.required", "parameter"),
            reported("region-unknown=parameter", "region.unknown", "parameter"),
            reported("region-unknown=source", "region.unknown", "source"),
            reported("http-methods=post-only", "wire.transport", "address not served"),
            reported("http-methods=get-only", "wire.transport", "form not served"),
            reported("signatures=v3-only", "wire.timestamp", "V3 only"),
            reported("signatures=v1-only", "wire.signature-v3", "address not served"),
            reported("default-format=json", "answer.default-format", "JSON"));

    private static EmulatedTarget target;

    @BeforeAll
    static void open() {
        target = new EmulatedTarget(cloud -> cloud);
    }

    @AfterAll
    static void close() {
        target.close();
    }

    static Stream<String> otherChoices() {
        return readings()
                .flatMap(reading ->
                        reading.choices().stream().skip(1).map(choice -> reading.name() + "=" + choice.name()));
    }

    @Test
    void what_the_table_names_can_be_chosen() {
        assertThat(readings())
                .allSatisfy(reading -> assertThat(reading.choices()).hasSizeLessThanOrEqualTo(4));
        assertThat(otherChoices().toList()).doesNotHaveDuplicates().containsAll(REPORTED.keySet());
    }

    static Set<String> reportedChoices() {
        return REPORTED.keySet();
    }

    @ParameterizedTest
    @MethodSource("reportedChoices")
    void it_is_conformant_and_reported(String choice) {
        Map.Entry<String, String> expected = REPORTED.get(choice);
        List<Rule> showing = EmulatedTarget.allRules().stream()
                .filter(rule -> rule.id().value().equals(expected.getKey()))
                .toList();

        Result result = target.suite("/reading/" + choice, showing).execute();

        expectConformant(result);
        assertThat(result.rules())
                .flatExtracting(rule -> List.of(rule.reading().orElse("").split(", ")))
                .contains(expected.getValue());
    }

    /** In each reading the choice at that place, or the last: the whole suite, so that every choice meets every rule. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void all_at_once_are_conformant(int place) {
        expectConformant(
                target.suite(switches(place, ""), EmulatedTarget.allRules()).execute());
    }

    /** A request that is to be refused breaks one condition, in every reading: whichever is looked at first, it is that one. */
    @ParameterizedTest
    @CsvSource({"0, backwards", "0, form-last", "1, form-last", "2, backwards"})
    void conditions_may_be_looked_at_in_any_order(int place, String order) {
        expectConformant(
                target.suite(switches(place, order), EmulatedTarget.allRules()).execute());
    }

    private static String switches(int place, String order) {
        return readings()
                .map(reading -> "/reading/" + reading.name() + "="
                        + (reading.name().equals("check-order") && !order.isEmpty()
                                ? order
                                : reading.choices()
                                        .get(Math.min(place, reading.choices().size() - 1))
                                        .name()))
                .collect(Collectors.joining());
    }

    private static void expectConformant(Result result) {
        assertThat(result.rules())
                .filteredOn(
                        rule -> rule.reason().isPresent() && rule.scenarios().size() > 0)
                .extracting(RuleResult::id, RuleResult::reason)
                .isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
    }

    private static Stream<Reading> readings() {
        return Catalogue.complete().readings().stream();
    }

    private static Map.Entry<String, Map.Entry<String, String>> reported(String choice, String rule, String reading) {
        return Map.entry(choice, Map.entry(rule, reading));
    }
}
