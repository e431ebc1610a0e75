package ecsconformance.emulator.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells from the readings that a report shows which choices the emulator would have to be given to behave alike. */
public final class ShownReadings {

    private static final String TABLE = "/emulator/readings.txt";

    private final List<Row> rows;

    private ShownReadings(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * A choice and by what it is known.
     *
     * @param choice {@code NAME=CHOICE}, as the emulator takes it
     * @param place  the rule, or the rule and the name of its scenario, that shows it
     * @param words  all of them are shown there
     */
    public record Row(String choice, String place, Set<String> words) {

        public Row {
            words = Set.copyOf(words);
        }

        String name() {
            return choice.replaceFirst("=.*", "");
        }

        public String rule() {
            return place.replaceFirst(" .*", "");
        }
    }

    /** The table that comes with the emulator. */
    public static ShownReadings known() {
        try (InputStream table = ShownReadings.class.getResourceAsStream(TABLE)) {
            return new ShownReadings(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new Row(
                            cells[0], cells[1], Set.copyOf(Arrays.asList(cells).subList(2, cells.length))))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    /**
     * The choices taken, one of a reading, in the order of the table.
     *
     * @param shown the words that a rule shows, or a scenario; none where it shows no reading
     */
    public List<Row> of(Function<String, Set<String>> shown) {
        Map<String, Row> taken = new LinkedHashMap<>();
        for (Row row : rows) {
            Set<String> words = new TreeSet<>(shown.apply(row.place()));
            words.retainAll(wordsOf(row));
            if (words.equals(row.words())) {
                taken.putIfAbsent(row.name(), row);
            }
        }
        return List.copyOf(taken.values());
    }

    /** Other choices of the same reading that are shown alike. */
    public List<String> alike(Row row) {
        return rows.stream()
                .filter(it -> it.name().equals(row.name()) && !it.choice().equals(row.choice()))
                .filter(it -> it.place().equals(row.place()) && it.words().equals(row.words()))
                .map(Row::choice)
                .toList();
    }

    /** All that any choice of the reading shows at that place. */
    private Set<String> wordsOf(Row row) {
        return rows.stream()
                .filter(it -> it.name().equals(row.name()) && it.place().equals(row.place()))
                .flatMap(it -> it.words().stream())
                .collect(Collectors.toSet());
    }
}
