package ecsconformance.page.review;

/**
 * A place on a page.
 *
 * @param clause its id, or a part of the page such as {@code errors}
 * @param line   0 where there is no page but the contract alone
 */
public record PageLocation(String clause, int line) {}
