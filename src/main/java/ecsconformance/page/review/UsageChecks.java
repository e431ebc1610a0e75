package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.ResponseLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the notes on how to use the operation. */
final class UsageChecks {

    private static final Pattern ZONE = Pattern.compile("UTC|GMT|时区|北京时间|time zone");
    /** A name and, close behind it, a requirement. */
    private static final Pattern NAME_AND_DEMAND =
            PhrasePattern.of("\\b((?:[A-Z][a-z]+){2,4})\\b[^,.;，。；\\n]{0,40}?(?:必须|不能|不得|\\bmust\\b|\\bcannot\\b)");

    private static final Pattern OPERATION = Pattern.compile(
            "(?:Create|Run|Describe|Replace|Delete|Modify|Stop|Start|Attach|Copy|Import|Export|Reset|Open)[A-Z].*");
    private static final Pattern LOSER_SAID = Pattern.compile("忽略|不校验|不生效|\\bignored\\b|not validated|not checked");
    private static final Pattern WAITING =
            Pattern.compile("等待[^。]*?(Available|可用)|only (?:when|after) its status[^.]*Available");
    private static final Pattern FAILURE = Pattern.compile("CreateFailed|UnAvailable|创建失败状态|失败状态|fails? to be created");
    private static final Pattern ORDER_SAID =
            Pattern.compile("校验顺序|检查顺序|order of (?:the )?checks|checked in (?:the )?order");
    private static final Pattern SIZE_SPECIFIED = Pattern.compile("指定大小|of the specified size");

    private UsageChecks() {}

    /** Finds limits that are a date without a time zone. */
    static Stream<Finding> dayWithoutZone(Subject subject) {
        List<PageLocation> places = subject.edition().contract().clauses().stream()
                .filter(clause -> clause.terms().stream().anyMatch(term -> term.startsWith("date<")))
                .map(subject::place)
                .toList();
        return places.isEmpty() || ZONE.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(Finding.told("day-without-zone", places));
    }

    /** Finds requirements on a name that the page does not describe. */
    static Stream<Finding> foreignField(Subject subject) {
        String rows = subject.parameters().stream()
                        .map(row -> row.name() + "\n" + row.description() + "\n"
                                + row.value().example())
                        .collect(Collectors.joining("\n"))
                + subject.page().response().stream().map(ResponseLine::text).collect(Collectors.joining("\n"));
        return subject.page().notes().stream()
                .flatMap(note -> NAME_AND_DEMAND
                        .matcher(note.text())
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !OPERATION.matcher(name).matches() && !rows.contains(name))
                        .limit(1)
                        .map(name -> Finding.toldAt(subject.place(note), "foreign-field", name)));
    }

    /** Finds a priority, if the page does not say whether the other parameter is still checked. */
    static Stream<Finding> priorityWithoutValidation(Subject subject) {
        boolean said = LOSER_SAID.matcher(subject.page().guidance()).find();
        return subject.edition().contract().clauses().stream()
                .filter(clause -> !said && clause.terms().stream().anyMatch(term -> term.startsWith("order:")))
                .map(clause -> Finding.toldAt(subject.place(clause), "priority-without-validation"));
    }

    /** Finds a status to wait for, if the page names no status for failure. */
    static Stream<Finding> unhappyEnd(Subject subject) {
        boolean said = FAILURE.matcher(subject.page().guidance()).find();
        return subject.page().notes().stream()
                .filter(note -> !said && WAITING.matcher(note.text()).find())
                .map(note -> Finding.toldAt(subject.place(note), "unhappy-end"));
    }

    /** Finds error rows without an order of precedence. */
    static Stream<Finding> orderOfChecks(Subject subject) {
        int rows = subject.errors().size();
        return rows < 2 || ORDER_SAID.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(Finding.toldAt(subject.placeOfErrors(), "order-of-checks", rows));
    }

    /** Finds a default for a size, if the notes speak of a specified size. */
    static Stream<Finding> sizeSaidTwice(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.leaf().equals("Size")
                        && row.value().facts().byDefault().isPresent())
                .flatMap(row -> subject.page().notes().stream()
                        .filter(note -> SIZE_SPECIFIED.matcher(note.text()).find())
                        .map(note -> Finding.told(
                                "given-or-default",
                                List.of(subject.place(note), subject.place(row)),
                                row.name(),
                                row.value().facts().byDefault().get())));
    }
}
