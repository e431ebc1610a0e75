package ecsconformance.page.review;

import ecsconformance.page.document.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The properties that all findings of a kind share. The list of kinds is {@code page/kinds.txt}.
 *
 * @param reason    the reason for which it matters
 * @param statement with {@code {}} for each value; nothing where the findings say different things
 */
record Kind(Harm harm, Severity severity, String reason, String statement) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z-]+) = (\\w+) (\\w+): (.+)(?:\\n {4}(.+))?$");
    private static final Map<String, Kind> KINDS = read();

    private static Map<String, Kind> read() {
        return LINE.matcher(WordList.read("kinds"))
                .results()
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.group(1),
                        line -> new Kind(
                                Harm.valueOf(line.group(2).toUpperCase(Locale.ROOT)),
                                Severity.valueOf(line.group(3).toUpperCase(Locale.ROOT)),
                                line.group(4),
                                Objects.requireNonNullElse(line.group(5), ""))));
    }

    /** The kind of that name; empty for one whose findings differ in all of it. */
    static Optional<Kind> of(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    String filled(Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = statement.indexOf("{}", from);
            filled.append(statement, from, place).append(value);
            from = place + 2;
        }
        return filled.append(statement.substring(from)).toString();
    }
}
