package ecsconformance.contract;

/**
 * A row of the error table.
 *
 * @param clause  id of its clause, for example {@code error/403/OperationDenied/2}
 * @param status  HTTP status
 * @param message verbatim, with its misspellings and placeholders
 */
public record ErrorRow(String clause, int status, String code, String message) {}
