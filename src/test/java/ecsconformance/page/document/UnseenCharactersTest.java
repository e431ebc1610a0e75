package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that a reader of the page does not see, or takes for a blank. */
final class UnseenCharactersTest {

    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u2060",
                "\uFE0F",
                "\u034F",
                "\u115F",
                "\u1160",
                "\u3164",
                "\uFFA0",
                "\u180B",
                "\u180E",
                "\u0008",
                "\uDB40\uDC01",
                "\uDB40\uDD00"
            })
    void characters_that_nobody_sees_are_told_and_part_neither_titles_nor_rows(String unseen) {
        String page = InventedPages.CHINESE
                .replace("|名称|", unseen + "|名" + unseen + "称|")
                .replace("|错误码|", "|错误码" + unseen + "|");

        assertThat(reader.read("page.md", page.getBytes(StandardCharsets.UTF_8)).parameters())
                .hasSize(4);
        assertThat(reader.read("page.md", page.getBytes(StandardCharsets.UTF_8)).errors())
                .hasSize(4);
        assertThat(reader.read("page.md", page.getBytes(StandardCharsets.UTF_8)).unplaced())
                .anyMatch(it -> it.reason().contains("nobody sees"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2800", "\u00A0", "\u2003", "\u202F", "\u205F", "\u3000", "\u1680"})
    void characters_that_look_blank_are_blanks(String blank) {
        String page = InventedPages.CHINESE.replace("\n|", "\n" + blank + "|").replace("名称|", "名称" + blank + "|");

        assertThat(reader.read("page.md", page.getBytes(StandardCharsets.UTF_8)).parameters())
                .hasSize(4);
        assertThat(reader.read("page.md", page.getBytes(StandardCharsets.UTF_8)).errors())
                .hasSize(4);
        assertThat(reader.read("page.md", page.getBytes(StandardCharsets.UTF_8)).unplaced())
                .isEmpty();
    }
}
