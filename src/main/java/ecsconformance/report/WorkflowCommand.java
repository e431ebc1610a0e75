package ecsconformance.report;

/** One line that GitHub Actions reads as a command. No text in it can end the command or begin another one. */
public final class WorkflowCommand {

    private WorkflowCommand() {}

    /**
     * An annotation.
     *
     * @param level      {@code error}, {@code warning} or {@code notice}
     * @param properties the words before the message, for example {@code file=a,line=1}, each value made by
     *                   {@link #property}
     */
    public static String annotation(String level, String properties, String message) {
        return "::" + level + " " + properties + "::" + escaped(PlainText.of(message));
    }

    /** A value of a property. */
    public static String property(String text) {
        return escaped(PlainText.of(text, 200)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
