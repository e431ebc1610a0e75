package ecsconformance.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a target inside GitHub-flavoured Markdown: no mark-up, HTML, table border, link, mention or reference of it
 * takes effect.
 */
final class MarkdownText {

    private static final String STRUCTURAL = "\\`*_[]()~|$!<>&\"'";
    /** Shown as nothing; a mention is found in the rendered text, so an entity alone would not stop it. */
    private static final String BREAK = "&#8203;";

    /** Signs that begin or end something: emphasis, code, a link, an element, a mention, an address, a formula. */
    private static final Pattern ACTING =
            Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|[`*\\[\\]~$<]|(?<=\\])\\(|&(?=#|\\w+;)"
                    + "|[@#](?=[\\p{L}\\p{N}])|://(?=[\\w.-])|www\\.|(?m)^[>+-](?=\\s)|(?m)^#+(?=\\s)");

    private MarkdownText() {}

    static String of(String text) {
        return of(text, PlainText.USUAL_LENGTH);
    }

    static String of(String text, int length) {
        StringBuilder safe = new StringBuilder(text.length() + 32);
        PlainText.of(text, length).codePoints().forEach(point -> append(safe, point));
        // Without the dot and the colon in plain sight no bare address becomes a link.
        return safe.toString().replace("://", ":" + BREAK + "//").replace("www.", "www&#46;");
    }

    /**
     * Text outside of tables, legible in its source too: only what would act is escaped, and a sign between letters acts
     * nowhere.
     */
    static String prose(String text, int length) {
        return ACTING.matcher(PlainText.of(text, length).replace("\\", "\\\\"))
                .replaceAll(sign -> Matcher.quoteReplacement(
                        switch (sign.group()) {
                            case "<" -> "&lt;";
                            case "&" -> "&amp;";
                            case "@", "#" -> sign.group() + BREAK;
                            case "://" -> ":" + BREAK + "//";
                            case "www." -> "www&#46;";
                            default -> "\\" + sign.group();
                        }));
    }

    private static void append(StringBuilder safe, int point) {
        if (STRUCTURAL.indexOf(point) >= 0) {
            safe.append("&#").append(point).append(';');
        } else {
            safe.appendCodePoint(point);
            if (point == '@' || point == '#') {
                safe.append(BREAK);
            }
        }
    }
}
