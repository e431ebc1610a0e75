package ecsconformance.page.review;

import ecsconformance.page.document.Language;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Proposes a row or a sentence that corrects a finding, if the correction follows from the finding. */
final class Proposal {

    private static final Pattern SLIP = Pattern.compile("\"(.+)\" where \"(.+)\" is probably meant");
    private static final Pattern UNDECLARED = Pattern.compile("sends ([\\w.]*\\w)(?=,)");

    private final Subject subject;
    private final Finding finding;
    private final boolean chinese;

    private Proposal(Subject subject, Finding finding) {
        this.subject = subject;
        this.finding = finding;
        this.chinese = subject.page().language() == Language.ZH;
    }

    static Optional<String> of(Subject subject, Finding finding) {
        return new Proposal(subject, finding).words();
    }

    private Optional<String> words() {
        return switch (finding.check()) {
            case "wrong-word", "name-spelling" ->
                slip().filter(it -> !finding.reason().equals(SlipChecks.ON_THE_WIRE));
            case "missing-stop" -> row(it -> it.replaceFirst("\\s*$", chinese ? "。" : "."));
            case "and-for-or" ->
                row(it -> chinese ? it.replaceFirst("(.*)和", "$1或") : it.replaceFirst("(.*)\\band\\b", "$1or"));
            case "joined-prohibition" ->
                quoted(it -> chinese ? it.replaceAll("(://|:) 和 ", "$1 或 ") : it.replaceAll("(://|:) and ", "$1 or "));
            case "fixed-but-optional" -> withDefault();
            case "requirement-differs" -> required(finding.statement().contains("is optional by its row"));
            case "required-with-default" -> required(false);
            case "dangling-name" -> quoted(it -> it.replaceAll("(\\w\\.N)\\.(?![\\w])", "$1"));
            case "undeclared-parameter" -> undeclared();
            default -> Optional.empty();
        };
    }

    private Optional<String> slip() {
        Matcher slip = SLIP.matcher(finding.statement());
        return slip.find()
                ? quoted(it -> it.replaceFirst(
                        "(?i)(?<![a-z])" + Pattern.quote(slip.group(1)) + "(?![a-z])|" + Pattern.quote(slip.group(1)),
                        Matcher.quoteReplacement(slip.group(2))))
                : Optional.empty();
    }

    private Optional<String> quoted(UnaryOperator<String> change) {
        return Quotation.of(subject, finding).stream()
                .map(Quotation::words)
                .flatMap(before -> Stream.of(change.apply(before)).filter(after -> !after.equals(before)))
                .findFirst();
    }

    private Optional<String> row(UnaryOperator<String> change) {
        return quoted(change).map(it -> "|" + it + "|");
    }

    private Optional<String> required(boolean required) {
        String yes = chinese ? "是" : "Yes";
        String no = chinese ? "否" : "No";
        return subject.rows()
                .onLine(finding.line())
                .map(row -> "|" + row.name() + "|" + row.value().type() + "|" + (required ? yes : no) + "|"
                        + row.value().example() + "|" + row.description().replace('\n', ' ') + "|");
    }

    /** A request without the parameter means its one value; but no request goes without the name of its operation. */
    private Optional<String> withDefault() {
        return subject.rows()
                .onLine(finding.line())
                .filter(row -> !row.name().equals("Action"))
                .map(row -> row.description()
                                .replace('\n', ' ')
                                .replaceFirst("[\\s.。]*$", chinese ? "。默认值：" : ". Default value: ")
                        + row.facts().values().get(0)
                        + (chinese ? "。" : "."))
                .or(() -> required(true));
    }

    private Optional<String> undeclared() {
        Matcher name = UNDECLARED.matcher(finding.statement());
        return name.find()
                ? Optional.of(undeclared(
                        name.group(1),
                        subject.page().examples().stream()
                                .flatMap(it -> Optional.ofNullable(it.pairs().get(name.group(1))).stream())
                                .findFirst()
                                .orElse("…")))
                : Optional.empty();
    }

    private String undeclared(String name, String value) {
        String type = value.matches("true|false") ? "Boolean" : value.matches("0|[1-9]\\d{0,8}") ? "Integer" : "String";
        return "|" + name + "|" + type + "|" + (chinese ? "否" : "No") + "|" + value + "|…|";
    }
}
