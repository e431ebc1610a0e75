package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand damaged pages: none makes the reader fail, and every word of a row that is still there is read somewhere. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class MutatedPagesTest {

    private static final int PAGES = 10_000;
    private static final Pattern WORD = Pattern.compile("T\\d{3}Z");
    private static final List<String> DEBRIS = List.of(
            "|",
            "||",
            "\n",
            "\n\n",
            "`",
            "\\",
            "*",
            "<",
            ">",
            "<b>",
            "</td>",
            "</table>",
            "<table>",
            "```",
            "# ",
            "## ",
            "- ",
            "    ",
            "\t",
            "\r",
            "\u0000",
            "\uFEFF",
            "[",
            "](",
            "|---|",
            "\u3002",
            "%s",
            "<!--");

    private final Random random = new Random(20190508);
    private final PageReader reader = new PageReader();

    @Test
    void no_damage_makes_the_reader_fail_or_lose_a_row() {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            byte[] damaged =
                    damage(InventedPages.all().get(i % InventedPages.all().size()));
            String everything = everything(read(damaged));
            WORD.matcher(new String(damaged, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(word -> word.group())
                    .filter(word -> !everything.contains(word))
                    .forEach(word -> lost.add(word + " in\n" + new String(damaged, StandardCharsets.UTF_8)));
        }
        assertThat(lost.stream().limit(3)).as("%s words lost", lost.size()).isEmpty();
    }

    @Test
    void undamaged_pages_lose_nothing_and_the_words_are_found_by_the_same_means() {
        for (String page : InventedPages.all()) {
            Page read = reader.read("page.md", page.getBytes(StandardCharsets.UTF_8));
            assertThat(read.lost()).isEmpty();
            assertThat(WORD.matcher(page).results().map(word -> word.group())).allMatch(everything(read)::contains);
        }
        assertThat(everything(reader.read("page.md", "# A\n".getBytes(StandardCharsets.UTF_8))))
                .doesNotContain("T001Z");
    }

    private Page read(byte[] damaged) {
        try {
            return reader.read("damaged.md", damaged);
        } catch (RuntimeException failure) {
            throw new AssertionError("the reader failed on\n" + new String(damaged, StandardCharsets.UTF_8), failure);
        }
    }

    private static String everything(Page page) {
        return Stream.of(
                        page.parameters().stream().map(ParameterLine::text),
                        page.response().stream().map(ResponseLine::text),
                        page.errors().stream().map(ErrorLine::text),
                        page.passages().stream().map(Passage::text),
                        page.examples().stream().map(Example::content),
                        page.unplaced().stream().map(Unplaced::text))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private byte[] damage(String page) {
        List<String> lines = new ArrayList<>(Arrays.asList(page.split("\n", -1)));
        int blows = 1 + random.nextInt(6);
        for (int i = 0; i < blows; i++) {
            strike(lines);
        }
        String end = random.nextInt(8) == 0 ? "\r\n" : "\n";
        byte[] bytes = String.join(end, lines).getBytes(StandardCharsets.UTF_8);
        for (int broken = random.nextInt(10) == 0 ? 3 : 0; broken > 0; broken--) {
            int at = random.nextInt(bytes.length);
            // Only bytes of ideographs, so that a word stays a word.
            bytes[at] = bytes[at] < 0 ? (byte) random.nextInt(256) : bytes[at];
        }
        return bytes;
    }

    private void strike(List<String> lines) {
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        int cut = random.nextInt(line.length() + 1);
        switch (random.nextInt(10)) {
            case 0 -> lines.set(at, line.substring(0, cut));
            case 1 -> lines.set(at, line.substring(cut));
            case 2 -> lines.set(at, line + lines.get(other));
            case 3 -> Collections.swap(lines, at, other);
            case 4 -> lines.add(other, line);
            case 5 -> lines.remove(lines.size() > 1 ? at : 0);
            case 6 -> lines.set(at, line.replaceFirst("\\|", ""));
            case 7 -> lines.set(at, swappedCells(line));
            case 8 -> lines.add(at, DEBRIS.get(random.nextInt(DEBRIS.size())));
            default ->
                lines.set(at, line.substring(0, cut) + DEBRIS.get(random.nextInt(DEBRIS.size())) + line.substring(cut));
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
    }

    private String swappedCells(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        Collections.shuffle(cells, random);
        return String.join("|", cells);
    }
}
