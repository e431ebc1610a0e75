package ecsconformance.page.review;

import ecsconformance.contract.Contract.KnownFinding;
import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A contradiction or a gap.
 *
 * @param check     the kind, in kebab-case
 * @param places    at least one, the first the main one
 * @param statement the finding in a sentence
 * @param reason    the reason for which it matters
 */
public record Finding(String check, Severity severity, List<PageLocation> places, String statement, String reason) {

    public Finding {
        places = List.copyOf(places);
    }

    static Finding of(String check, List<PageLocation> places, String statement) {
        Kind kind = Kind.of(check).orElseThrow();
        return new Finding(check, kind.severity(), places, statement, kind.reason());
    }

    /** A finding that says what all of its kind say, with these values. */
    static Finding told(String check, List<PageLocation> places, Object... values) {
        return of(check, places, Kind.of(check).orElseThrow().filled(values));
    }

    static Finding toldAt(PageLocation place, String check, Object... values) {
        return told(check, List.of(place), values);
    }

    /** One finding for all rows, with other values before their names; none where there are no rows. */
    static Stream<Finding> toldOf(Subject subject, List<ParameterLine> rows, String check, Object... before) {
        Stream<Object> values = Stream.concat(Stream.of(before), Stream.of(Subject.names(rows, ", ")));
        return toldOf(subject.places(rows), check, values.toArray());
    }

    /** One finding for all places; none where there are no places. */
    static Stream<Finding> toldOf(List<PageLocation> places, String check, Object... values) {
        return places.isEmpty() ? Stream.empty() : Stream.of(told(check, places, values));
    }

    static Finding of(KnownFinding known) {
        return new Finding(
                known.check(),
                Severity.valueOf(known.severity().toUpperCase(Locale.ROOT)),
                known.places().stream().map(Finding::place).toList(),
                known.statement(),
                known.reason());
    }

    KnownFinding known() {
        return new KnownFinding(
                check,
                severity.word(),
                places.stream()
                        .map(place -> place.clause() + "@" + place.line())
                        .toList(),
                statement,
                reason);
    }

    private static PageLocation place(String known) {
        int at = known.lastIndexOf('@');
        return new PageLocation(known.substring(0, at), Integer.parseInt(known.substring(at + 1)));
    }

    /** The same finding with the places of another one, too. */
    Finding and(Finding other) {
        return new Finding(
                check,
                severity,
                Stream.concat(places.stream(), other.places.stream()).distinct().toList(),
                statement,
                reason);
    }

    public int line() {
        return places.get(0).line();
    }
}
