package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.page.document.Alphabet;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the limits that the row of a parameter gives. */
final class LimitChecks {

    /** Letters and digits have one byte each, so their count is clear. */
    private static final Pattern ASCII_ONLY = Pattern.compile(
            "数字(?:和|或者?|、|及)字母|字母(?:和|或者?|、|及)数字|(?:英文|字母)(?:字符)?(?:、|和|或|及)数字|十六进制|ASCII|\\b[aA]-[zZ]\\b"
                    + "|digits (?:and|or) letters|letters(?:,| and| or) (?:digits|numbers)|\\b(?:hexa|alphanumeric)");

    /** Text that people write. Addresses, ids and tokens are of ASCII, whether the row says so or not. */
    private static final Pattern FREE_TEXT = Pattern.compile(
            "(?i).*(?:name|description|desc|comments?|remarks?|label|title|alias|note|memo|text|content|subject|key|value)s?");

    private static final Pattern UNIT = Pattern.compile("字节|UTF-8|UTF8|bytes|code points|一个(?:汉字|中文)");
    private static final Pattern ALPHABET_DEFINED = Pattern.compile("Unicode|GB\\s?18030|CJK|\\\\u4[eE]00");
    private static final Pattern LIFETIME_SAID =
            PhrasePattern.of("有效期|小时|分钟|\\bhours?\\b|\\bminutes?\\b|expire|valid for");
    private static final Pattern EMPTY_MEANS = PhrasePattern.of(
            "(?:默认值?[：:为]?\\s*|\\b)(?:空|empty|null)[^。.\\n]{0,16}(?:[,，]|\\b(?:that|which)\\b)\\s*(?:which |this )?(?:\\b(?:indicat|mean)|表示|代表|意味|即)"
                    + "|(?:[可允能]以?许?)为空|填写时|(?:如果|若)(?:填写|指定|不为空)|\\b(?:can|may) be (?:left )?empty|\\b[Ii]f (?:it is|you) (?:specified|specify|set|not (?:null|empty))");
    private static final String EXPLAINED =
            "(?:\\s*[（(]|\\s*(?:小时|分钟|天|hours?|minutes?|days?)|[,，]?\\s*(?:which |that |it |this value )?(?:表示|代表|意味|即|不限|indicat|mean|unlimited))";
    private static final Pattern REFUSED = Pattern.compile("^Invalid(\\w+)\\.\\w*$");

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");

    private LimitChecks() {}

    /** Finds a parameter row and an error row that allow different characters. */
    static Stream<Finding> alphabetsDiffer(Subject subject) {
        return subject.errors().stream()
                .filter(it -> it.description().length() > 20)
                .flatMap(it -> PhrasePattern.found(REFUSED, it.code())
                        .flatMap(refused -> subject.rows().meant(refused).stream())
                        .flatMap(row -> differenceOfAlphabets(subject, row, it).stream()
                                .map(difference -> Finding.told(
                                        "alphabets-differ",
                                        List.of(subject.place(row), it.place()),
                                        row.name(),
                                        difference))));
    }

    private static Optional<String> differenceOfAlphabets(Subject subject, ParameterLine row, Subject.ErrorAt error) {
        Set<String> here = subject.terms(row.clause());
        Set<String> there = subject.terms(error.clause());
        Optional<String> some = subject.characters(row.clause());
        Optional<String> others = subject.characters(error.clause());
        if (some.isPresent() && others.isPresent() && !some.equals(others)) {
            return Optional.of("the parameter table allows " + spaced(some.get()) + ", but the error row allows "
                    + spaced(others.get()));
        }
        List<String> begin = Alphabet.beginnings(row.description());
        List<String> beginning = Alphabet.beginnings(error.description());
        if (!begin.isEmpty() && !beginning.isEmpty() && !withoutChinese(begin).equals(withoutChinese(beginning))) {
            return Optional.of("a value begins with " + String.join(", ", begin) + " by the parameter table, but with "
                    + String.join(", ", beginning) + " by the error row");
        }
        if (some.isPresent() != others.isPresent() && tellsAll(row.description()) && tellsAll(error.description())) {
            return Optional.of("the parameter table allows " + String.join(", ", Alphabet.allowed(row.description()))
                    + ", but the error row allows " + String.join(", ", Alphabet.allowed(error.description())));
        }
        boolean sameLimits = there.stream().anyMatch(term -> term.matches("\\d+"));
        return sameLimits && here.contains("chinese") && !there.contains("chinese")
                ? Optional.of(
                        "the parameter table allows letters and Chinese characters, but the error row allows any characters")
                : Optional.empty();
    }

    /** Pages differ in whether they name the Chinese characters beside letters. */
    private static List<String> withoutChinese(List<String> characters) {
        return characters.stream().filter(it -> !it.startsWith("Chinese")).toList();
    }

    private static boolean tellsAll(String text) {
        return PHRASES.get("only").matcher(text).find();
    }

    private static String spaced(String characters) {
        return String.join(" ", characters.split(""));
    }

    /** Finds a default that the limits of the parameter do not allow. */
    static Stream<Finding> defaultOutsideLimits(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.facts()
                        .byDefault()
                        .map(value -> refused(row, value)
                                && !explained(row, value)
                                && (value.isEmpty() || OwnFacts.mentions(row, value) < 2))
                        .orElse(false))
                .toList();
        return Subject.alike(rows, row -> row.facts().byDefault().orElseThrow()).stream()
                .map(same -> Finding.told(
                        "default-outside-limits",
                        subject.places(same),
                        Subject.names(same, ", "),
                        same.get(0)
                                .facts()
                                .byDefault()
                                .filter(value -> !value.isEmpty())
                                .map(value -> value + ", but the limits do not allow this value")
                                .orElse("empty, but the limits do not allow an empty value")));
    }

    /** Finds rows that mark one of their values as the default, and state another one. */
    static Stream<Finding> defaultsDiffer(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> PhrasePattern.found(PHRASES.get("marked default"), row.description())
                        .limit(1)
                        .flatMap(marked -> PhrasePattern.found(PHRASES.get("stated default"), row.description())
                                .filter(stated -> !stated.equalsIgnoreCase(marked))
                                .limit(1)
                                .map(stated -> Finding.toldAt(
                                        subject.place(row), "defaults-differ", row.name(), marked, stated))));
    }

    /** Tells whether the row explains the default, or gives it in a unit of its own. Then it is not one of the values that the limits are of. */
    private static boolean explained(ParameterLine row, String value) {
        Pattern meaning =
                value.isEmpty() ? EMPTY_MEANS : Pattern.compile("(?<![\\w.-])" + Pattern.quote(value) + EXPLAINED);
        return meaning.matcher(row.description()).find();
    }

    private static boolean refused(ParameterLine row, String value) {
        ParameterFacts facts = row.facts();
        boolean number = value.matches("\\d{1,18}");
        boolean unknown = !facts.values().isEmpty()
                && !value.isEmpty()
                && facts.values().stream().noneMatch(value::equalsIgnoreCase);
        boolean forbidden = !value.isEmpty()
                && (facts.forbiddenPrefixes().stream().anyMatch(value::startsWith)
                        || facts.forbiddenContent().stream().anyMatch(value::contains));
        return facts.length().stream().anyMatch(it -> outside(it, value.length()))
                || number && facts.value().stream().anyMatch(it -> outside(it, Long.parseLong(value)))
                || unknown
                || forbidden
                || number && inNoCase(facts, Long.parseLong(value));
    }

    static boolean outside(Range range, double value) {
        return value < range.from().orElse(Long.MIN_VALUE) || value > range.to().orElse(Long.MAX_VALUE);
    }

    private static boolean inNoCase(ParameterFacts facts, long value) {
        List<Range> cases =
                facts.conditional().stream().flatMap(it -> it.value().stream()).toList();
        return !cases.isEmpty() && cases.stream().allMatch(it -> outside(it, value));
    }

    /** Finds forbidden prefixes that contain a character which the parameter does not allow anyway. */
    static Stream<Finding> unreachablePrefix(Subject subject) {
        Map<String, List<ParameterLine>> rows = new LinkedHashMap<>();
        subject.parameters()
                .forEach(row -> subject.characters(row.clause())
                        .ifPresent(characters -> row.facts().forbiddenPrefixes().stream()
                                .filter(prefix -> prefix.chars()
                                        .anyMatch(c -> !Character.isLetterOrDigit(c) && characters.indexOf(c) < 0))
                                .findFirst()
                                .ifPresent(prefix -> rows.computeIfAbsent(prefix, none -> new ArrayList<>())
                                        .add(row))));
        return rows.entrySet().stream()
                .map(entry -> Finding.told(
                        "unreachable-prefix",
                        subject.places(entry.getValue()),
                        Subject.names(entry.getValue(), ", "),
                        entry.getKey()));
    }

    /** Finds lengths of text that people may write in Chinese, if the row does not say how it counts. */
    static Stream<Finding> lengthWithoutUnit(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row ->
                        row.facts().length().stream().anyMatch(it -> it.to().isPresent()))
                .filter(row -> row.facts().alphabet().isEmpty())
                .filter(row -> subject.terms(row.clause()).contains("chinese")
                        || FREE_TEXT.matcher(row.leaf()).matches()
                                && subject.characters(row.clause()).isEmpty()
                                && !ASCII_ONLY.matcher(row.description()).find())
                .filter(row -> !UNIT.matcher(row.description()).find())
                .toList();
        return Finding.toldOf(subject, rows, "length-without-unit");
    }

    /** Finds parameters that allow Chinese characters, if the row does not define them. */
    static Stream<Finding> alphabetUndefined(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> !row.choice() && subject.terms(row.clause()).contains("chinese"))
                .filter(row -> !ALPHABET_DEFINED.matcher(row.description()).find())
                .toList();
        return Finding.toldOf(subject, rows, "alphabet-undefined");
    }

    /** Finds a token against repeated requests whose lifetime and scope the page does not give. */
    static Stream<Finding> tokenLifetime(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.name().equals("ClientToken"))
                .filter(row -> !LIFETIME_SAID.matcher(row.description()).find())
                .map(row -> Finding.toldAt(subject.place(row), "token-lifetime", row.name()));
    }
}
