package ecsconformance.steps;

import java.util.Optional;

/** Collects the evidence of a scenario: exchanges, fixtures, expected and actual values. */
public final class Evidence {

    private String reading;
    private String expected;
    private String actual;

    void expected(String words) {
        expected = words;
    }

    void actual(String words) {
        actual = words;
    }

    void reading(String name) {
        reading = name;
    }

    Optional<String> reading() {
        return Optional.ofNullable(reading);
    }

    Optional<String> expected() {
        return Optional.ofNullable(expected);
    }

    Optional<String> actual() {
        return Optional.ofNullable(actual);
    }
}
