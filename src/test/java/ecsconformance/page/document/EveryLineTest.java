package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ecsconformance.contract.ClauseText;
import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a page is lost without a word: each line is placed or listed, and in 2,000 damaged pages each row is too. */
final class EveryLineTest {

    private static final int MUTATIONS = 2_000 / 6;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\|(?!\\s*:?--)(?![^\\n]*\\n[|>\\s]*:?--)([^|\\n]*)\\|([^|\\n]*)\\|");
    private static final Pattern TITLES = Pattern.compile("名称|错误码|[Nn]ame|Parameter|[Cc]ode");
    private static final List<String> SPLINTERS = List.of(
            "\u00A0", "> ", "\u200B", "|", "\\", "`", " ", "\t", "*", "- ", "：", "\n", "#", "<", "\uFEFF", "~~~");

    private final PageReader reader = new PageReader();

    static Stream<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(InventedPages.all());
        for (String name : List.of(PublishedPages.ZH, PublishedPages.EN)) {
            pages.add(PublishedPages.own(name));
            if (PublishedPages.are(name)) {
                pages.add(Files.readString(PublishedPages.path(name)));
            }
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_line_of_a_page_is_placed_or_listed_as_unplaced(String page) {
        accountedFor(page);
    }

    @Test
    void text_behind_a_last_row_that_nobody_ended_is_listed() {
        String head = "# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n";
        String open = head + "|Coats|Integer|No|The coats.|\n|Label|String|No|The label.\n\nIt is empty by default.\n";

        assertThat(read(open + "\n## Error codes\n\nSee elsewhere.\n").unplaced())
                .extracting(Unplaced::line, Unplaced::placed)
                .containsExactly(tuple(10, true));
        assertThat(read(open.replace("label.\n", "label.|\n")).unplaced()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_line_of_a_damaged_page_is_placed_or_listed_as_unplaced(String page) {
        Random random = new Random(7);
        for (int i = 0; i < MUTATIONS / 10; i++) {
            accountedFor(mutated(page, random));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_row_of_a_damaged_page_is_lost(String page) {
        Random random = new Random(20190508);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            String damaged = mutated(page, random);
            Page read = read(damaged);
            List<String> rows =
                    rows(read).stream().map(row -> squeezed(Stream.of(row))).toList();
            ROW.matcher(damaged.replaceAll("[\u200B\uFEFF]", ""))
                    .results()
                    .filter(row -> !TITLES.matcher(row.group()).find())
                    .map(row -> List.of(squeezed(Stream.of(row.group(1))), squeezed(Stream.of(row.group(2)))))
                    .filter(row -> rows.stream().noneMatch(it -> it.contains(row.get(0)) && it.contains(row.get(1))))
                    .forEach(row -> lost.add(row + " in\n" + damaged.replace("\u00A0", "~")));
        }
        assertThat(lost.stream().limit(2)).as("%s rows lost", lost.size()).isEmpty();
    }

    @Test
    void a_row_without_its_first_bar_behind_a_blank_that_is_none_or_in_a_quotation_is_a_row() throws IOException {
        String page = PublishedPages.own(PublishedPages.ZH);
        for (String before : List.of(
                "", "\u00A0|", "> |", ">|", "\u200B|", "\u3000|", "  |", "\uFEFF|", "\u200E|", "\u2066|", "\u061C|")) {
            for (String name : List.of("400|InvalidDevice.InUse", "InstanceId|String", "ImageId|String")) {
                String changed = page.replace("\n|" + name, "\n" + before + name);
                Page read = read(changed);
                assertThat(changed).isNotEqualTo(page);
                assertThat(read.parameters()).as(before + name).hasSize(10);
                assertThat(read.errors()).as(before + name).hasSize(6);
                assertThat(read.response()).as(before + name).hasSize(1);
            }
        }
    }

    @Test
    void a_comment_tells_no_facts_and_is_listed() {
        String page = "# PaintFence\n\nPaints <!-- not --> a fence.\n\n<!-- Old:\n|Label|String|No|The label.|\n-->\n\n"
                + "## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n"
                + "|Coats|Integer|No|The coats. <!-- Valid values: 1 to 9. --> Default value: 2.|\n\n"
                + "```\n<!-- an example -->\n```\n\nA mark <!-- that nobody closed.\n";
        Page read = read(page);

        assertThat(read.parameters())
                .singleElement()
                .satisfies(row -> assertThat(FactWords.of(row.value().facts())).containsOnlyKeys("default"));
        assertThat(read.passages())
                .extracting(Passage::text)
                .containsExactly("Paints a fence.", "A mark <!-- that nobody closed.");
        assertThat(read.examples())
                .singleElement()
                .satisfies(it -> assertThat(it.content()).contains("an example"));
        assertThat(read.unplaced()).extracting(Unplaced::line).containsExactly(3, 5, 6, 13);
    }

    @Test
    void the_lines_of_a_row_that_nobody_ended_or_that_another_row_follows_stay_in_their_row() throws IOException {
        String page = PublishedPages.own(PublishedPages.ZH);
        Page whole = read(page);
        for (String end : List.of("", " |<br>", " | see below", " ||", " |\t|")) {
            String changed = page.replaceAll(
                    "(?m)^ \\|\\n\\|(?=DiskDeviceMapping.N.Size)", end.endsWith("|") ? end : end + "\n|");
            Page read = read(changed);
            assertThat(changed).isNotEqualTo(page);
            assertThat(read.passages()).as(end).hasSameSizeAs(whole.passages());
            assertThat(read.parameters())
                    .as(end)
                    .extracting(ParameterLine::name)
                    .contains("DiskDeviceMapping.N.Size");
            assertThat(read.parameters()).as(end).hasSameSizeAs(whole.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "｜400｜Paint.Wet｜Wet.｜湿的。｜",
                "```\n> |400|Paint.Wet|Wet.|湿的。|\n```",
                "~~~\n400|Paint.Wet|Wet.|湿的。|\n~~~"
            })
    void a_row_that_no_reader_takes_for_one_is_listed(String row) {
        assertThat(read("# PaintFence\n\n" + row + "\n").lost())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Paint.Wet"));
    }

    @Test
    void a_type_in_the_place_of_a_name_is_told() {
        Page page =
                read("# PaintFence\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|String|Colour|否|red|颜色。|\n");

        assertThat(page.unplaced()).extracting(Unplaced::reason).anyMatch(it -> it.contains("a type stands"));
    }

    private void accountedFor(String text) {
        Page page = read(text);
        List<String> lines = Arrays.asList(text.replaceAll("\\p{Cf}", "")
                .replaceAll("[\u00A0\u2007\u202F]", " ")
                .split("\r\n|\n|\r", -1));
        assertThat(page.places()).hasSameSizeAs(lines);
        String prose = squeezed(page.passages().stream().map(Passage::text));
        String rows = squeezed(rows(page).stream());
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            int number = at + 1;
            switch (page.places().get(at)) {
                case EMPTY ->
                    assertThat(line.replaceFirst("^ {0,3}(>\\s?)+", "")).containsPattern("^[-+*=_#\\s>.\\d|`\\\\:]*$");
                case PROSE ->
                    assertThat(prose)
                            .as(number + ": " + line + " in\n" + text)
                            .contains(squeezed(
                                    Stream.of(line.replaceFirst("^\\s*(>\\s?)*\\s*([-*+]|\\d+[.)])\\s+", ""))));
                case UNPLACED -> assertThat(page.unplaced()).as(line).anyMatch(it -> it.line() == number);
                case ROW ->
                    Stream.of(line.split("\\|"))
                            .filter(cell -> !TITLES.matcher(line).find())
                            .filter(cell -> !MARKS.matcher(cell).matches() && !cell.contains("<"))
                            .map(cell ->
                                    squeezed(Stream.of(cell.replaceFirst("^\\s*(>\\s?)*\\s*([-*+]|\\d+[.)])\\s+", ""))))
                            .forEach(cell -> assertThat(rows)
                                    .as(number + ": " + line + " in\n" + text)
                                    .contains(cell));
                case FENCE -> {}
                default -> assertThat(line).as("line %s", number).isNotBlank();
            }
        }
    }

    private static List<String> rows(Page page) {
        return Stream.of(
                        page.parameters().stream().map(ParameterLine::text),
                        page.response().stream().map(ResponseLine::text),
                        page.errors().stream().map(ErrorLine::text),
                        page.unplaced().stream().map(Unplaced::text))
                .flatMap(texts -> texts)
                .toList();
    }

    private static String squeezed(Stream<String> texts) {
        return texts.map(ClauseText::normal)
                .map(text -> text.replaceAll("[\\s\u00A0|>\\\\]", ""))
                .collect(Collectors.joining("\n"));
    }

    private Page read(String page) {
        return reader.read("page.md", page.getBytes(StandardCharsets.UTF_8));
    }

    private static String mutated(String page, Random random) {
        StringBuilder text = new StringBuilder(page);
        for (int blows = 1 + random.nextInt(3); blows > 0; blows--) {
            int at = random.nextInt(text.length());
            int line = text.lastIndexOf("\n", at) + 1;
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 2 -> text.insert(line, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                default -> text.deleteCharAt(Math.min(line, text.length() - 1));
            }
        }
        return text.toString();
    }
}
