package ecsconformance.contract;

import java.util.Optional;

/**
 * A part of the documentation that a rule can state.
 *
 * @param id     as in {@code @source:} tags, for example {@code error/403/InvalidSnapshot.TooOld}
 * @param beside whether it comes from a page that the page links to, beside its own 73
 * @param digest {@code sha256:} and the hex SHA-256 of the clause's text on the page in UTF-8, normalised so: backslash
 *     escapes undone, back-ticks and asterisks removed, runs of white space made one blank, trimmed; for a table row each
 *     cell so, then joined with a vertical bar. Empty beside the page.
 */
public record Clause(String id, boolean beside, Optional<String> digest) {}
