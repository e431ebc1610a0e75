package ecsconformance.page.review;

import ecsconformance.page.document.Circumstance;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the request example against the table of parameters. */
final class RequestExampleChecks {

    private static final Pattern OPEN_PLACE =
            Pattern.compile("<[^>\\n]{2,40}>|\\[Endpoint]|&\\s*(?:公共(?:请求)?参数|(?i)common ?(?:request )?parameters)");
    /** A request that has values in its path, where the example does not name them. */
    private static final Pattern OF_A_PATH = Pattern.compile("\\s*[A-Z|]{3,} +/\\w");

    private static final Pattern CASE_OF_VALUE = WordList.patterns("review").get("case of a value");

    /** The end of a sentence that tells when a parameter is not looked at. */
    private static final Pattern IGNORED = PhrasePattern.of(
            "(?:\\b(?:and|but)\\b|且|但|[，,；;])[^，,；;。.]*(?:\\bignored\\b|\\bnot (?:take effect|required|valid|supported)\\b|不生效|无效|忽略|无需|不需要)[^。.]*");

    private RequestExampleChecks() {}

    /** Finds a request example that sends several parameters, although only one takes effect. */
    static Stream<Finding> exampleAgainstPriority(Subject subject) {
        List<String> order = subject.edition().contract().clauses().stream()
                .flatMap(clause -> clause.terms().stream())
                .filter(term -> term.startsWith("order:"))
                .findFirst()
                .map(term -> List.of(term.substring("order:".length()).split(">")))
                .orElse(List.of());
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            List<String> sent = order.stream()
                    .filter(name -> example.pairs().keySet().stream()
                            .anyMatch(it -> it.equals(name) || it.startsWith(name + ".")))
                    .toList();
            return sent.size() < 2
                    ? Stream.empty()
                    : Stream.of(Finding.toldAt(
                            PageLocation.of(example, example.lineOf(sent.get(0))),
                            "example-against-priority",
                            String.join(", ", sent),
                            sent.get(0)));
        });
    }

    /** Finds required parameters that the request example does not send. */
    static Stream<Finding> exampleLacksRequired(Subject subject) {
        return subject
                .example(Example.Kind.REQUEST)
                .filter(example -> !OF_A_PATH.matcher(example.content()).lookingAt())
                .stream()
                .flatMap(example -> {
                    Set<String> sent = example.pairs().keySet().stream()
                            .map(RowIndex::tabled)
                            .collect(Collectors.toSet());
                    return subject.parameters().stream()
                            .filter(row -> row.value().required()
                                            && !isOfCaseOfAnother(subject, row)
                                            && !isOfUnsentList(subject, row, example)
                                    || isRequiredBy(example, row))
                            .filter(row -> !sent.contains(RowIndex.tabled(row.name())))
                            .filter(row -> !example.content().contains(row.leaf()))
                            .filter(row -> !Subject.COMMON.matcher(row.name()).matches()
                                    || row.name().matches("RegionId|Action"))
                            .map(row -> Finding.toldAt(PageLocation.of(example), "example-lacks-required", row.name()));
                });
    }

    /** Of a list with members that a request may leave out, the others are required of those that it sends. */
    private static boolean isOfUnsentList(Subject subject, ParameterLine row, Example example) {
        String group = RowIndex.group(row);
        return row.name().contains(".N.")
                && subject.rows().ofGroup(group).stream()
                        .anyMatch(member -> !member.value().required())
                && example.pairs().keySet().stream().noneMatch(name -> name.startsWith(group + "."));
    }

    /** A case that is told by the value of another parameter may be none of this request. */
    private static boolean isOfCaseOfAnother(Subject subject, ParameterLine row) {
        return RequirementChecks.isOfOneCase(row)
                && Stream.concat(
                                subject.rows().namedIn(row.description()).stream()
                                        .map(ParameterLine::name),
                                Stream.of(RowIndex.group(row)))
                        .anyMatch(name -> !name.equals(row.name()) && PhrasePattern.hasWord(row.description(), name));
    }

    /** Tells whether the request sends the value of another parameter with which the row requires its own. */
    private static boolean isRequiredBy(Example example, ParameterLine row) {
        return Circumstance.in(row.description(), row.name()).stream()
                .filter(it -> it.required().orElse(false)
                        && !RequirementChecks.isChoice(it.words())
                        && !RequirementChecks.saysWhatAppliesWithout(row))
                .anyMatch(it -> CASE_OF_VALUE
                        .matcher(IGNORED.matcher(it.words()).replaceAll(" "))
                        .results()
                        .map(value -> PhrasePattern.groups(value).toList())
                        .anyMatch(value -> !value.get(0).equals(row.name())
                                && value.get(1).equals(example.pairs().get(value.get(0)))));
    }

    /** Finds example values, in the table or the request, that break the limits of the row. */
    static Stream<Finding> exampleOutsideLimits(Subject subject) {
        Map<String, List<String>> sent = subject.example(Example.Kind.REQUEST).stream()
                .flatMap(example -> example.pairs().entrySet().stream())
                .collect(Collectors.groupingBy(
                        pair -> subject.rows().names().contains(pair.getKey())
                                ? pair.getKey()
                                : RowIndex.tabled(pair.getKey()),
                        Collectors.mapping(pair -> ExampleValue.decoded(pair.getValue()), Collectors.toList())));
        Stream<Finding> members =
                subject.page().parameters().stream().flatMap(row -> membersOutsideLimits(subject, row));
        Stream<Finding> values = subject.parameters().stream()
                .flatMap(row -> Stream.concat(
                                Stream.of(row.value().example()), sent.getOrDefault(row.name(), List.of()).stream())
                        .filter(value -> !value.isBlank() && !value.equals("null") && !value.startsWith("<"))
                        .distinct()
                        .flatMap(value -> ExampleValue.problem(row, value).stream()
                                .map(problem -> Finding.toldAt(
                                        subject.place(row), "example-outside-limits", value, row.name(), problem))));
        return Stream.concat(members, values);
    }

    /** Finds members of an example in JSON that are outside of the range in their item of the row. */
    private static Stream<Finding> membersOutsideLimits(Subject subject, ParameterLine row) {
        String example = row.value().example().replace("\\", "");
        return !example.matches("(?s)[{\\[].*\\w['\"]\\s*:.*")
                ? Stream.empty()
                : row.members().stream()
                        .flatMap(member -> PhrasePattern.found(
                                        Pattern.compile(
                                                "['\"]" + member.name() + "['\"]\\s*:\\s*['\"]?(\\d{1,18})(?![\\w.-])"),
                                        example)
                                .filter(value -> member.facts().value().stream()
                                        .anyMatch(range -> LimitChecks.outside(range, Long.parseLong(value))))
                                .map(value -> Finding.toldAt(
                                        subject.place(row),
                                        "example-outside-limits",
                                        value,
                                        member.name(),
                                        "is outside its range")));
    }

    /** Finds a request example that cannot be sent as written. */
    static Stream<Finding> unsendableExample(Subject subject) {
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            String content = example.content().strip();
            boolean broken =
                    content.contains("\n") && !OF_A_PATH.matcher(content).lookingAt();
            List<String> faults = Stream.of(
                            broken ? "line breaks in the URL" : "",
                            OPEN_PLACE.matcher(content).find() ? "a placeholder" : "")
                    .filter(fault -> !fault.isEmpty())
                    .toList();
            return faults.stream()
                    .limit(1)
                    .map(fault -> Finding.toldAt(
                            PageLocation.of(example), "unsendable-example", String.join(" and ", faults)));
        });
    }
}
