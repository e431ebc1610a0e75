package ecsconformance.spec.review;

import java.util.List;

/**
 * A contradiction or a gap.
 *
 * @param check     the kind, in kebab-case
 * @param places    at least one, the first the main one
 * @param statement what was found
 * @param reason    why it matters
 */
public record Finding(String check, Severity severity, List<Place> places, String statement, String reason) {

    public Finding {
        places = List.copyOf(places);
    }

    static Finding at(Place place, String check, Severity severity, String statement, String reason) {
        return new Finding(check, severity, List.of(place), statement, reason);
    }

    public int line() {
        return places.get(0).line();
    }
}
