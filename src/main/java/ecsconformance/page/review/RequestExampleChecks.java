package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request example, and parameters that only an example or an error row shows. */
final class RequestExampleChecks {

    private static final Pattern NAME_IN_CODE = Pattern.compile("Invalid([A-Z]\\w*)\\.\\w+");
    private static final Pattern NAME_IN_MESSAGE = Pattern.compile(
            "(?:[Ss]pecified|parameter|value of)(?: the)? ((?:[A-Z][a-z]+[A-Z]|[A-Z]{2,}[a-z])\\w*)\\b");

    private static final Pattern ID_IN_CODE = Pattern.compile(
            "(?:^|\\.)(?:Invalid|Incorrect|Missing)?((?!Invalid|Incorrect|Missing)[A-Z][A-Za-z]*[a-z]Ids?)(?=\\.|$)");
    /** A code that says itself that a parameter is meant. */
    private static final Pattern PARAMETER_IN_CODE = Pattern.compile("(?:^|\\.)(?:Invalid|Missing)Parameter\\.");

    private static final Pattern ID_IN_DESCRIPTION =
            Pattern.compile("(?:参数|[Tt]he parameter)\\s*([A-Z][A-Za-z]*[a-z]Ids?)(?![\\w.])");

    /** A parameter of which a row says that its form is wrong. */
    private static final Pattern FORM_IN_DESCRIPTION =
            Pattern.compile("参数\\s*([A-Z][a-z]+[A-Z]\\w*)\\s*(?:的?格式|的?取?值|不合法|无效)"
                    + "|parameter ([A-Z][a-z]+[A-Z]\\w*) is (?:invalid|wrongly formed|malformed)");

    /** A parameter that the message names, and its code too. */
    private static final Pattern NAMED_PARAMETER = Pattern.compile("\\bparameters?\\b[\\s:'\"-]*([A-Z]\\w+)");

    /** Between two names that a code joins, as in {@code FenceIdAndPlankId}. */
    private static final Pattern JOINT = Pattern.compile("(?<=[a-z])(?:And|Or)(?=[A-Z])");

    private static final Pattern OPEN_PLACE = Pattern.compile("<[^>\\n]{2,40}>");

    private RequestExampleChecks() {}

    /** A request example that sends several of the parameters of which only one counts. */
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
                    : Stream.of(Finding.at(
                            new PageLocation("example/request", example.lineOf(sent.get(0))),
                            "example-against-priority",
                            Severity.CONTRADICTION,
                            "The request example sends " + String.join(", ", sent) + " together, of which only "
                                    + sent.get(0) + " counts",
                            "A reader takes the example for the usual request and learns a wrong one."));
        });
    }

    /** A required parameter that the request example does not send. */
    static Stream<Finding> exampleLacksRequired(Subject subject) {
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            Set<String> sent =
                    example.pairs().keySet().stream().map(Subject::tabled).collect(Collectors.toSet());
            return subject.parameters().stream()
                    .filter(row -> row.value().required() && !sent.contains(row.name()))
                    .filter(row -> !example.content().contains(row.leaf()))
                    .filter(row ->
                            !Subject.COMMON.contains(row.name()) || row.name().equals("RegionId"))
                    .map(row -> Finding.at(
                            new PageLocation("example/request", example.line()),
                            "example-lacks-required",
                            Severity.CONTRADICTION,
                            "The request example leaves out " + row.name() + ", which is required",
                            "Either it is not required, or the example is refused."));
        });
    }

    /** An example value, of the table or of the request, that breaks the row's own limits. */
    static Stream<Finding> exampleOutsideLimits(Subject subject) {
        Map<String, String> sent =
                subject.example(Example.Kind.REQUEST).map(Example::pairs).orElse(Map.of());
        return subject.parameters().stream()
                .flatMap(row -> Stream.concat(
                                Stream.of(row.value().example()),
                                sent.entrySet().stream()
                                        .filter(pair ->
                                                Subject.tabled(pair.getKey()).equals(row.name()))
                                        .map(Map.Entry::getValue))
                        .filter(value -> !value.isBlank() && !value.equals("null") && !value.startsWith("<"))
                        .distinct()
                        .flatMap(value -> problem(row, value).stream()
                                .map(problem -> Finding.at(
                                        subject.place(row),
                                        "example-outside-limits",
                                        Severity.CONTRADICTION,
                                        "The example " + value + " of " + row.name() + " " + problem,
                                        "The example or the limit is wrong."))));
    }

    private static Optional<String> problem(ParameterLine row, String value) {
        ParameterFacts facts = row.value().facts();
        if (row.value().type().matches("(?i)integer|long|int") && !value.matches("-?\\d+")) {
            return Optional.of("is no " + row.value().type());
        }
        if (row.value().type().equalsIgnoreCase("boolean") && !value.matches("(?i)true|false")) {
            return Optional.of("is no Boolean");
        }
        if (!facts.values().isEmpty() && facts.values().stream().noneMatch(value::equalsIgnoreCase)) {
            return Optional.of("is none of the values " + String.join(", ", facts.values()));
        }
        boolean number = value.matches("\\d{1,9}");
        if (number && facts.value().isPresent() && outside(facts.value().get(), Integer.parseInt(value))) {
            return Optional.of("is outside of its range");
        }
        if (facts.length().isPresent() && outside(facts.length().get(), value.codePointCount(0, value.length()))) {
            return Optional.of("has " + value.length() + " characters, which its length does not allow");
        }
        return facts.forbiddenPrefixes().stream()
                .filter(value::startsWith)
                .map(prefix -> "begins with " + prefix + ", which is forbidden")
                .findFirst();
    }

    private static boolean outside(Range range, int value) {
        return value < range.from().orElse(value) || value > range.to().orElse(value);
    }

    /** A parameter that an example or an error row uses and no table declares. */
    static Stream<Finding> undeclaredParameter(Subject subject) {
        Stream<Finding> shown = subject.example(Example.Kind.REQUEST).stream()
                .flatMap(example -> example.pairs().keySet().stream()
                        .filter(name -> !subject.declares(name) && !Subject.COMMON.contains(name))
                        .map(name -> Finding.at(
                                new PageLocation("example/request", example.lineOf(name)),
                                "undeclared-parameter",
                                Severity.CONTRADICTION,
                                "The request example sends " + name + ", which no table declares",
                                "Must an endpoint know it, ignore it or refuse it?")));
        Stream<Finding> refused = subject.errors().stream()
                .flatMap(it -> namesIn(it).stream()
                        .filter(name -> !Subject.COMMON.contains(name) && !isKnown(subject, name))
                        .map(name -> Finding.at(
                                it.place(),
                                "undeclared-parameter",
                                Severity.CONTRADICTION,
                                it.row().code() + " refuses " + name + ", which no table declares",
                                "Which values are right cannot be known.")));
        return Stream.concat(shown, refused);
    }

    /** A name that both the code and the message have: one of them alone may be a word of prose. */
    private static Set<String> namesIn(Subject.ErrorAt it) {
        Set<String> inMessage = new TreeSet<>();
        NAME_IN_MESSAGE.matcher(it.row().message()).results().forEach(match -> inMessage.add(match.group(1)));
        Set<String> inCode = new TreeSet<>();
        NAME_IN_CODE.matcher(it.row().code()).results().forEach(match -> inCode.add(match.group(1)));
        inMessage.removeIf(
                name -> !inCode.contains(name) && !isPart(it.row().code(), name) && !name.matches("\\w*[a-z]Ids?"));
        String code = "." + it.row().code().toLowerCase(Locale.ROOT) + ".";
        NAMED_PARAMETER
                .matcher(it.row().message())
                .results()
                .map(match -> match.group(1))
                .filter(name -> code.contains("." + name.toLowerCase(Locale.ROOT) + "."))
                .forEach(inMessage::add);
        ID_IN_CODE
                .matcher(it.row().code())
                .results()
                .map(match -> match.group(1))
                .filter(name -> PARAMETER_IN_CODE.matcher(it.row().code()).find() || says(it, name))
                .forEach(inMessage::add);
        FORM_IN_DESCRIPTION
                .matcher(it.row().description())
                .results()
                .forEach(match -> inMessage.add(match.group(1) == null ? match.group(2) : match.group(1)));
        ID_IN_DESCRIPTION.matcher(it.row().description()).results().forEach(match -> inMessage.add(match.group(1)));
        return inMessage;
    }

    /** Whether the code has the name between its dots, alone or behind a word of refusal. */
    private static boolean isPart(String code, String name) {
        return Stream.of(code.split("\\."))
                .anyMatch(part -> part.matches("(?:Invalid|Missing|Incorrect|Unsupported)?" + name + "(?:s|Status)?"));
    }

    /** Whether the texts have the name, as one word or as several: a code alone may have words of its own. */
    private static boolean says(Subject.ErrorAt it, String name) {
        String text = (it.row().message() + " " + it.row().description()).replaceAll("[\\s_-]+", "");
        return Stream.of(JOINT.split(name))
                .allMatch(part -> text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    /** Whether rows have it as a part of their names, as one of their values, or each name that it is joined of. */
    private static boolean isKnown(Subject subject, String name) {
        return Stream.of(JOINT.split(name))
                .allMatch(part -> subject.declares(part)
                        || subject.parameters().stream()
                                .anyMatch(row -> row.leaf().equalsIgnoreCase(part)
                                        || row.leaf().equalsIgnoreCase(part + "s")
                                        || part.endsWith(row.leaf() + "s")
                                        || row.leaf().matches("\\w*[a-z]" + part + "(?:Id)?")
                                        || row.name().equalsIgnoreCase(part)
                                        || row.value().facts().values().stream().anyMatch(part::equalsIgnoreCase)));
    }

    /** A request example that cannot be sent as it stands. */
    static Stream<Finding> unsendableExample(Subject subject) {
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            String content = example.content().strip();
            boolean broken = content.contains("\n");
            boolean open = OPEN_PLACE.matcher(content).find();
            return !broken && !open
                    ? Stream.empty()
                    : Stream.of(Finding.at(
                            new PageLocation("example/request", example.line()),
                            "unsendable-example",
                            Severity.REMARK,
                            "The request example cannot be sent as it stands: it has "
                                    + (broken ? "line breaks inside the address" : "")
                                    + (broken && open ? " and " : "")
                                    + (open ? "a placeholder for common parameters" : ""),
                            "It is no test input; only its parameters can be read."));
        });
    }
}
