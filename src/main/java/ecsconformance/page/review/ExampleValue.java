package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.Alphabet;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.WordList;
import ecsconformance.page.document.Wording;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether the value of an example is one that its row allows. */
final class ExampleValue {

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");

    /** Examples hide a part of an id or an address. */
    private static final Pattern MASKED = Pattern.compile("\\*{2,}|\\w\\*$|X{2,}|x{3,}");

    private static final Pattern RANGE =
            Pattern.compile("(?<![\\d.-])(\\d{1,9})\\s*(?:~|\uFF5E|-|\u2013|到|至|to)\\s*(\\d{1,9})(?![\\d-])");
    /** An example that shows there is none. */
    private static final Pattern NO_VALUE = Pattern.compile("\\s*(?:-+|—+|/|无|空|N/?A|(?i)none|null)?\\s*");

    private static final Pattern IGNORES_CASE = PHRASES.get("case does not matter");
    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%\\p{XDigit}{2})*+");
    private static final String DECIMAL = "-?\\d{1,15}(?:\\.\\d{1,9})?";
    private static final Pattern LETTERS = Pattern.compile("字母|\\b[Ll]etters?\\b");
    private static final Pattern SHOWN_SIGN = Pattern.compile("[（(]\\s*[^\\w\\s]|[（(]\\s*_");
    /** A sign that a sentence names, but does not show; and words that refuse characters. */
    private static final Pattern UNSHOWN_SIGN = PhrasePattern.of(
            "(?:划线|连字符|句号|句点|点号|空格|斜[线杠])(?!\\s*[（(])|特殊字符|(?:不能|不得|不可)(?:包含|含有)"
                    + "|\\b(?:hyphen|underscore|underline|period|dot|space|slash|dashe?)s?\\b(?!\\s*[（(])|\\bspecial\\b|\\b(?:cannot|must not) contain");

    private ExampleValue() {}

    /** The value as it is before it is written into an address. */
    static String decoded(String value) {
        return ENCODED.matcher(value).matches()
                ? URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)
                : value;
    }

    /** An id that is masked stands for any. */
    static boolean isMasked(String value) {
        return MASKED.matcher(value).find();
    }

    /** The reason why an example is not of that type; a masked one stands for any. */
    static Optional<String> typeProblem(String type, String value) {
        boolean unknown = NO_VALUE.matcher(value).matches() || isMasked(value);
        boolean whole = type.matches("(?i)integer|long|int");
        if (!unknown && (whole || type.matches("(?i)float|double")) && !value.matches(whole ? "-?\\d+" : DECIMAL)) {
            return Optional.of("is not of type " + type);
        }
        return !unknown && type.equalsIgnoreCase("boolean") && !value.matches("(?i)true|false")
                ? Optional.of("is not a Boolean")
                : Optional.empty();
    }

    /** The reason why the row does not allow the value. */
    static Optional<String> problem(ParameterLine row, String value) {
        return isMasked(value)
                ? Optional.empty()
                : typeProblem(row.value().type(), value)
                        .or(() -> unlisted(row, value))
                        .or(() -> outside(row, value))
                        .or(() -> TimeChecks.otherForm(row.description(), value))
                        .or(() -> strangeCharacter(row, value))
                        .or(() -> row.facts().forbiddenPrefixes().stream()
                                .filter(value::startsWith)
                                .findFirst()
                                .map(prefix -> "starts with " + prefix + ", which is forbidden"));
    }

    /** The reason why an answer cannot have the value that an example shows. */
    static Optional<String> shownProblem(ResponseLine row, String value) {
        return isMasked(value)
                ? Optional.empty()
                : typeProblem(row.value().type(), value)
                        .or(() -> unlisted(OwnFacts.of(row.asParameter()), value))
                        .or(() -> TimeChecks.otherForm(row.description(), value));
    }

    private static Optional<String> unlisted(ParameterLine row, String value) {
        List<String> values = row.facts().values();
        if (values.isEmpty()
                || isStructure(value, values)
                || isInSomeRange(row, value)
                || OwnFacts.mentions(row, value) > 0 && values.stream().noneMatch(value::equalsIgnoreCase)) {
            return Optional.empty();
        }
        // An example may show several values, as a list or in JSON.
        List<String> shown = values.contains(value)
                ? List.of()
                : Arrays.stream(value.replaceAll("^\\[|]$|\"", "").split("[,，;；|]"))
                        .map(String::strip)
                        .toList();
        if (shown.stream().anyMatch(it -> values.stream().noneMatch(it::equalsIgnoreCase))) {
            return Optional.of("is not one of the values " + String.join(", ", values));
        }
        return values.containsAll(shown)
                        || value.matches("(?i)true|false")
                        || IGNORES_CASE.matcher(row.description()).find()
                ? Optional.empty()
                : Optional.of("has other capital letters than the values " + String.join(", ", values));
    }

    private static Optional<String> outside(ParameterLine row, String value) {
        ParameterFacts facts = row.facts();
        if (value.matches(DECIMAL)
                && !OwnFacts.hasCases(row)
                && OwnFacts.mentions(row, value) == 0
                && !PHRASES.get("limits in another unit")
                        .matcher(row.description())
                        .find()
                && facts.value().stream().anyMatch(it -> LimitChecks.outside(it, Double.parseDouble(value)))) {
            return Optional.of("is outside its range");
        }
        int length = value.codePointCount(0, value.length());
        return facts.length()
                .filter(it -> !value.matches("(?s)[{\\[].*|.*[,，].*"))
                .filter(it -> LimitChecks.outside(it, length))
                .map(it -> "has " + length + " characters, which its length limit does not allow");
    }

    /** A first character of another kind than the row requires, or a sign that is not among those that it shows. */
    private static Optional<String> strangeCharacter(ParameterLine row, String value) {
        if (value.isEmpty() || value.contains(",")) {
            return Optional.empty();
        }
        boolean begins = Alphabet.begin(Alphabet.beginnings(row.description())).stream()
                .allMatch(begin -> Pattern.compile(begin).matcher(value).find());
        if (!begins) {
            return Optional.of(
                    "starts with " + value.substring(0, value.offsetByCodePoints(0, 1)) + ", which is forbidden");
        }
        boolean shows = row.sentences().stream()
                .anyMatch(it -> LETTERS.matcher(it).find()
                        && SHOWN_SIGN.matcher(it).results().count() > 1
                        && !UNSHOWN_SIGN.matcher(it).find());
        List<String> signs = Alphabet.of(Wording.terms(row.description()));
        return value.chars()
                .filter(it -> shows && !Character.isLetterOrDigit(it))
                .mapToObj(Character::toString)
                .filter(it -> !signs.contains(it))
                .findFirst()
                .map(it -> "contains \"" + it + "\", which is not among the allowed characters");
    }

    /** The list of values may have ranges in it: 1 to 9, 12, 24. */
    private static boolean isInSomeRange(ParameterLine row, String value) {
        return value.matches("\\d{1,9}")
                && RANGE.matcher(row.description())
                        .results()
                        .anyMatch(it -> Long.parseLong(it.group(1)) <= Long.parseLong(value)
                                && Long.parseLong(value) <= Long.parseLong(it.group(2)));
    }

    /** An object, pairs of names and values, or a value by a pattern such as {@code 2xx}: the listed values are parts of it. */
    private static boolean isStructure(String value, List<String> values) {
        return value.startsWith("{")
                || value.startsWith("[{")
                || value.matches(".*[:=].*") && values.stream().noneMatch(it -> it.matches(".*[:=].*"))
                || values.stream().anyMatch(it -> it.matches("\\dxx|.*\\$\\{.*"));
    }
}
