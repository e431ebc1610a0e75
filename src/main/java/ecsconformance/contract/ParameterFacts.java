package ecsconformance.contract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The statements of a row of the parameter table about the value; empty where it says nothing.
 *
 * @param value             bounds of a number, in {@code unit}
 * @param unit              for example {@code GiB}
 * @param length            in characters
 * @param index             of the {@code N} in the parameter's name
 * @param values            all values that are allowed, in the order of the page
 * @param first             lowest of an ordered range of names, for example {@code /dev/xvda}
 * @param last              highest of that range
 * @param byDefault         the value that holds where the parameter is left out; of a size, without a snapshot
 * @param alphabet          the character set a value is made of, for example {@code ASCII}
 * @param forbiddenPrefixes beginnings that a value may not have
 * @param forbiddenContent  texts that a value may not have anywhere
 * @param deprecatedFor     the parameter to use instead
 * @param conditional       statements for one case only; with any, {@code value} and {@code length} span all cases
 * @param form              statements in words, by their kind: {@code format}, {@code step}, {@code count}, a {@code bound} that is
 *                          no whole number
 */
public record ParameterFacts(
        Optional<Range> value,
        Optional<String> unit,
        Optional<Range> length,
        Optional<Range> index,
        List<String> values,
        Optional<String> first,
        Optional<String> last,
        Optional<String> byDefault,
        Optional<String> alphabet,
        List<String> forbiddenPrefixes,
        List<String> forbiddenContent,
        Optional<String> deprecatedFor,
        List<ConditionalFacts> conditional,
        Map<String, String> form) {

    /** Of a row that says nothing about the value. */
    public static ParameterFacts none() {
        return new ParameterFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    public ParameterFacts {
        values = List.copyOf(values);
        forbiddenPrefixes = List.copyOf(forbiddenPrefixes);
        forbiddenContent = List.copyOf(forbiddenContent);
        conditional = List.copyOf(conditional);
        form = Collections.unmodifiableMap(new TreeMap<>(form));
    }

    /**
     * The statements of a parameter's row for one case.
     *
     * @param condition in the words of the row; {@code else} where it is every other case
     * @param value     bounds of a number
     * @param length    in characters
     * @param byDefault the value that holds where the parameter is left out
     * @param names     the first and the last name of a range, {@code /dev/xvda–/dev/xvdz}
     */
    public record ConditionalFacts(
            String condition,
            Optional<Range> value,
            Optional<Range> length,
            Optional<String> byDefault,
            Optional<String> names) {

        /** The values of the case where it lists some. */
        public List<String> listed() {
            return names.filter(it -> !it.contains("–"))
                    .map(it -> List.of(it.split(", ")))
                    .orElse(List.of());
        }

        /** A case that has a range of names, or a list of them, alone. */
        public static ConditionalFacts ofNames(String condition, String names) {
            return new ConditionalFacts(
                    condition, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(names));
        }

        /** A case that has a default alone. */
        public static ConditionalFacts ofDefault(String condition, String byDefault) {
            return new ConditionalFacts(
                    condition, Optional.empty(), Optional.empty(), Optional.of(byDefault), Optional.empty());
        }
    }

    /** Two inclusive bounds; one is empty where the page gives none. */
    public record Range(OptionalLong from, OptionalLong to) {}
}
