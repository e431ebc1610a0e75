package ecsconformance.cli;

/** The command was used wrongly; the message names the place and what would be right. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
