package ecsconformance.page.document;

/**
 * What the reader could not place, or placed by a guess.
 *
 * @param text   of the row or line, normalised
 * @param placed whether it is among the page's values all the same
 */
public record Unplaced(int line, String text, String reason, boolean placed) {}
