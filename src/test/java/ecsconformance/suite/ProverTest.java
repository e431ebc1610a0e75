package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.Level;
import ecsconformance.contract.Rule.Profile;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.contract.RuleId;
import ecsconformance.result.Proof;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.run.replay.Prover;
import ecsconformance.steps.AttributeSteps;
import ecsconformance.steps.Claims;
import ecsconformance.steps.EffectSteps;
import ecsconformance.steps.OutcomeSteps;
import ecsconformance.steps.StepCatalogue;
import ecsconformance.steps.UseSteps;
import ecsconformance.steps.VacuousSteps;
import ecsconformance.steps.WireSteps;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A check that could not fail is found from the record of a run, with the endpoint gone. */
final class ProverTest {

    /** Raised with the features. */
    private static final long FEWEST_FACTS = 2700;

    /** Its feature lies outside the suite's own, so that only this test runs it. */
    private static final Rule VACUOUS = new Rule(
            new RuleId("vacuous.outcome"),
            "A refusal that nobody looks at",
            "Checks that cannot fail",
            Level.MUST,
            Profile.CORE,
            List.of("parameter/SnapshotId"),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "vacuous/features/vacuous.feature:5",
            List.of(new RuleScenario("Something is refused", "features/vacuous.feature:7", List.of())));

    @Test
    void every_check_of_the_suite_notices_each_fact_that_it_claims() {
        List<Rule> rules = EmulatedTarget.allRules();

        Proof proof = new Prover(rules).prove(run(rules));

        assertThat(proof.vacuous()).isEmpty();
        assertThat(proof.unproven()).isEmpty();
        assertThat(proof.noticed()).isEqualTo(proof.facts()).isGreaterThanOrEqualTo(FEWEST_FACTS);
    }

    @Test
    void a_check_that_looks_at_nothing_is_vacuous_in_each_fact() {
        Result result = run(List.of(VACUOUS));
        assertThat(result.rules()).extracting(rule -> rule.verdict()).containsExactly(RuleVerdict.PASSED);

        Proof proof = new Prover(List.of(VACUOUS), new StepCatalogue(List.of(VacuousSteps.class))).prove(result);

        assertThat(proof.noticed()).isZero();
        assertThat(proof.vacuous())
                .extracting(Proof.Doubt::fact)
                .contains("an image is created", "the status is 200", "the code is Falsified");
        assertThat(proof.vacuous()).allSatisfy(doubt -> {
            assertThat(doubt.rule()).isEqualTo("vacuous.outcome");
            assertThat(doubt.location()).isEqualTo("features/vacuous.feature:7");
            assertThat(doubt.step()).isEqualTo("a refusal is taken for granted");
        });
        assertThat(proof.unproven())
                .as("nobody looks what came of it")
                .extracting(Proof.Doubt::fact)
                .containsExactly("an image came of it");
    }

    @Test
    void every_check_claims_something() {
        assertThat(Stream.of(
                                OutcomeSteps.class,
                                EffectSteps.class,
                                AttributeSteps.class,
                                UseSteps.class,
                                WireSteps.class)
                        .flatMap(glue -> Arrays.stream(glue.getMethods()))
                        .filter(method -> method.isAnnotationPresent(Then.class)))
                .hasSizeGreaterThan(10)
                .allMatch(method -> method.isAnnotationPresent(Claims.class));
    }

    private static Result run(List<Rule> rules) {
        try (EmulatedTarget target = new EmulatedTarget(cloud -> cloud)) {
            return target.suite(rules).execute();
        }
    }
}
