package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.Range;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The highest or the lowest value, each told alone: "at least 5", "greater than 0", "a positive integer". */
final class OneBound {

    /** A figure that counts neither characters nor things. */
    private static final String FIGURE = "\\s*(-?" + UsualPhrases.FIGURE
            + ")(?:\\s*([KMGT])i?B)?(?![\\d.-]*\\d|\\s*[个字台条块位张份次]|\\s*(?:ASCII|bytes)|\\s(?!(?:and|or|to|for|if|when|by|"
            + UsualPhrases.UNITS + ")\\b)[a-z]{3,})";

    /** The bound is one of the value, and of no other thing. */
    private static final String VALUE = "(?:(?<=^|[。；;，,：:（(且并和]\\s{0,2}|取?值|[数量度]|大小|须|需|应|要求|整数|数字|必须|- |\\. )"
            + "|(?<=\\b(?:[Vv]alues?|it|[Ii]s|are|be|and|but|integers?|numbers?|size) ))(?:(?:为|是|要) ?|be )?";

    private static final Pattern LOWEST = PhrasePattern.of(
            "(?:\\b[Mm]inimum(?: value)?(?: is|:)|最小(?:值(?:定?为|是|[：:])?|为|是|[：:])|起(?:始|步)值?(?:定?为|是|[：:]|(?<=步)(?=\\d))|从(?=\\s*\\d{1,9}\\s*(?:开始|起))|\\b(?:[Pp]ages?|numbers?|values?|It|it) (?:starts?|begins?) (?:from|with|at)(?: page)?|"
                    + VALUE
                    + "(?:[≥≧]|>=|不得?能?可?(?:小于|低于|少于)|大于(?:或者?)?等于|(?:at least|(?:no|not) (?:less|smaller|lower|fewer) than|(?:greater|larger|more) than or equal to)\\b))"
                    + FIGURE);
    private static final Pattern ABOVE =
            PhrasePattern.of(VALUE + "(?:>|(?<![不能得可])(?:大于|超过|高于)|(?:greater|larger|more|higher) than\\b)" + FIGURE);
    private static final Pattern HIGHEST =
            PhrasePattern.of("(?:\\b[Mm]aximum(?: value)?(?: is|:)|最大(?:值(?:定?为|是|[：:])?|为|是|[：:]|(?=\\d))|"
                    + VALUE
                    + "(?:[≤≦]|<=|不得?能?可?(?:大于|高于|超过)|小于(?:或者?)?等于|(?:at most|(?:no|not) (?:more|greater|larger|higher) than|(?:less|smaller|lower) than or equal to|(?:cannot|must not|not) exceed)\\b)|\\b(?:integers?|numbers?|values?) (?:of )?up to)"
                    + FIGURE);
    private static final Pattern BELOW =
            PhrasePattern.of(VALUE + "(?:<|(?<![不能得可])(?:小于|低于|少于)|(?:less|smaller|lower|fewer) than\\b)" + FIGURE);
    private static final Pattern POSITIVE = PhrasePattern.of("(?<![非负])正整数|\\b[Pp]ositive integer");
    private static final Pattern NATURAL = PhrasePattern.of("非负整数|自然数|\\b[Nn]on-?negative (?:integer|number)");
    /** A clause that tells of a case. */
    private static final Pattern CASE =
            PhrasePattern.of("(?:^|[。；;\\n]|\\.\\s)[^。；;，,\\n]*(?:当|如果|若|\\b(?:[Ii]f|[Ww]hen)\\b)[^。；;，,\\n]*\\z");

    /** A clause about what is computed from the value. */
    private static final Pattern COMPUTED = PhrasePattern.of(
            "(?:\\b(?:[Dd]ifference|[Ii]nterval between|[Ss]um of|[Rr]atio)\\b|差值|差额|之差|之和|[)）]\\s*[/×*]\\s*\\w)(?:[^.。；;\\n]|[.](?=\\S))*\\z");

    private static final String SCALES = "KMGT";

    private final String text;

    private OneBound(String text) {
        this.text = text;
    }

    static Optional<Range> in(String text) {
        OneBound bounds = new OneBound(text);
        Optional<MatchResult> lowest = bounds.first(LOWEST);
        Optional<MatchResult> above = bounds.first(ABOVE);
        Optional<MatchResult> highest = bounds.first(HIGHEST).or(() -> bounds.first(BELOW));
        OptionalInt from = figure(lowest.or(() -> above), lowest.isPresent() ? 0 : 1);
        if (from.isEmpty() && POSITIVE.matcher(text).find()) {
            from = OptionalInt.of(1);
        } else if (from.isEmpty() && NATURAL.matcher(text).find()) {
            from = OptionalInt.of(0);
        }
        OptionalInt to = figure(highest, bounds.first(HIGHEST).isPresent() ? 0 : -1);
        int steps = highest.map(OneBound::scale).orElse(0)
                - lowest.map(OneBound::scale).orElse(0);
        if (to.isPresent() && steps > 0 && steps < 3) {
            to = OptionalInt.of(to.getAsInt() << 10 * steps);
        }
        return from.isPresent() || to.isPresent() ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /** The first one that holds in every case. */
    private Optional<MatchResult> first(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .filter(match -> Stream.of(CASE, COMPUTED)
                        .noneMatch(other ->
                                other.matcher(text.substring(0, match.start())).find()))
                .findFirst();
    }

    private static OptionalInt figure(Optional<MatchResult> bound, int step) {
        return bound.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(bound.get().group(1)) + step);
    }

    /** The step of the unit: gigabytes are one above megabytes. */
    private static int scale(MatchResult bound) {
        return bound.group(2) == null ? 0 : SCALES.indexOf(bound.group(2));
    }
}
