package ecsconformance.contract;

/** A row of the error table; the message is verbatim, with its misspellings and placeholders. */
public record ErrorRow(String clause, int status, String code, String message) {}
