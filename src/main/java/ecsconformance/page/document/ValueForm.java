package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the form that a description gives a value: that of a time, the step of a number, how many may be listed. */
public final class ValueForm {

    /** The kinds beside bounds, which whole numbers have too. */
    public static final List<String> KINDS = List.of("format", "step", "count");

    /** The phrases of {@code page/value-form.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("value-form");

    private static final Pattern MASK = Pattern.compile(PHRASES.get("MASK"));

    private static final Map<String, Pattern> STANDARDS = WordList.patterns("value-form");

    private static final Pattern STEP = PhrasePattern.of(PHRASES.get("STEP"));
    private static final Pattern COUNT = PhrasePattern.of(PHRASES.get("COUNT"));
    private static final Pattern FRACTIONS = PhrasePattern.of(PHRASES.get("FRACTIONS"));

    private ValueForm() {}

    /** @param text of a description, in the phrases of {@link UsualPhrases} */
    static Map<String, String> in(String text) {
        Map<String, String> form = new TreeMap<>();
        String format = Stream.concat(
                        PhrasePattern.named(STANDARDS, text),
                        PhrasePattern.found(MASK, text).map(ValueForm::mask).distinct())
                .collect(Collectors.joining(", "));
        if (!format.isEmpty()) {
            form.put("format", format);
        }
        PhrasePattern.found(STEP, text).findFirst().ifPresent(it -> form.put("step", it));
        PhrasePattern.found(COUNT, text).findFirst().ifPresent(it -> form.put("count", "…–" + it));
        FRACTIONS
                .matcher(text)
                .results()
                .findFirst()
                .ifPresent(it ->
                        form.put("bound", bound(it.group(1), it.group(2)) + "–" + bound(it.group(3), it.group(4))));
        return form;
    }

    private static String bound(String figure, String unit) {
        return unit == null ? figure : figure + " " + unit;
    }

    /** Pages write the letters small or large as they like: a month stands in front of the hours, and a minute behind them. */
    private static String mask(String mask) {
        String form = mask.replace("'", "");
        int hours = form.replace('h', 'H').indexOf('H');
        String date = hours < 0 ? form : form.substring(0, hours);
        return date.replace('Y', 'y').replace('m', 'M').replace('D', 'd')
                + form.substring(date.length())
                        .replace('h', 'H')
                        .replace('M', 'm')
                        .replace('S', 's');
    }
}
