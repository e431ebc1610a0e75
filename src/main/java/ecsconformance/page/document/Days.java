package ecsconformance.page.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days as pages write them in either language. */
final class Days {

    private static final Pattern ZH_DATE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern EN_DATE =
            Pattern.compile("(January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern EN_DATE_FROM_DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of )?("
            + "January|February|March|April|May|June|July|August|September|October|November|December),?\\s+(\\d{4})");
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<![\\w./-])(\\d{4})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?![\\w./-]*\\w)");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Days() {}

    /** The text with each day in the form {@code 2013-07-15}. */
    static String asIso(String text) {
        String plain =
                ZH_DATE.matcher(text).replaceAll(it -> iso(it.group(1), Integer.parseInt(it.group(2)), it.group(3)));
        plain = NUMERIC_DATE
                .matcher(plain)
                .replaceAll(it -> iso(it.group(1), Integer.parseInt(it.group(2)), it.group(3)));
        plain = EN_DATE_FROM_DAY
                .matcher(plain)
                .replaceAll(it -> iso(it.group(3), MONTHS.indexOf(it.group(2)) + 1, it.group(1)));
        return EN_DATE.matcher(plain).replaceAll(it -> iso(it.group(3), MONTHS.indexOf(it.group(1)) + 1, it.group(2)));
    }

    private static String iso(String year, int month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day));
    }
}
