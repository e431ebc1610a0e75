package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.Section;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the notes on how to use the operation. */
final class UsageChecks {

    private static final Pattern ZONE = Pattern.compile("UTC|GMT|时区|北京时间|time zone");
    /** A name and, close behind it, a requirement. */
    private static final Pattern NAME_AND_DEMAND = PhrasePattern.of(
            "(?:的\\s*\\b((?:[A-Z][a-z]+){2,4})\\b|\\b((?:[A-Z][a-z]+){2,4})(?:\\s*(?:参数|字段|的?取?值|中)|\\b (?:of|parameter|field|attribute|for) ))[^,.;，。；\\n]{0,40}?(?:必须|不能|不得|\\bmust\\b|\\bcannot\\b)");

    private static final Pattern OPERATION = Pattern.compile(
            "(?:Create|Run|Describe|Replace|Delete|Modify|Stop|Start|Attach|Copy|Import|Export|Reset|Open)[A-Z].*");
    private static final Pattern LOSER_SAID = Pattern.compile("忽略|不校验|不生效|\\bignored\\b|not validated|not checked");
    private static final Pattern WAITING =
            Pattern.compile("等待[^。]*?(Available|可用)|only (?:when|after) its status[^.]*Available");
    private static final Pattern FAILURE = Pattern.compile(
            "CreateFailed|UnAvailable|创建失败状态|失败状态|fails? to be created|状态[^。]{0,9}(?:失败|异常|Fail|Error)|(?:status|state) (?:is|changes to|becomes) (?:Fail|Error|Abnormal)");
    private static final Pattern ORDER_SAID =
            Pattern.compile("校验顺序|检查顺序|order of (?:the )?checks|checked in (?:the )?order");
    private static final Pattern SIZE_SPECIFIED = Pattern.compile("指定大小|of the specified size");

    private static final Pattern OPERATION_OF_LINK = Pattern.compile("[#&?]api=(\\w+)");
    private static final Pattern VERSION_OF_LINK = Pattern.compile("[#&?]version=([\\d-]+)");
    private static final Pattern CODE_IN_TEXT =
            PhrasePattern.of("(?:返回|报)\\s*错误(?:码|代码)?\\s*[：:]?\\s*[`“\"]?([A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*)"
                    + "|\\berror code ([A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*)"
                    + "|\\b(?:return(?:s|ed)?) (?:the |an? )?[`\"]?([A-Z][a-z]+[A-Z]\\w*(?:\\.\\w+)*)[`\"]? error\\b");

    private UsageChecks() {}

    /** Finds a link for trying the operation that leads to another one, or to another version than the example sends. */
    static Stream<Finding> foreignLink(Subject subject) {
        List<String> version = subject.example(Example.Kind.REQUEST).stream()
                .flatMap(example -> Stream.ofNullable(example.pairs().get("Version")))
                .toList();
        return subject.page().passages().stream()
                .filter(it -> it.section() == Section.DEBUG)
                .flatMap(it -> Stream.concat(
                                foreign(
                                        it,
                                        OPERATION_OF_LINK,
                                        List.of(subject.edition().contract().operation())),
                                foreign(it, VERSION_OF_LINK, version))
                        .map(value -> Finding.toldAt(subject.place(it), "foreign-link", value)));
    }

    private static Stream<String> foreign(Passage passage, Pattern part, List<String> own) {
        return PhrasePattern.found(part, passage.text())
                .filter(value -> !own.isEmpty() && own.stream().noneMatch(value::equalsIgnoreCase))
                .limit(1);
    }

    /** Finds codes in sentences that the table of error codes does not list. */
    static Stream<Finding> unlistedCode(Subject subject) {
        Set<String> listed = Set.copyOf(Subject.codes(subject.errors()));
        return listed.isEmpty()
                ? Stream.empty()
                : subject.sentences().stream()
                        .filter(it -> !it.place().isError())
                        .flatMap(it -> PhrasePattern.found(CODE_IN_TEXT, it.text())
                                .filter(code -> !listed.contains(code))
                                .map(code -> Finding.toldAt(it.place(), "unlisted-code", code)));
    }

    /** Finds limits that are a date without a time zone. */
    static Stream<Finding> dayWithoutZone(Subject subject) {
        List<PageLocation> places = subject.edition().contract().clauses().stream()
                .filter(clause -> clause.terms().stream().anyMatch(term -> term.startsWith("date<")))
                .map(subject::place)
                .toList();
        return ZONE.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Finding.toldOf(places, "day-without-zone");
    }

    /** Finds requirements on a name that the page does not describe. */
    static Stream<Finding> foreignField(Subject subject) {
        String rows = subject.parameters().stream()
                        .map(row -> row.name() + "\n" + row.description() + "\n"
                                + row.value().example())
                        .collect(Collectors.joining("\n"))
                + subject.page().response().stream().map(ResponseLine::text).collect(Collectors.joining("\n"));
        return subject.page().notes().stream()
                .flatMap(note -> PhrasePattern.found(NAME_AND_DEMAND, note.text())
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
                : Stream.of(Finding.toldAt(
                        new PageLocation("errors", subject.errors().get(0).line()), "order-of-checks", rows));
    }

    /** Finds a default for a size, if the notes speak of a specified size. */
    static Stream<Finding> sizeSaidTwice(Subject subject) {
        return subject.parameters().stream()
                .filter(row ->
                        row.leaf().equals("Size") && row.facts().byDefault().isPresent())
                .flatMap(row -> subject.page().notes().stream()
                        .filter(note -> SIZE_SPECIFIED.matcher(note.text()).find())
                        .map(note -> Finding.told(
                                "given-or-default",
                                List.of(subject.place(note), subject.place(row)),
                                row.name(),
                                row.facts().byDefault().get())));
    }
}
