package ecsconformance.page.edition;

/** A document that is no page; the message names the file and what would be right. */
public final class UnreadablePage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadablePage(String message) {
        super(message);
    }
}
