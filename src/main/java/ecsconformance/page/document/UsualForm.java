package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a page in the form that most pages have. Rows lose the mark of a quotation, a list, a heading or a tag in front of them, and
 * comments are left out. Headings that are underlined, in HTML, bold in another way or without a blank get the usual mark.
 * Every line keeps its number.
 */
final class UsualForm {

    private static final int LONGEST = 500;
    private static final Pattern QUOTED = Pattern.compile("^ {0,3}>(?:[> \\t]*>)?[ \\t]?");

    private static final Pattern ROW_MARK =
            Pattern.compile("^\\s*(?:[-*+]|#{1,6}|\\d{1,3}[.)]|</?\\w[^<>|]*>)\\s*(?=\\|)");

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{2,})\\s*");
    private static final Pattern HTML = Pattern.compile("(?i)\\s{0,3}<h([1-6])\\b[^<>]*>(.*?)</h\\1>\\s*");
    private static final Pattern WITHOUT_BLANK = Pattern.compile("\\s{0,3}(#{1,6})([^#\\s].*)");
    private static final Pattern BOLD = Pattern.compile(
            "(?i)\\s{0,3}(?:__|\\*{3}|<(b|strong)>)([^_*<>|]{2,30}?)[:\uFF1A]?(?:__|\\*{3}|</\\1>)[:\uFF1A]?\\s*");

    private UsualForm() {}

    static List<String> of(List<String> lines) {
        List<String> usual = new ArrayList<>();
        BitSet fenced = new BitSet();
        String fence = "";
        boolean quoted = false;
        Comments comments = new Comments(lines);
        for (int at = 0; at < lines.size(); at++) {
            String line = fence.isEmpty() ? comments.seen(at, lines.get(at)) : lines.get(at);
            String bare = fence.isEmpty() || quoted ? unquoted(line) : line;
            String text = fence.isEmpty() ? heading(ROW_MARK.matcher(bare).replaceFirst("")) : bare;
            if (fence.isEmpty() && Marks.isFence(text)) {
                fence = text.strip().substring(0, 3);
                quoted = !bare.equals(line);
            } else if (!fence.isEmpty() && (Marks.closesFence(text, fence) || Marks.isPart(text))) {
                fence = "";
            }
            fenced.set(usual.size(), !fence.isEmpty());
            usual.add(text);
        }
        for (int at = 0; at + 1 < usual.size(); at++) {
            if (!fenced.get(at) && isUnderlined(usual, at)) {
                usual.set(
                        at,
                        (usual.get(at + 1).indexOf('=') >= 0 ? "# " : "## ")
                                + usual.get(at).strip());
                usual.set(at + 1, "");
            }
        }
        return List.copyOf(usual);
    }

    static String unquoted(String line) {
        return QUOTED.matcher(line).replaceFirst("");
    }

    /** Whether a line of text stands alone above a line of dashes or equals signs. */
    private static boolean isUnderlined(List<String> lines, int at) {
        String text = lines.get(at);
        return UNDERLINE.matcher(lines.get(at + 1)).matches()
                && (at == 0 || lines.get(at - 1).isBlank())
                && !text.isBlank()
                && !text.startsWith("    ")
                && Character.isLetterOrDigit(text.strip().codePointAt(0))
                && text.indexOf('|') < 0;
    }

    private static String heading(String line) {
        if (line.length() > LONGEST) {
            return line;
        }
        Matcher html = HTML.matcher(line);
        if (html.matches()) {
            return "#".repeat(Integer.parseInt(html.group(1))) + " "
                    + html.group(2).replaceAll("<[^<>]*>", "");
        }
        Matcher close = WITHOUT_BLANK.matcher(line);
        if (close.matches() && Marks.isPart("## " + close.group(2))) {
            return close.group(1) + " " + close.group(2);
        }
        Matcher bold = BOLD.matcher(line);
        return bold.matches() && Marks.isPart("## " + bold.group(2)) ? "**" + bold.group(2) + "**" : line;
    }

    /** Takes the comments out of the lines of a page: nobody who reads the page sees them. One that nobody closed is text. */
    private static final class Comments {

        private static final String BEGIN = "<!--";
        private static final String END = "-->";

        private final int lastEnd;
        private boolean inside;

        Comments(List<String> lines) {
            int last = lines.size() - 1;
            while (last >= 0 && !lines.get(last).contains(END)) {
                last--;
            }
            this.lastEnd = last;
        }

        /** A line without its comments; the lines come one after the other. */
        String seen(int at, String line) {
            StringBuilder seen = new StringBuilder();
            int from = 0;
            while (from < line.length()) {
                int mark = line.indexOf(inside ? END : BEGIN, from);
                boolean closed = inside || at < lastEnd || line.indexOf(END, Math.max(mark, 0)) >= 0;
                if (mark < 0 || !closed) {
                    return inside
                            ? seen.toString()
                            : seen.append(line, from, line.length()).toString();
                }
                if (!inside) {
                    seen.append(line, from, mark);
                }
                from = mark + (inside ? END : BEGIN).length();
                inside = !inside;
            }
            return seen.toString();
        }
    }
}
