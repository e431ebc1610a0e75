package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The limits of a parameter, as its own row gives them. */
final class LimitChecks {

    /** Letters and digits alone have one count. */
    private static final Pattern ASCII_ONLY = Pattern.compile(
            "数字(?:和|或者?|、|及)字母|字母(?:和|或者?|、|及)数字|digits (?:and|or) letters|letters (?:and|or) digits|ASCII");

    private static final Pattern UNIT = Pattern.compile("字节|UTF-8|UTF8|bytes|code points|一个(?:汉字|中文)");

    private static final Pattern ALPHABET_DEFINED = Pattern.compile("Unicode|GB\\s?18030|CJK|\\\\u4[eE]00");

    private static final Pattern LIFETIME_SAID =
            PhrasePattern.of("有效期|小时|分钟|\\bhours?\\b|\\bminutes?\\b|expire|valid for");

    private static final Pattern EMPTY_MEANS = PhrasePattern.of(
            "(?:默认值?[：:为]?\\s*|\\b)(?:空|empty|null)[^。.\\n]{0,16}(?:[,，]|\\b(?:that|which)\\b)\\s*(?:which |this )?(?:\\b(?:indicat|mean)|表示|代表|意味|即)");

    private LimitChecks() {}

    /** A default that the parameter's own limits refuse. */
    static Stream<Finding> defaultOutsideLimits(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value()
                        .facts()
                        .byDefault()
                        .map(value -> refused(row, value) && !explained(row, value))
                        .orElse(false))
                .map(row -> Finding.at(
                        subject.place(row),
                        "default-outside-limits",
                        Severity.CONTRADICTION,
                        row.name() + " is "
                                + (row.value().facts().byDefault().get().isEmpty()
                                        ? "nothing"
                                        : row.value().facts().byDefault().get())
                                + " by default, which its limits refuse",
                        "Is the value refused when it is sent, or taken for the default?"));
    }

    /** Whether the row says what it means that the parameter is empty: then it is no value. */
    private static boolean explained(ParameterLine row, String value) {
        return value.isEmpty() && EMPTY_MEANS.matcher(row.description()).find();
    }

    private static boolean refused(ParameterLine row, String value) {
        ParameterFacts facts = row.value().facts();
        boolean tooShort =
                facts.length().map(it -> it.from().orElse(0) > value.length()).orElse(false);
        boolean unknown =
                !facts.values().isEmpty() && !value.isEmpty() && !facts.values().contains(value);
        boolean outside = value.matches("\\d{1,9}")
                && facts.value()
                        .map(it -> it.from().orElse(0) > Integer.parseInt(value)
                                || it.to().orElse(Integer.MAX_VALUE) < Integer.parseInt(value))
                        .orElse(false);
        boolean tooLong = facts.length()
                .map(it -> it.to().orElse(Integer.MAX_VALUE) < value.length())
                .orElse(false);
        boolean forbidden = !value.isEmpty()
                && (facts.forbiddenPrefixes().stream().anyMatch(value::startsWith)
                        || facts.forbiddenContent().stream().anyMatch(value::contains));
        return tooShort || tooLong || unknown || outside || forbidden || inNoCase(facts, value);
    }

    private static boolean inNoCase(ParameterFacts facts, String value) {
        List<Range> cases =
                facts.conditional().stream().flatMap(it -> it.value().stream()).toList();
        return !cases.isEmpty()
                && value.matches("\\d{1,9}")
                && cases.stream()
                        .noneMatch(it -> it.from().orElse(0) <= Integer.parseInt(value)
                                && it.to().orElse(Integer.MAX_VALUE) >= Integer.parseInt(value));
    }

    /** A forbidden beginning with a character that is not allowed anyway. */
    static Stream<Finding> unreachablePrefix(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> subject.characters("parameter/" + row.name()).stream()
                        .flatMap(characters -> row.value().facts().forbiddenPrefixes().stream()
                                .filter(prefix -> prefix.chars()
                                        .anyMatch(c -> !Character.isLetterOrDigit(c) && characters.indexOf(c) < 0))
                                .limit(1)
                                .map(prefix -> Finding.at(
                                        subject.place(row),
                                        "unreachable-prefix",
                                        Severity.REMARK,
                                        row.name() + " may not begin with " + prefix
                                                + ", of which its alphabet lacks a character already",
                                        "One of the two rules is wider than it says, or the other is not needed."))));
    }

    /** A length of text that may hold more than ASCII, and no unit to count it in. */
    static Stream<Finding> lengthWithoutUnit(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.value().facts().length().stream()
                        .anyMatch(it -> it.to().isPresent()))
                .filter(row -> row.value().facts().alphabet().isEmpty())
                .filter(row -> !ASCII_ONLY.matcher(row.description()).find())
                .filter(row -> !UNIT.matcher(row.description()).find())
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Finding(
                                "length-without-unit",
                                Severity.GAP,
                                rows.stream().map(subject::place).toList(),
                                "What is counted in the length is not said: "
                                        + rows.stream().map(ParameterLine::name).collect(Collectors.joining(", ")),
                                "128 Chinese characters are 384 bytes; beyond the basic plane even characters have two counts."));
    }

    /** Chinese characters, and no word on which those are. */
    static Stream<Finding> alphabetUndefined(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> subject.terms("parameter/" + row.name()).contains("chinese"))
                .filter(row -> !ALPHABET_DEFINED.matcher(row.description()).find())
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "alphabet-undefined",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        "Which characters are Chinese ones is not said: "
                                + rows.stream().map(ParameterLine::name).collect(Collectors.joining(", ")),
                        "Rare ideographs, full-width forms and kana are taken by some and refused by others."));
    }

    /** A token against repeated requests, and no word on how long and where it counts. */
    static Stream<Finding> tokenLifetime(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.name().equals("ClientToken"))
                .filter(row -> !LIFETIME_SAID.matcher(row.description()).find())
                .map(row -> Finding.at(
                        subject.place(row),
                        "token-lifetime",
                        Severity.GAP,
                        "How long a " + row.name()
                                + " counts, and whether for an account, a region or an operation, is not said",
                        "Nor whether a refused request uses it up."));
    }
}
