package ecsconformance.spec.page;

import ecsconformance.contract.ResponseField;

/**
 * A row of the table of the answer's fields.
 *
 * @param text of the whole row, as its digest is taken of
 */
public record ResponseLine(int line, ResponseField value, String text) {}
