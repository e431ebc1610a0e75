package ecsconformance.steps;

/** The endpoint did something else than the documentation says. */
public final class RuleBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;

    public RuleBroken(String expected, String actual) {
        super("expected: " + expected + "; actual: " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }
}
