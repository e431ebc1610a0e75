package ecsconformance.page.drift;

import ecsconformance.contract.ErrorRow;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gherkin in the house style for a clause that no rule states yet; what only a person knows is in angle brackets. */
final class Skeleton {

    private static final int LONGEST_TITLE = 70;
    /** A shorter last word, such as Key or Size, is in codes of other things too. */
    private static final int SHORTEST_TELLING = 5;

    private Skeleton() {}

    /** A rule with the values at and beyond the limits that the row tells. */
    static String of(Parameter row) {
        List<String> refused = refused(row.facts());
        List<String> accepted = accepted(row);
        StringBuilder text = new StringBuilder(head(
                kebab(row.name().replace(".N", "")) + ".limits",
                "core",
                "parameter/" + row.name(),
                row.name() + " is taken within its limits"));
        if (!refused.isEmpty()) {
            text.append(outline("A value that is <value>", row.name()))
                    .append("      Then the request is refused with 400 InvalidParameter*\n")
                    .append(examples(refused));
        }
        text.append(outline("Accepted, a value of <value>", row.name()))
                .append("      Then an image is created\n")
                .append(examples(accepted));
        return text.toString();
    }

    /** A rule with the one request that earns the row's answer. */
    static String of(ErrorRow row, List<Parameter> parameters) {
        // Tag.N.key and Tag.N.Key differ by their case alone, and messages write n as well.
        String parameter = Stream.of(0, Pattern.CASE_INSENSITIVE)
                .flatMap(flags -> parameters.stream().map(Parameter::name).filter(name -> concerns(row, name, flags)))
                .findFirst()
                .orElse("ParameterOfThisRow");
        String number = row.clause().replaceFirst(".*/(?=\\d+$)|.*", "");
        return head(
                        kebab(row.code().replaceFirst("\\..*", "")) + "."
                                + kebab(row.code().replaceFirst("^[^.]*\\.?", "") + " " + number),
                        "state",
                        row.clause(),
                        "The fault of " + row.code() + " is refused")
                + "    Scenario: The one fault that the row names\n"
                + request(parameter, "to be filled in")
                + "      Then the request is refused with " + (row.status() == 0 ? 400 : row.status()) + " "
                + row.code().replaceAll("\\s+", "_") + "\n";
    }

    /** By the whole name in the message, or a telling last word in the code. */
    private static boolean concerns(ErrorRow row, String name, int flags) {
        String leaf = name.substring(name.lastIndexOf('.') + 1);
        return Pattern.compile(
                                "(?<![\\w.])" + Pattern.quote(name).replace(".N.", ".\\E[Nn]\\Q.") + "(?![\\w.]*\\w)",
                                flags)
                        .matcher(row.message())
                        .find()
                || (leaf.length() > SHORTEST_TELLING && row.code().contains(leaf));
    }

    private static String head(String id, String profile, String source, String title) {
        String whole = id.replaceFirst("^\\.", "unnamed.").replaceFirst("\\.$", ".refused");
        return "  @rule:" + whole + " @must @profile:" + profile + "\n  @source:" + source.replaceAll("\\s+", "_")
                + "\n  Rule: "
                + (title.length() > LONGEST_TITLE
                        ? title.substring(0, LONGEST_TITLE).strip()
                        : title)
                + "\n\n";
    }

    /** A member of a mapping cannot be sent beside a snapshot, which is another way to say what the image is made of. */
    private static String request(String name, String value) {
        boolean mapping = name.startsWith("DiskDeviceMapping.");
        return "      Given a system snapshot\n"
                + "      When an image is requested from " + (mapping ? "a mapping of " : "")
                + "the system snapshot with\n"
                + "        | " + name.replace(".N.", ".1.") + " | " + value + " |\n";
    }

    private static String outline(String title, String name) {
        return "    Scenario Outline: " + title + "\n" + request(name, "<value>");
    }

    private static String examples(List<String> values) {
        return values.stream()
                .map(value -> "        | " + value.replace("\\", "\\\\").replace("|", "\\|") + " |\n")
                .collect(Collectors.joining("", "\n      Examples:\n        | value |\n", "\n"));
    }

    private static List<String> refused(ParameterFacts facts) {
        List<String> values = new ArrayList<>();
        facts.length()
                .map(Range::from)
                .ifPresent(from -> from.ifPresent(it -> values.add(it == 1 ? "(empty)" : letters(it - 1))));
        facts.length().map(Range::to).ifPresent(to -> to.ifPresent(it -> values.add(letters(it + 1))));
        facts.value().map(Range::from).ifPresent(from -> from.ifPresent(it -> values.add(Long.toString(it - 1))));
        facts.value().map(Range::to).ifPresent(to -> to.ifPresent(it -> values.add(Long.toString(it + 1))));
        facts.forbiddenPrefixes().forEach(prefix -> values.add("text starting with \"" + prefix + "\""));
        if (!facts.values().isEmpty()) {
            values.add("Unknown");
        }
        values.removeIf(value -> value.startsWith("-") || value.equals("0 letters"));
        return values;
    }

    private static List<String> accepted(Parameter row) {
        List<String> values = new ArrayList<>(row.facts().values());
        row.facts()
                .length()
                .map(Range::from)
                .ifPresent(from -> from.ifPresent(it -> values.add(it == 0 ? "(empty)" : letters(it))));
        row.facts().length().map(Range::to).ifPresent(to -> to.ifPresent(it -> values.add(letters(it))));
        row.facts().value().map(Range::from).ifPresent(from -> from.ifPresent(it -> values.add(Long.toString(it))));
        row.facts().value().map(Range::to).ifPresent(to -> to.ifPresent(it -> values.add(Long.toString(it))));
        if (values.isEmpty()) {
            values.add(row.example().isBlank() ? "to be filled in" : row.example());
        }
        return values;
    }

    private static String letters(long count) {
        return count + (count == 1 ? " letter" : " letters");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }
}
