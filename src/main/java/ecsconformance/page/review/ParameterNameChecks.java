package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks parameters that repeat others, differ only in case, or are deprecated. */
final class ParameterNameChecks {

    private static final Pattern CASE_SAID = Pattern.compile(
            "大小写(?!字母)|case[- ](?:in)?sensitive|(?:必须|只能|须)(?:为|是|使用)?[大小]写(?!字母)|must be (?:in )?(?:lower|upper) ?case");
    /** Words that the parameter itself is deprecated; not a value of it, or another parameter. */
    private static final Pattern DEPRECATED = PhrasePattern.of(
            "(?:[该此本]参数|^(?:- )?(?:\\*\\*)?(?:说明|注意)?[：:]?(?:\\*\\*)?)\\s*(?:即将|已经?|将|不再|会)*被?(?:弃用|废弃)"
                    + "|\\b(?:[Tt]his parameter|[Ii]t) (?:is|will be|has been|was)(?: being| to be| soon| now)? (?:\\w+ )?(?:deprecated|obsolete|discontinued)"
                    + "|^(?:- )?[\\[(（【]?[Dd]eprecated\\b(?!\\s*[：:])");

    private static final Pattern NOT_IN_USE =
            Pattern.compile("弃用|废弃|下线|暂未开放|未开放|邀测|不再|无需关注|保留字段|(?i)deprecated|obsolete|discontinued|offline|no longer"
                    + "|invitational|not (?:yet |publicly )*(?:available|open|supported)|reserved|unavailable");
    private static final Pattern SAME = Pattern.compile("同|一致|\\b[Ss]ame\\b");
    private static final int LONG = 9;
    private static final Pattern SEVERAL_WORDS = Pattern.compile("[A-Z]+[a-z]+[A-Z]\\w*");
    /** A name with a capital letter and a small one. {@code InstanceID} is a usual way to write a word. */
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]\\w*[a-z]\\w*(?<!ID|IDs)");

    private ParameterNameChecks() {}

    /** Finds a parameter with several rows in one table. Other tables describe the parts of values. */
    static Stream<Finding> repeatedParameter(Subject subject) {
        return Subject.alike(
                        subject.parameters(),
                        row -> List.of(row.name(), subject.rows().table(row)))
                .stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> Finding.told(
                        "repeated-parameter", subject.places(rows), rows.get(0).name(), rows.size()));
    }

    private static String parent(ParameterLine row) {
        return row.name().replaceFirst("[^.]*$", "");
    }

    /** Finds parameters with the same description, if it says how to use them and no parent tells them apart. */
    static Stream<Finding> sameDescription(Subject subject) {
        List<ParameterLine> described = subject.parameters().stream()
                .filter(row -> row.description().length() > 8
                        && !NOT_IN_USE.matcher(row.description()).find())
                .toList();
        return Subject.alike(described, ParameterLine::description).stream()
                .filter(rows -> rows.size() > 1)
                .filter(rows -> rows.stream().map(ParameterNameChecks::parent).anyMatch(String::isEmpty)
                        || rows.stream()
                                        .map(ParameterNameChecks::parent)
                                        .distinct()
                                        .count()
                                < rows.size())
                .map(rows -> Finding.told("same-description", subject.places(rows), Subject.names(rows, " and ")));
    }

    /** Finds names that differ only in case. */
    static Stream<Finding> caseOnlyNames(Subject subject) {
        return Stream.concat(ofRequests(subject), ofRequestAndResponse(subject));
    }

    /** Finds a response field that differs only in case from a parameter. */
    private static Stream<Finding> ofRequestAndResponse(Subject subject) {
        Map<String, List<ResponseLine>> fields = subject.page().response().stream()
                .collect(Collectors.groupingBy(field -> field.value().name().toLowerCase(Locale.ROOT)));
        return subject.parameters().stream()
                .flatMap(row -> fields.getOrDefault(row.name().toLowerCase(Locale.ROOT), List.of()).stream()
                        .filter(field -> !field.value().name().equals(row.name()))
                        .map(field -> Finding.told(
                                "case-only-names",
                                List.of(subject.place(row), PageLocation.of(field)),
                                row.name(),
                                field.value().name())));
    }

    /** Finds a name in a sentence that differs only in case from that of a parameter. */
    static Stream<Finding> nameSpelling(Subject subject) {
        Set<String> declared = subject.rows().names();
        NearWords near = new NearWords(declared);
        Set<String> fields = subject.page().response().stream()
                .map(field -> field.value().name())
                .collect(Collectors.toSet());
        return subject.sentences().stream()
                .filter(it -> !it.place().isError())
                .flatMap(it -> it.names().stream()
                        .filter(name -> !declared.contains(name) && !fields.contains(name))
                        .flatMap(name -> Stream.concat(
                                        near.around(name).stream(),
                                        near.around(name.replaceFirst("es?\\.N", ".N")).stream())
                                .filter(other -> isSlip(name, other, it.place()))
                                .limit(1)
                                .map(other -> Finding.toldAt(it.place(), "name-spelling", name, other))));
    }

    /** Tells whether a name is that of a parameter in other letters. The row of {@code Tags.N} is {@code Tag.N}. */
    private static boolean isSlip(String name, String other, PageLocation place) {
        if (!CAPITAL.matcher(name).matches()) {
            return name.replaceFirst("(?:s|es)\\.N", ".N").equals(other)
                    || name.replaceFirst("s\\.N", ".N").equals(other);
        }
        boolean severalWords = SEVERAL_WORDS.matcher(name).matches();
        if (name.replaceAll("\\d", "").equals(other.replaceAll("\\d", "")) && !name.equalsIgnoreCase(other)) {
            return false;
        }
        // In the row of the parameter one word is the thing. Short names differ by one letter and are both right.
        return name.equalsIgnoreCase(other)
                ? severalWords && (name.length() >= LONG || !place.clause().equals("parameter/" + other))
                        || SEVERAL_WORDS.matcher(other).matches()
                                && !place.clause().equals("parameter/" + other)
                : severalWords
                        && SEVERAL_WORDS.matcher(other).matches()
                        && Math.min(name.length(), other.length()) >= LONG
                        && Math.abs(name.length() - other.length()) < 2
                        && NearWords.near(name, other);
    }

    private static Stream<Finding> ofRequests(Subject subject) {
        return Subject.alike(subject.parameters(), row -> row.name().toLowerCase(Locale.ROOT)).stream()
                .filter(rows ->
                        rows.stream().map(ParameterLine::name).distinct().count() > 1)
                .map(rows -> new Finding(
                        "case-only-names",
                        Severity.GAP,
                        subject.places(rows),
                        Subject.names(rows, " and ")
                                + " differ only in case, and the page does not say which wins if a request sends both",
                        "An endpoint that ignores case in names cannot tell them apart."));
    }

    /** Finds values and prefixes of letters, if the page does not say whether case matters. */
    static Stream<Finding> caseUnsaid(Subject subject) {
        if (CASE_SAID.matcher(subject.page().guidance()).find()) {
            return Stream.empty();
        }
        return Stream.concat(
                caseUnsaidOf(
                        subject,
                        "the forbidden prefixes of ",
                        row -> row.facts().forbiddenPrefixes().stream().anyMatch(prefix -> prefix.matches("[a-z]+:?"))),
                caseUnsaidOf(
                        subject,
                        "the values of ",
                        row -> row.choice()
                                && row.facts().values().stream().anyMatch(it -> it.matches(".*[A-Za-z].*"))));
    }

    private static Stream<Finding> caseUnsaidOf(Subject subject, String what, Predicate<ParameterLine> concerned) {
        return Finding.toldOf(
                subject, subject.parameters().stream().filter(concerned).toList(), "case-unsaid", what);
    }

    /** Finds deprecated parameters without an end date. */
    static Stream<Finding> deprecatedWithoutEnd(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> DEPRECATED.matcher(row.description()).find()
                        || (row.description().isBlank()
                                && row.facts().deprecatedFor().isPresent()))
                .filter(row -> Terms.of(row.description()).stream().noneMatch(term -> term.startsWith("date")))
                .toList();
        return Finding.toldOf(subject, rows, "deprecated-without-end");
    }

    /** Finds an old parameter without limits, if the new one has some. */
    static Stream<Finding> successorWithoutPredecessor(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.facts()
                        .deprecatedFor()
                        .flatMap(subject.page()::parameter)
                        .map(successor -> limited(successor)
                                && !limited(row)
                                && !SAME.matcher(row.description()).find())
                        .orElse(false))
                .toList();
        return Finding.toldOf(subject, rows, "old-spelling-without-limits");
    }

    private static boolean limited(ParameterLine row) {
        return row.facts().length().isPresent() || row.facts().value().isPresent();
    }
}
