package ecsconformance.input;

/**
 * One thing wrong with what a user gave.
 *
 * @param place   {@code file:line:column}, a flag or an environment variable
 * @param message the mistake and the right form; never a secret
 */
public record Problem(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
