package ecsconformance.page.document;

import ecsconformance.contract.ResponseField;

/**
 * A row of the table of the answer's fields.
 *
 * @param description as plain text
 * @param text of the whole row, as its digest is taken of
 */
public record ResponseLine(int line, ResponseField value, String description, String text) {}
