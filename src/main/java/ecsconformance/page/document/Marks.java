package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that begin something: headings, and fences around examples. */
final class Marks {

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern BOLD = Pattern.compile("\\s*\\*\\*([^*]{2,30}?)[:：]?\\*\\*[:：]?\\s*");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*+>");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.、．]?\\s*|[一二三四五六七八九十]{1,3}、\\s*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern LABELLED =
            Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*[\\w+#.-]*\\s*(?:\\{[^{}|]*})?\\s*");
    private static final int LONGEST_TITLE = 500;
    private static final int LOWEST_LEVEL = 6;

    /**
     * A heading as it reads.
     *
     * @param text without its anchor
     */
    record Title(int level, String text) {}

    private Marks() {}

    static boolean isFence(String line) {
        return FENCE.matcher(line).matches();
    }

    /** A fence with something behind its mark that is neither a language nor an anchor. */
    static boolean isMoreThanFence(String line) {
        return !LABELLED.matcher(line).matches();
    }

    /** @param mark that began the block */
    static boolean closesFence(String line, String mark) {
        return line.strip().startsWith(mark)
                && line.strip().replace(mark.substring(0, 1), "").isEmpty();
    }

    static boolean isMarkedHeading(String line) {
        return line.length() < LONGEST_TITLE && HEADING.matcher(line).matches();
    }

    /** A marked heading, or a line in bold that is the name of a part of the page. */
    static boolean isHeading(String line) {
        Matcher bold = BOLD.matcher(line.length() < LONGEST_TITLE ? line : "");
        return isMarkedHeading(line) || (bold.matches() && Section.of(bold.group(1)) != Section.OTHER);
    }

    /** Whether a heading begins a known part of the page. */
    static boolean isPart(String line) {
        return isHeading(line)
                && title(line).level() > 1
                && Section.of(title(line).text()) != Section.OTHER;
    }

    /** @param line for which {@link #isHeading} holds */
    static Title title(String line) {
        Matcher marked = HEADING.matcher(line);
        return marked.matches()
                ? new Title(marked.group(1).length(), plain(marked.group(2)))
                : new Title(LOWEST_LEVEL, plain(line).replaceAll("[:：]", ""));
    }

    /** The words of a heading without tags, links, marks and anchors; a known section's without its number. */
    private static String plain(String heading) {
        String words = PhrasePattern.LINK
                .matcher(TAG.matcher(heading).replaceAll(""))
                .replaceAll("$1")
                .replaceAll("\\*\\*|__", "");
        String plain = ClauseText.normal(words.replaceFirst("\\s*\\{[^}]*\\}\\s*$", ""));
        String unnumbered = NUMBER.matcher(plain).replaceFirst("");
        return Section.of(unnumbered) == Section.OTHER ? plain : unnumbered;
    }
}
