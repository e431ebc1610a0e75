package ecsconformance.page.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.Contract;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file below the largest size, it costs no more than its length, and what is not read is listed. */
final class LimitsTest {

    private static final int EACH = 24_000;
    private static final int TIMES = 4;
    private static final long LEAST_MEASURED = TimeUnit.MILLISECONDS.toNanos(50);
    private static final String PAGE = """
            # PaintFence

            ## Description

            A wet fence cannot be painted. %s

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |--|--|--|--|--|
            |Coats|Integer|Yes|2|The coats. %s|
            |Colour|String|No|red|The colour.|
            |Gloss|Boolean|No|true|The gloss.|
            |Brush|String|No|wide|The brush.|
            |Label|String|No|left|The label.|
            |Nail|String|No|n-1|The nail.|
            %s

            ## Examples

            ```
            {"PaintId": "p-1"} %s
            ```

            ## %s
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1, ",
                "1\u2013",
                "Aa",
                ".a",
                "[",
                "[a](",
                "[a](b ",
                "\u0301",
                "and ",
                "\u4E0D\u80FD",
                "for example ",
                "*a ",
                "` `` ",
                "<!-- ",
                "\\",
                "- ",
                "> ",
                "default: ",
                " ",
                "|",
                "|-",
                "|a"
            })
    void no_text_costs_more_than_its_length_and_none_makes_the_reader_fail(String part) {
        read(part, EACH / TIMES);

        long once = Math.max(read(part, EACH / TIMES), LEAST_MEASURED);
        long more = read(part, EACH);

        assertThat((double) more / once).isLessThan(2.2 * TIMES);
    }

    /** The time that the processor spent on it, whatever else the machine does. */
    private static long read(String part, int bytes) {
        String text = part.repeat(bytes / part.getBytes(StandardCharsets.UTF_8).length);
        String cell = text.substring(0, text.length() / 2).replace("|", "\\|");
        String page = page(text, cell, "|" + cell + "|String|No|1|One.|\n" + text, text, text);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        try {
            assertThat(open(page).page().parameter("Coats")).isPresent();
        } catch (UnreadablePage moreBarsThanRows) {
            assertThat(part).startsWith("|");
        }

        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    @Test
    void a_text_that_is_not_read_to_its_end_is_listed() {
        String longest = "word. ".repeat((1 << 14) / 6);

        assertThat(open(page("", longest.substring(20), "", "", "")).page().unplaced())
                .isEmpty();
        assertThat(open(page(longest, "", "", "", "")).page().lost())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).startsWith("a paragraph too long"));
        assertThat(open(page("", longest, "", "", "")).page().lost())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).startsWith("a cell too long"));
        assertThat(open(page("x".repeat(1000), "", "", "", "")).page().lost()).isEmpty();
        assertThat(open(page("x".repeat(1001), "", "", "", "")).page().lost()).hasSize(1);
    }

    @Test
    void two_long_examples_that_differ_at_their_ends_are_two() {
        String example = "a ".repeat(20_000);

        assertThat(open(page("", "", "", example + "x", "")).contract().clauses())
                .isNotEqualTo(
                        open(page("", "", "", example + "y", "")).contract().clauses());
    }

    @Test
    void the_largest_page_and_the_longest_are_read_and_larger_ones_are_refused() {
        String page = page("", "", "", "", "");
        int lines = (int) page.lines().count();

        assertThat(open(page + "\n".repeat(30_000 - lines)).page().parameters()).hasSize(6);
        assertThatThrownBy(() -> open(page + "\n".repeat(30_001 - lines)))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("30000 lines");
        assertThat(open(page + " ".repeat(Documents.LARGEST - page.length()))
                        .page()
                        .parameters())
                .hasSize(6);
        assertThatThrownBy(() -> open(page + " ".repeat(Documents.LARGEST + 1 - page.length())))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("1 MiB");
    }

    private static String page(String prose, String cell, String row, String example, String heading) {
        return String.format(Locale.ROOT, PAGE, prose, cell, row, example, heading);
    }

    private static Edition open(String page) {
        return new Documents(Contract.none("PaintFence", "2015-03-02"))
                .open("page.md", page.getBytes(StandardCharsets.UTF_8), "2015-03-02");
    }
}
