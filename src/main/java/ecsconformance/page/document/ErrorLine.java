package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.Optional;

/**
 * A row of the error table.
 *
 * @param status      empty where the cell holds none
 * @param code        as printed, however garbled
 * @param message     verbatim
 * @param description as plain text
 * @param text        of the whole row, as its digest is taken of
 */
public record ErrorLine(
        int line, Optional<Integer> status, String code, String message, String description, String text) {

    /** The part of the code before its first dot. */
    public String head() {
        return code.replaceFirst("\\..*", "");
    }

    /** The clause without a number: {@code error/403/OperationDenied}. */
    public String clause() {
        return "error/" + status.map(String::valueOf).orElse("none") + "/" + code;
    }

    /** The HTTP status in a cell, where that is all it holds. */
    static Optional<Integer> status(String cell) {
        String text = ClauseText.normal(cell);
        return text.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
