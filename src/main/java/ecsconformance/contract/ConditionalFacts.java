package ecsconformance.contract;

import java.util.Optional;

/**
 * The statements of a parameter's row for one case.
 *
 * @param condition in the words of the row; {@code else} where it is every other case
 * @param value     bounds of a number
 * @param length    in characters
 * @param byDefault what holds where the parameter is left out
 */
public record ConditionalFacts(
        String condition, Optional<Range> value, Optional<Range> length, Optional<String> byDefault) {}
