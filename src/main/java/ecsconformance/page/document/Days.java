package ecsconformance.page.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days as pages write them in either language. */
final class Days {

    private static final Pattern ZH_DATE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final String MONTH =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final List<String> MONTHS = List.of(MONTH.split("\\|"));
    private static final Pattern EN_DATE = Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of )?)?(" + MONTH
            + ")(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?)?,?\\s+(\\d{4})");
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<![\\w./-])(\\d{4})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?![\\w./-]*\\w)");
    /** A day in this form, with the words that say before, on or after it. */
    static final Pattern TOLD = Pattern.compile(
            "(on or before |before or on |on or earlier than |before |earlier than |on or after |on or later than |after |later than |since )?"
                    + "(\\d{4}-\\d{2}-\\d{2})\\s*((?:[（(]\\s*不?含[^）)]{0,4}[）)])?\\s*(?:及?其?(?:之前|以前|之后|以后))?(?: ?or (?:earlier|before|later|after)(?![A-Za-z]))?)");

    private Days() {}

    /** The text with each day in the form {@code 2013-07-15}. */
    static String asIso(String text) {
        String plain =
                ZH_DATE.matcher(text).replaceAll(it -> iso(it.group(1), Integer.parseInt(it.group(2)), it.group(3)));
        plain = NUMERIC_DATE
                .matcher(plain)
                .replaceAll(it -> iso(it.group(1), Integer.parseInt(it.group(2)), it.group(3)));
        return EN_DATE.matcher(plain).replaceAll(it -> {
            String day = it.group(1) == null ? it.group(3) : it.group(1);
            return day == null || it.group(1) != null && it.group(3) != null
                    ? it.group()
                    : iso(it.group(4), MONTHS.indexOf(it.group(2)) + 1, day);
        });
    }

    /** {@code date<=2013-07-15} of a day that {@link #TOLD} has found. */
    static String term(MatchResult match) {
        String side = match.group(1) == null ? "" : match.group(1);
        String behind = match.group(3) == null ? "" : match.group(3);
        boolean before =
                side.contains("before") || side.contains("earlier") || behind.matches("(?s).*(?:前|earlier|before)");
        boolean after = side.contains("after")
                || side.contains("later")
                || side.contains("since")
                || behind.matches("(?s).*(?:后|later|after)");
        boolean inclusive = side.contains("on or")
                || side.contains("or on")
                || behind.contains("or ")
                || side.startsWith("since")
                || behind.contains("含") && !behind.contains("不含")
                || behind.contains("及");
        return "date" + (before ? inclusive ? "<=" : "<" : after ? inclusive ? ">=" : ">" : "=") + match.group(2);
    }

    private static String iso(String year, int month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day));
    }
}
