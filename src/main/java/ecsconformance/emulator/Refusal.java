package ecsconformance.emulator;

/**
 * A documented refusal.
 *
 * @param status HTTP status
 * @param code   error code, dot-separated
 */
public record Refusal(int status, String code, String message) {}
