package ecsconformance.page.document;

import ecsconformance.contract.Parameter;
import ecsconformance.contract.ResponseField;

/**
 * A row of the table of the answer's fields.
 *
 * @param description as plain text
 * @param text of the whole row, as its digest is taken of
 */
public record ResponseLine(int line, ResponseField value, String description, String text) {

    /** The row with the facts that it states, as a row of a request's parameter has them. */
    public ParameterLine asParameter() {
        return new ParameterLine(
                line,
                new Parameter(
                        value.name(),
                        value.type(),
                        false,
                        value.example(),
                        new StatedLimits(description, value.type(), value.name(), value.example()).facts()),
                "",
                description,
                text);
    }
}
