package ecsconformance.report;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns that a text takes on a terminal: two for a wide character, as Chinese ones are, none for a mark that stands
 * on the character before it, one for any other. The wide ranges are those of Unicode's East Asian Width W and F.
 */
public final class TextWidth {

    private static final Set<Integer> NONE =
            Set.of((int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int) Character.FORMAT);

    private static final int FIRST_WIDE = 0x1100;

    private static final Pattern WIDE = Pattern.compile("["
            + "\\x{1100}-\\x{115F}\\x{231A}-\\x{231B}\\x{23E9}-\\x{23EC}\\x{25FD}-\\x{25FE}"
            + "\\x{2614}-\\x{2615}\\x{2648}-\\x{2653}\\x{26AA}-\\x{26AB}\\x{26BD}-\\x{26BE}"
            + "\\x{26C4}-\\x{26C5}\\x{26F2}-\\x{26F5}\\x{2705}\\x{270A}-\\x{270B}\\x{274C}-\\x{274E}"
            + "\\x{2753}-\\x{2757}\\x{2795}-\\x{2797}\\x{2B1B}-\\x{2B1C}\\x{2B50}-\\x{2B55}"
            + "\\x{2E80}-\\x{303E}\\x{3041}-\\x{33FF}\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{A4CF}"
            + "\\x{A960}-\\x{A97C}\\x{AC00}-\\x{D7A3}\\x{F900}-\\x{FAFF}\\x{FE10}-\\x{FE19}"
            + "\\x{FE30}-\\x{FE6B}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}\\x{16FE0}-\\x{18DFF}"
            + "\\x{1AFF0}-\\x{1B2FB}\\x{1F004}\\x{1F0CF}\\x{1F18E}-\\x{1F19A}\\x{1F200}-\\x{1F320}"
            + "\\x{1F32D}-\\x{1F335}\\x{1F337}-\\x{1F37C}\\x{1F37E}-\\x{1F393}\\x{1F3A0}-\\x{1F3CA}"
            + "\\x{1F3E0}-\\x{1F3F0}\\x{1F3F4}-\\x{1F43E}\\x{1F440}-\\x{1F4FC}\\x{1F4FF}-\\x{1F53D}"
            + "\\x{1F550}-\\x{1F567}\\x{1F5FB}-\\x{1F64F}\\x{1F680}-\\x{1F6C5}\\x{1F6D0}-\\x{1F6FC}"
            + "\\x{1F7E0}-\\x{1F7F0}\\x{1F90C}-\\x{1F9FF}\\x{1FA70}-\\x{1FAFF}\\x{20000}-\\x{3FFFD}"
            + "]");

    private TextWidth() {}

    /** The number of columns of a text without controls. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The index in the text up to which it takes no more than so many columns; never between a character and its marks. */
    static int end(String text, int columns) {
        int index = 0;
        int taken = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            taken += of(point);
            if (taken > columns) {
                return index;
            }
            index += Character.charCount(point);
        }
        return index;
    }

    /** The text, cut where it is wider than that. */
    public static String cut(String text, int columns) {
        return of(text) <= columns ? text : text.substring(0, end(text, columns - 1)) + "…";
    }

    /** The text, with blanks after it up to that width. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int point) {
        boolean joined = point >= 0x1160 && point <= 0x11FF; // the vowels and last consonants of Hangul
        if (joined || NONE.contains(Character.getType(point))) {
            return 0;
        }
        return point >= FIRST_WIDE && WIDE.matcher(Character.toString(point)).matches() ? 2 : 1;
    }
}
