package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds limits that no error row covers, and error rows without an order or a scope. */
final class MissingErrorChecks {

    /** Words that bound a value by another one, not by a figure. */
    private static final Pattern RELATION = Pattern.compile(
            "(?:必须大于等于|必须大于或等于|不能小于|must be (?:at least|greater than)|cannot be less than)(?: or equal to)?+(?! ?\\d)");

    private static final Pattern TOO_SMALL = Pattern.compile("(?i)too ?small|less than|smaller than|小于");
    /** A value that is there twice in one request is in use nowhere else. */
    private static final Pattern IN_ONE_REQUEST =
            PhrasePattern.of("请求(?:中|里|参数)|\\brepeated\\b|\\bin (?:the|one|a) (?:same )?request\\b");

    private static final Pattern GENERAL_CODE = Pattern.compile(
            "(?i)(?:Missing|Invalid|Illegal)\\.?(?:Request)?Param(?:eter|ter|et|s)?s?|(?:Request)?Param(?:eter|ter|et)?s?\\.?(?:Error|Invalid|Illegal|Wrong)");
    /** A message that is about no parameter in particular. */
    private static final Pattern GENERAL_TEXT = Pattern.compile(
            "(?i)%s|(?:the |a )?(?:specified |required |input )*parameters?(?: value)? (?:is|are) [a-z ]+\\.?|(?:invalid|illegal|wrong) parameters?\\.?|parameters? errors?\\.?");

    private static final Pattern ANY_MISSING =
            Pattern.compile("(?i)Missing\\.?(?:Required|Mandatory)?Param(?:eter|ter|et)?s?");
    /** A row about what is sent; and one about a thing that is not there, or about its state, whatever its status. */
    private static final Pattern OF_A_VALUE = Pattern.compile("(?i)missing|malformed|illegal|invalid|not valid");

    private static final Pattern OF_A_THING = Pattern.compile(
            "(?i)Not_?(?:Found|Exists?)|Status|InUse|Denied|Quota|Permission|Forbidden|Unauthorized|Locked|Disabled");
    private static final Pattern TOO_MANY = Pattern.compile("(?i)exceed|too ?many|maximum|quota|limit|超过|超出|上限|过多");

    private static final Pattern CORRECTED = PhrasePattern.of(
            "(?:大于|小于|超过|超出)[^。]{0,30}[，,时则](?:则|自动)?(?:按|取|视为|使用)|\\b(?:exceeds?|(?:greater|less|more|larger) than)\\b[^.]{0,40}, [^.]{0,30}\\b(?:is|are) (?:used|returned|applied)\\b");
    private static final Pattern UNIQUE = PhrasePattern.of(
            "唯一|重名|重复|相同|unique|\\bthe same (?:as|name)\\b|\\bmust be different\\b|\\bmust differ\\b|\\balready\\b");

    private static final int BAD_REQUEST = 400;

    private MissingErrorChecks() {}

    /** Finds limits, lists of values and requirements that no error row covers. */
    static Stream<Finding> unansweredLimits(Subject subject) {
        // A page without rows about what is sent leaves all of that to the errors which every operation has.
        if (subject.errors().stream().noneMatch(MissingErrorChecks::isOfAValue)) {
            return Stream.empty();
        }
        boolean missingIsCovered = missingIsCovered(subject);
        boolean general = subject.errors().stream()
                .anyMatch(it -> GENERAL_CODE.matcher(it.code()).matches()
                        && GENERAL_TEXT.matcher(it.message()).matches());
        AnsweredParameters answered = new AnsweredParameters(subject);
        Set<String> tooMany = tooMany(subject);
        // An answer to an old parameter is one to its successor.
        Set<String> successors = subject.parameters().stream()
                .filter(answered::has)
                .flatMap(old -> old.facts().deprecatedFor().stream())
                .collect(Collectors.toSet());
        List<ParameterLine> unanswered = subject.parameters().stream()
                .filter(row -> !general
                        && !row.name().equals("Action")
                        && !answered.has(row)
                        && !isCorrected(subject, row)
                        && !successors.contains(row.name()))
                .toList();
        List<ParameterLine> required = unanswered.stream()
                .filter(row -> row.value().required() && !missingIsCovered)
                .toList();
        List<ParameterLine> limited =
                unanswered.stream().filter(row -> isLimited(row, tooMany)).toList();
        List<ParameterLine> all =
                Stream.concat(required.stream(), limited.stream()).distinct().toList();
        String what = Stream.of(told("a request without ", required), told("values outside the limits of ", limited))
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(", or "));
        return Finding.toldOf(subject.places(all), "unanswered-limit", what);
    }

    /** Tells whether an endpoint takes another value for a wrong one, so that there is nothing to refuse. */
    private static boolean isCorrected(Subject subject, ParameterLine row) {
        return Stream.concat(
                        Stream.of(row.description()),
                        subject.named().ofNotes(row).map(Subject.SentenceAt::text))
                .anyMatch(text -> CORRECTED.matcher(text).find());
    }

    private static String told(String what, List<ParameterLine> rows) {
        return rows.isEmpty() ? "" : what + Subject.names(rows, ", ");
    }

    private static boolean isOfAValue(Subject.ErrorAt it) {
        return !OF_A_THING.matcher(it.code()).find()
                && (it.status().filter(status -> status == BAD_REQUEST).isPresent()
                        || OF_A_VALUE.matcher(it.words()).find());
    }

    private static boolean isLimited(ParameterLine row, Set<String> tooMany) {
        ParameterFacts facts = row.facts();
        String group = AnsweredParameters.phrase(RowIndex.group(row));
        return row.choice()
                || facts.length().isPresent()
                || facts.value().isPresent()
                || facts.alphabet().isPresent()
                || facts.index().isPresent() && !tooMany.contains(group) && !tooMany.contains(group + "s")
                || !facts.forbiddenPrefixes().isEmpty()
                || !facts.forbiddenContent().isEmpty();
    }

    /** Tells whether a row is about any required parameter that is missing. */
    private static boolean missingIsCovered(Subject subject) {
        return subject.errors().stream()
                .filter(it -> ANY_MISSING.matcher(it.code()).matches())
                .anyMatch(it -> subject.rows().namedIn(it.message()).isEmpty());
    }

    /** The phrases of the rows about too many of something, such as {@code number exceed tags} of {@code NumberExceed.Tags}. */
    private static Set<String> tooMany(Subject subject) {
        return subject.errors().stream()
                .map(Subject.ErrorAt::words)
                .filter(words -> TOO_MANY.matcher(words).find())
                .flatMap(words -> AnsweredParameters.phrasesOf(AnsweredParameters.phrase(words)).stream())
                .collect(Collectors.toSet());
    }

    /** Finds a value that must not be less than another one, if no error row covers that. */
    static Stream<Finding> unansweredRelation(Subject subject) {
        boolean answered = subject.errors().isEmpty()
                || subject.errors().stream()
                        .anyMatch(it -> TOO_SMALL.matcher(it.words()).find());
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> !answered && RELATION.matcher(row.description()).find())
                .toList();
        return Finding.toldOf(subject, rows, "unanswered-relation");
    }

    /** Finds a code for a value in use, if the row does not say where it must be unique. */
    static Stream<Finding> uniquenessUnsaid(Subject subject) {
        return subject.errors().stream()
                .filter(it -> it.code().matches("Invalid\\w+\\.Duplicated?")
                        && !IN_ONE_REQUEST.matcher(it.words()).find())
                .flatMap(it -> subject.rows().ofLeaf(it.code().replaceFirst("Invalid(\\w+)\\..*", "$1")).stream()
                        .filter(row -> !subject.terms(row.clause()).contains("noun:duplicate"))
                        .filter(row -> !UNIQUE.matcher(row.description()).find())
                        .map(row -> Finding.told(
                                "uniqueness-unsaid", List.of(it.place(), subject.place(row)), it.code(), row.name())));
    }
}
