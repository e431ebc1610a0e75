package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.catalogue.ShownReadings;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.Verdict;
import java.util.List;
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

    private static final ShownReadings SHOWN = ShownReadings.known();

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
    void each_case_that_the_table_names_can_be_chosen() {
        assertThat(readings())
                .allSatisfy(reading -> assertThat(reading.choices()).hasSizeLessThanOrEqualTo(4));
        assertThat(readings()
                        .flatMap(reading ->
                                reading.choices().stream().map(choice -> reading.name() + "=" + choice.name()))
                        .toList())
                .doesNotHaveDuplicates()
                .containsAll(reportedChoices());
        assertThat(otherChoices().toList()).contains("nonces=forgotten").hasSizeGreaterThan(60);
    }

    static List<String> reportedChoices() {
        return SHOWN.rows().stream().map(ShownReadings.Row::choice).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("reportedChoices")
    void it_is_conformant_and_reported(String choice) {
        Set<String> showing = SHOWN.rows().stream()
                .filter(row -> row.choice().split("=")[0].equals(choice.split("=")[0]))
                .map(ShownReadings.Row::rule)
                .collect(Collectors.toSet());

        Result result = target.suite(
                        "/reading/" + choice,
                        EmulatedTarget.allRules().stream()
                                .filter(rule -> showing.contains(rule.id().value()))
                                .toList())
                .execute();

        expectConformant(result);
        List<ShownReadings.Row> taken = SHOWN.of(place -> words(result, place)).stream()
                .filter(row -> row.choice().split("=")[0].equals(choice.split("=")[0]))
                .toList();
        assertThat(taken)
                .singleElement()
                .satisfies(row -> assertThat(Stream.concat(Stream.of(row.choice()), SHOWN.alike(row).stream()))
                        .contains(choice));
    }

    private static Set<String> words(Result result, String place) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream()
                        .filter(it ->
                                Set.of(rule.id(), rule.id() + " " + it.name()).contains(place))
                        .flatMap(it -> it.reading().stream()))
                .collect(Collectors.toSet());
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
}
