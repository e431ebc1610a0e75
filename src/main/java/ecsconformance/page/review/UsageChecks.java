package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The notes on how the operation is used. */
final class UsageChecks {

    private static final Pattern ZONE = Pattern.compile("UTC|GMT|时区|北京时间|time zone");

    /** A name and, in one breath, what is required of it. */
    private static final Pattern NAME_AND_DEMAND =
            PhrasePattern.of("\\b((?:[A-Z][a-z]+){2,4})\\b[^,.;，。；\\n]{0,40}?(?:必须|不能|不得|\\bmust\\b|\\bcannot\\b)");

    private static final Pattern OPERATION = Pattern.compile(
            "(?:Create|Run|Describe|Replace|Delete|Modify|Stop|Start|Attach|Copy|Import|Export|Reset|Open)[A-Z].*");

    private static final Pattern LOSER_SAID = Pattern.compile("忽略|不校验|不生效|\\bignored\\b|not validated|not checked");

    private static final Pattern WAITING =
            Pattern.compile("等待[^。]*?(Available|可用)|only (?:when|after) its status[^.]*Available");
    private static final Pattern FAILURE = Pattern.compile("CreateFailed|UnAvailable|创建失败状态|失败状态|fails? to be created");

    private UsageChecks() {}

    /** A limit that is a day, without the time zone that the day is of. */
    static Stream<Finding> dayWithoutZone(Subject subject) {
        List<PageLocation> places = subject.edition().contract().clauses().stream()
                .filter(clause -> clause.terms().stream().anyMatch(term -> term.startsWith("date<")))
                .map(subject::place)
                .toList();
        return places.isEmpty() || ZONE.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "day-without-zone",
                        Severity.GAP,
                        places,
                        "A day is the limit, and no time zone is given",
                        "For hours around midnight two endpoints answer differently."));
    }

    /** A requirement on something that the page does not declare. */
    static Stream<Finding> foreignField(Subject subject) {
        return subject.page().notes().stream()
                .flatMap(note -> NAME_AND_DEMAND
                        .matcher(note.text())
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !OPERATION.matcher(name).matches() && !declaredOrShown(subject, name))
                        .limit(1)
                        .map(name -> Finding.at(
                                subject.place(note),
                                "foreign-field",
                                Severity.GAP,
                                "A requirement is put on " + name
                                        + ", which is neither a parameter nor a field of this page",
                                "What a caller has to do, and what the endpoint answers, cannot be read from it.")));
    }

    /** A parameter, a field, or a value that a row mentions. */
    private static boolean declaredOrShown(Subject subject, String name) {
        return subject.parameters().stream()
                        .anyMatch(row -> row.name().contains(name)
                                || row.description().contains(name)
                                || row.value().example().contains(name))
                || subject.page().response().stream().anyMatch(row -> row.text().contains(name));
    }

    /** A priority that does not say whether the losing parameter is checked. */
    static Stream<Finding> priorityWithoutValidation(Subject subject) {
        return subject.edition().contract().clauses().stream()
                .filter(clause -> clause.terms().stream().anyMatch(term -> term.startsWith("order:")))
                .filter(clause -> !LOSER_SAID.matcher(subject.page().guidance()).find())
                .map(clause -> Finding.at(
                        subject.place(clause),
                        "priority-without-validation",
                        Severity.GAP,
                        "A parameter of lower priority loses; whether a wrong value of it is still refused, is not said",
                        "One endpoint ignores it, another answers an error, and both follow the page."));
    }

    /** Something to wait for, and no word on what else may come. */
    static Stream<Finding> unhappyEnd(Subject subject) {
        return subject.page().notes().stream()
                .filter(note -> WAITING.matcher(note.text()).find())
                .filter(note -> !FAILURE.matcher(subject.page().guidance()).find())
                .map(note -> Finding.at(
                        subject.place(note),
                        "unhappy-end",
                        Severity.GAP,
                        "One has to wait for a status; how long, and which status tells of a failure, is not said",
                        "A client that waits for the good end alone waits for ever."));
    }
}
