package ecsconformance.client;

/**
 * Tells when a connection has to be asked whether it is still open before it carries another call. What only looks can be
 * sent again; anything else would be lost. A server that once closed a connection without saying so is trusted no more.
 * Safe for threads.
 */
final class ReuseCheck {

    private final ThreadLocal<Boolean> mustNotBeLost = ThreadLocal.withInitial(() -> true);
    private volatile boolean closesUnsaid;

    /** Of the call that this thread sends next. */
    void expect(boolean isLookUp) {
        mustNotBeLost.set(!isLookUp);
    }

    /** A connection that had carried a call before was closed without an answer. */
    void closedUnsaid() {
        closesUnsaid = true;
    }

    boolean isDue() {
        return closesUnsaid || mustNotBeLost.get();
    }
}
