package ecsconformance.steps;

import ecsconformance.fixture.Fixtures.Arranged;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The evidence that a scenario leaves beside its verdict.
 *
 * @param location  {@code features/….feature:LINE}
 * @param style     the style of its calls, for example {@code v3 POST XML}
 * @param givenStyle the style that they would have had by themselves
 * @param seed      from which its made-up values follow
 * @param arranged  the accounts and the fixtures it worked with, usually one; empty when none were arranged
 * @param exchanges ids in the order of sending
 * @param reading   the documented reading that the target showed
 * @param expected  the last expectation in words
 * @param actual    the last outcome in words
 */
public record ScenarioEvidence(
        String location,
        String style,
        String givenStyle,
        long seed,
        List<Arranged.Complete> arranged,
        List<String> exchanges,
        Optional<String> reading,
        Optional<String> expected,
        Optional<String> actual) {

    public ScenarioEvidence {
        arranged = List.copyOf(arranged);
        exchanges = List.copyOf(exchanges);
    }

    /** The same with its words as they may be written. */
    public ScenarioEvidence written(UnaryOperator<String> redaction) {
        return new ScenarioEvidence(
                location,
                style,
                givenStyle,
                seed,
                arranged,
                exchanges,
                reading.map(redaction),
                expected.map(redaction),
                actual.map(redaction));
    }
}
