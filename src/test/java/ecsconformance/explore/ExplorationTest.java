package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on the emulator, without any connection. */
final class ExplorationTest {

    private static final int BUDGET = 700;
    private static final Set<String> WAYS = Set.of("http-methods", "signatures");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_endpoint_that_does_what_the_page_says_gives_no_finding(long seed) {
        Exploration found = new InProcess(Behaviour.DOCUMENTED).explorer().explore(seed, BUDGET, true);

        assertThat(found.findings()).isEmpty();
        assertThat(found.undocumented()).isEmpty();
        assertThat(found.unsteady()).isEmpty();
        assertThat(found.inconclusive()).isEmpty();
        assertThat(found.requests()).isBetween(BUDGET - 15, BUDGET);
        assertThat(found.pairs().covered()).isEqualTo(found.pairs().total()).isGreaterThan(2000);
        assertThat(found.triples().covered()).isEqualTo(found.triples().total()).isGreaterThan(1000);
        assertThat(found.races()).isGreaterThanOrEqualTo(5);
        assertThat(found.sequences()).isGreaterThanOrEqualTo(10);
    }

    /** Every sixth; that a way to travel is not served is found out before an exploration begins. */
    static List<Reading.Choice> choices() {
        List<Reading.Choice> all = Catalogue.complete().readings().stream()
                .filter(reading -> !WAYS.contains(reading.name()))
                .flatMap(reading -> reading.choices().stream().skip(1))
                .toList();
        return IntStream.range(0, all.size())
                .filter(place -> place % 6 == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void neither_does_one_that_reads_it_otherwise(Reading.Choice choice) {
        Exploration found = new InProcess(Behaviour.DOCUMENTED.with(choice.changes()))
                .explorer()
                .explore(4, 560, true);

        assertThat(found.findings()).isEmpty();
        assertThat(found.unsteady()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nor_one_that_reads_much_of_it_otherwise(long seed) {
        Random random = new Random(seed);
        Behaviour behaviour = Behaviour.DOCUMENTED;
        for (Reading reading : Catalogue.complete().readings()) {
            boolean wire = WAYS.contains(reading.name());
            Reading.Choice choice = reading.choices()
                    .get(wire ? 0 : random.nextInt(reading.choices().size()));
            behaviour = behaviour.with(choice.changes());
        }
        Exploration found = new InProcess(behaviour).explorer().explore(seed, 560, true);

        assertThat(found.findings()).isEmpty();
        assertThat(found.unsteady()).isEmpty();
    }

    /** The documented behaviour with these defects. */
    static Behaviour broken(String... names) {
        Catalogue catalogue = Catalogue.complete();
        Behaviour broken = Behaviour.DOCUMENTED;
        for (String name : names) {
            broken = broken.with(Stream.concat(catalogue.defects().stream(), catalogue.combined().stream())
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .changes());
        }
        return broken;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot-age.missing",
                "balance-left.missing",
                "instance-snapshots.doubled",
                "answer.request-id-constant",
                "pair.name-beside-a-group",
                "pair.group-lost-beside-a-description",
                "sequence.name-taken-after-deletion",
                "race.token-with-other-parameters"
            })
    void a_fault_that_breaks_a_clause_is_found_and_comes_again(String name) {
        Exploration found = new InProcess(broken(name)).explorer().explore(1, BUDGET, false);

        assertThat(found.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.steady()).isTrue();
            assertThat(finding.clauses()).isNotEmpty();
            assertThat(finding.expected()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void each_seed_draws_a_race_of_each_kind_that_can_show_its_fault(long seed) {
        List<List<Request>> bursts = new Trials(seed, BUDGET, 8, true, Set.of())
                .all().stream()
                        .filter(trial -> trial.kind().equals("race"))
                        .flatMap(trial -> trial.steps().stream())
                        .filter(step -> step.size() > 1)
                        .toList();

        assertThat(bursts)
                .anyMatch(burst -> values(burst, "ClientToken") == 1
                        && values(burst, "Description") == 2
                        && values(burst, "InstanceId") == 0)
                .anyMatch(burst ->
                        values(burst, "ClientToken") == 1 && Set.copyOf(burst).size() == 1)
                .anyMatch(burst -> values(burst, "ClientToken") == 2 && values(burst, "ImageName") == 2)
                .anyMatch(burst -> values(burst, "ClientToken") == 0 && values(burst, "ImageName") == burst.size())
                .anyMatch(burst -> values(burst, "ClientToken") == 0 && values(burst, "ImageName") < burst.size())
                .anyMatch(burst -> values(burst, "InstanceId") == 1);
    }

    private static long values(List<Request> burst, String parameter) {
        return burst.stream()
                .map(request -> request.cells().get(parameter))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    @Test
    void a_finding_is_as_small_as_can_be() {
        Exploration found = new InProcess(broken("pair.description-beside-a-version"))
                .explorer()
                .explore(1, BUDGET, true);

        assertThat(found.findings()).anySatisfy(finding -> {
            assertThat(finding.clauses()).containsExactly("error/400/InvalidDescription.Malformed");
            assertThat(finding.calls()).hasSize(1);
            assertThat(finding.combination()).hasSize(3).contains("ImageVersion 2017011017");
            assertThat(finding.gherkin())
                    .contains("| ImageVersion ")
                    .contains("Then the request is refused with 400 InvalidDescription.Malformed");
        });
    }

    @Test
    void the_same_seed_finds_the_same() {
        List<List<String>> findings = Stream.generate(() -> new InProcess(broken("size-holds-snapshot.missing")))
                .limit(5)
                .map(target -> target.explorer().explore(9, 560, true).findings().stream()
                        .map(it -> it.id()
                                + it.clauses()
                                + it.combination()
                                + it.expected()
                                + it.actual()
                                + it.count()
                                + it.gherkin())
                        .toList())
                .toList();

        assertThat(findings.get(0)).isNotEmpty();
        assertThat(findings).allMatch(findings.get(0)::equals);
    }

    @Test
    void a_finding_can_be_sent_again() {
        InProcess target = new InProcess(broken("snapshot-ready.missing"));
        ExplorationFinding finding =
                target.explorer().explore(1, 500, false).findings().get(0);

        assertThat(target.explorer().replay(finding)).isTrue();
        assertThat(new InProcess(Behaviour.DOCUMENTED).explorer().replay(finding))
                .isFalse();
    }

    @Test
    void a_record_is_judged_again_without_a_target() throws IOException {
        Exploration found =
                new InProcess(broken("image-tags.first-only")).explorer().explore(1, 150, true);
        String text = found.json();
        Exploration again = Explorer.again(InProcess.contract(), Exploration.read(text));

        assertThat(again.recordings()).isEqualTo(found.recordings());
        assertThat(again.findings()).isNotEmpty();
        assertThat(again.findings().get(0).clauses())
                .isEqualTo(found.findings().get(0).clauses());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("reports/exploration.schema.json")))
                        .validate(text, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }
}
