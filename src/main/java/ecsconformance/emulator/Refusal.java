package ecsconformance.emulator;

/**
 * A documented refusal.
 *
 * @param status HTTP status
 * @param code   error code, dot-separated
 */
public record Refusal(int status, String code, String message) {

    public Refusal withStatus(int other) {
        return new Refusal(other, code, message);
    }

    public Refusal withCode(String other) {
        return new Refusal(status, other, message);
    }
}
