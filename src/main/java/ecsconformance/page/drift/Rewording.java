package ecsconformance.page.drift;

/**
 * A sentence that is not what it was.
 *
 * @param before as it stood; where only a contract is known, what it said in its terms, in square brackets; empty for a
 *     sentence that is new
 * @param after  as it stands now; empty for a sentence that is gone
 */
public record Rewording(String before, String after) {}
