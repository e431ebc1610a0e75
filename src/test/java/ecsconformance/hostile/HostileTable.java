package ecsconformance.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The table of outcomes that users read: what it documents, and what was observed. */
final class HostileTable {

    static final Path COMMITTED = Path.of("reports/hostile.md");
    private static final Path OBSERVED = Path.of("target/hostile.md");
    private static final int LONGEST = 160;

    private final Map<String, String> observed = new ConcurrentSkipListMap<>(Comparator.naturalOrder());

    /** The rows that the committed table has. */
    static List<String> documented() throws IOException {
        return Files.readAllLines(COMMITTED).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| misbehaviour "))
                .toList();
    }

    /** The first two cells of a row: what misbehaves, and where. */
    static String key(String row) {
        String[] cells = row.split(" \\| ", 3);
        return cells[0] + " | " + cells[1];
    }

    static String key(String name, String place) {
        return "| " + name + " | " + place;
    }

    /** The row of what was observed. */
    String row(String key, HostileRun run) {
        String row = key + " | " + run.exit() + " " + run.result().verdict().word() + " | " + plain(run.sentence())
                + " | " + (run.passed().isEmpty() ? "none" : String.join(", ", run.passed())) + " |";
        observed.put(key, row);
        return row;
    }

    /** The sentence without what differs from run to run, as it stands in a cell. */
    private static String plain(String sentence) {
        String plain = sentence.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
                .replaceAll("line \\d+, column \\d+", "line L, column C")
                .replaceAll("\\bm-[0-9a-z]{6,}", "m-ID")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .replace("|", "/")
                .replace("<", "&lt;");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }

    /** For a person to compare with the committed one, and to put in its place. */
    void write() throws IOException {
        Files.writeString(OBSERVED, observed.values().stream().collect(Collectors.joining("\n", "", "\n")));
    }
}
