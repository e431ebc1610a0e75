package ecsconformance.contract;

import java.util.List;

/**
 * A finding of a review, kept with the contract of the page that was reviewed.
 *
 * @param check    its kind
 * @param severity in a word
 * @param places   ids of clauses, the main one first, each with {@code @} and its line
 */
public record KnownFinding(String check, String severity, List<String> places, String statement, String reason) {

    public KnownFinding {
        places = List.copyOf(places);
    }
}
