package ecsconformance.report;

import java.util.Locale;
import java.util.Set;

/**
 * Text that an endpoint may have written, as one harmless line: line breaks, control and escape characters, bidirectional
 * controls, invisible characters and unpaired surrogates are shown as escapes. What remains is legal in XML 1.0.
 */
public final class PlainText {

    /** Long enough for any documented message, short enough for a screen. */
    public static final int USUAL_LENGTH = 400;

    /** Character types that are seen as nothing, or that change how their neighbours are seen. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private PlainText() {}

    /** The text cut at the usual length. */
    public static String of(String text) {
        return of(text, USUAL_LENGTH);
    }

    /** The first code points of the text, and how many more there are. */
    public static String of(String text, int length) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), length) + 16);
        int index = 0;
        for (int taken = 0; index < text.length() && taken < length; taken++) {
            int point = text.codePointAt(index);
            append(plain, point);
            index += Character.charCount(point);
        }
        if (index < text.length()) {
            plain.append("… (").append(text.length() - index).append(" more characters)");
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, int point) {
        switch (point) {
            case '\n' -> plain.append("\\n");
            case '\r' -> plain.append("\\r");
            case '\t' -> plain.append("\\t");
            default -> {
                if (!UNSEEN.contains(Character.getType(point)) && !nonCharacter(point)) {
                    plain.appendCodePoint(point);
                } else {
                    plain.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\u{%x}" : "\\u%04x", point));
                }
            }
        }
    }

    private static boolean nonCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
