package ecsconformance.steps;

/** The endpoint did not do what the documentation says. */
public final class RuleBroken extends AssertionError {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4096;

    private final String expected;
    private final String actual;

    /** A longer text is cut: names and ids in it are the endpoint's own. */
    public RuleBroken(String expected, String actual) {
        super("expected: " + cut(expected) + "; actual: " + cut(actual));
        this.expected = cut(expected);
        this.actual = cut(actual);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }
}
