package ecsconformance.page.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block.
 *
 * @param line    of its first content
 * @param content as it stands
 */
public record Example(int line, Kind kind, String content) {

    private static final Pattern PAIR = Pattern.compile("[?&]\\s*([A-Za-z][\\w.]*)=([^&\\s]*)");
    private static final Pattern XML_FIELD = Pattern.compile("<([A-Za-z]\\w*)>([^<]*)</\\1>");
    private static final Pattern JSON_FIELD =
            Pattern.compile("\"([A-Za-z]\\w*)\"\\s*:\\s*\\[?\\s*(?:\"([^\"]*)\"|([\\w.+-]+))");

    /** The content of a block. */
    public enum Kind {
        REQUEST,
        XML,
        JSON,
        OTHER
    }

    static Kind kind(String content) {
        String text = content.strip();
        if (text.startsWith("<") && text.endsWith(">")) {
            return Kind.XML;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return Kind.JSON;
        }
        return text.matches("(?is)(http(?:s|\\(s\\))?://|GET\\s|POST\\s|/\\?).*") || text.contains("Action=")
                ? Kind.REQUEST
                : Kind.OTHER;
    }

    /** Names and values in the order shown; of a request its parameters, of an answer its innermost fields. */
    public Map<String, String> pairs() {
        Pattern form = switch (kind) {
            case REQUEST -> PAIR;
            case XML -> XML_FIELD;
            case JSON -> JSON_FIELD;
            case OTHER -> PAIR;
        };
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher matcher = form.matcher(content);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            pairs.putIfAbsent(matcher.group(1), value.strip());
        }
        return pairs;
    }

    /** The text on a line of the page; for a line that the block does not have, or that is blank, its first text. */
    public String lineAt(int number) {
        List<String> lines = content.lines().map(String::strip).toList();
        int at = number - line;
        return at >= 0 && at < lines.size() && !lines.get(at).isEmpty()
                ? lines.get(at)
                : lines.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** The line of the page on which a name stands; the first line where it is not found. */
    public int lineOf(String name) {
        int at = content.indexOf(name);
        return at < 0
                ? line
                : line
                        + (int) content.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }
}
