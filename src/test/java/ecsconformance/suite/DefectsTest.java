package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each deliberate defect, chosen by the control URL alone, fails the rule that owns it. */
final class DefectsTest {

    /** Raised with the catalogue. */
    private static final int FEWEST = 387;

    private static final Pattern NAMED_ANSWER =
            Pattern.compile("(?:the status|refused with|is called) (\\d{3}|[A-Z]\\S+)$");

    private static EmulatedTarget target;

    @BeforeAll
    static void open() {
        target = new EmulatedTarget(cloud -> cloud);
    }

    @AfterAll
    static void close() {
        target.close();
    }

    static Stream<Defect> defects() {
        return Catalogue.complete().defects().stream();
    }

    @Test
    void there_are_many_each_with_its_own_name() {
        assertThat(defects()).extracting(Defect::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void each_is_owned_by_a_rule() {
        assertThat(EmulatedTarget.allRules())
                .extracting(rule -> rule.id().value())
                .containsAll(defects().map(Defect::owner).toList());
    }

    /** A defect that nobody can see is listed with its reason, and there is nothing to try. */
    @Test
    void one_that_nobody_can_see_changes_nothing_and_says_why() {
        assertThat(defects().filter(defect -> defect.unseen().isPresent()))
                .isNotEmpty()
                .allSatisfy(defect -> {
                    assertThat(defect.changes()).isEmpty();
                    assertThat(defect.unseen().orElseThrow()).isNotBlank();
                });
    }

    static Stream<Defect> observable() {
        return defects().filter(defect -> defect.unseen().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("observable")
    @Execution(ExecutionMode.CONCURRENT)
    void the_owner_catches_it(Defect defect) {
        List<Rule> owner = EmulatedTarget.allRules().stream()
                .filter(rule -> rule.id().value().equals(defect.owner()))
                .toList();

        Result result = target.suite("/defect/" + defect.name(), owner).execute();

        assertThat(result.rules())
                .extracting(RuleResult::verdict)
                .as(defect.breaks())
                .containsExactly(RuleVerdict.FAILED);
        assertThat(answers(result))
                .as(defect.breaks())
                .anyMatch(it -> named(defect.breaks()).stream().allMatch(it::contains));
    }

    /** The answers that failing scenarios saw. */
    private static List<String> answers(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .flatMap(scenario -> scenario.actual().stream())
                .toList();
    }

    /** The status or the name that the text of a defect says is answered. */
    private static List<String> named(String breaks) {
        Matcher answer = NAMED_ANSWER.matcher(breaks);
        if (answer.find()) {
            return List.of(" " + answer.group(1));
        }
        return breaks.endsWith("internal error") ? List.of("refused with 500 InternalError") : List.of();
    }
}
