package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.page.PublishedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One small edit of a page at a time, the published one and one of our own wording: exactly that is drift. */
final class SpecDriftEditsTest {

    @TempDir
    private Path folder;

    private CommandLineInFolder command;

    @BeforeEach
    void open() {
        command = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    /** The page on a Chinese page is Chinese, too. */
    private static final Map<String, String> CHINESE = Map.of(
            "added", "新增",
            "removed", "删除",
            "changed", "含义有变",
            "unjudged", "用词有变，未作判断",
            "reworded", "改写，含义相同",
            "moved", "移动了位置");

    @ParameterizedTest
    @MethodSource("ecsconformance.cli.PageEdit#all")
    void an_edit_is_told_by_its_kind_its_clause_and_what_changed_in_every_form(PageEdit edit) throws IOException {
        Path page = edited(edit, Files.readString(PublishedPages.path(edit.page())));

        assertThat(drift(edit, page, "json")).isEqualTo(edit.exit());
        JsonNode drift = new ObjectMapper().readTree(command.text());
        assertThat(found(drift)).containsExactlyInAnyOrderElementsOf(edit.found());
        for (JsonNode change : drift.path("changes")) {
            boolean added = change.path("kind").asText().equals("added");
            assertThat(
                            added
                                    ? change.path("skeleton").asText()
                                    : change.path("rules").toString())
                    .contains(added ? "@source:" : "\"");
        }
        for (String format : List.of("text", "md", "html")) {
            assertThat(drift(edit, page, format)).isEqualTo(edit.exit());
            for (String found : edit.found()) {
                String kind = found.split(" ")[0];
                boolean chinese = format.equals("html") && edit.page().equals(PublishedPages.ZH);
                assertThat(command.text().replace("\\", ""))
                        .contains(
                                chinese ? CHINESE.get(kind) : kind.replace("unjudged", "words changed"),
                                found.split(" ")[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ecsconformance.cli.PageEdit#all")
    void an_edit_of_a_page_in_our_own_words_is_told_too(PageEdit edit) throws IOException {
        String own = PublishedPages.own(edit.page());
        Path base = Files.writeString(folder.resolve("own.md"), own);
        Path page = edited(edit, own);

        assertThat(command.execute("spec", "drift", "--json", "--base", base.toString(), page.toString()))
                .as(command.text())
                .isEqualTo(edit.exit());
        assertThat(found(new ObjectMapper().readTree(command.text())).stream().map(SpecDriftEditsTest::anyUsage))
                .containsExactlyInAnyOrderElementsOf(
                        edit.found().stream().map(SpecDriftEditsTest::anyUsage).toList());
    }

    /** Sentences in other words are other clauses. */
    private static String anyUsage(String found) {
        return found.replaceFirst(" usage/\\S+", " usage/…");
    }

    @Test
    void a_page_in_our_own_words_has_no_drift_against_itself() throws IOException {
        for (String name : List.of(PublishedPages.ZH, PublishedPages.EN)) {
            Path own = Files.writeString(folder.resolve("own.md"), PublishedPages.own(name));

            assertThat(command.execute("spec", "drift", "--strict", "--base", own.toString(), own.toString()))
                    .as(command.text())
                    .isZero();
            assertThat(command.text()).contains("0 unplaced; no drift");
        }
    }

    @Test
    void the_Chinese_page_itself_has_73_clauses_and_no_drift() {
        assertThat(command.execute(
                        "spec",
                        "drift",
                        "--strict",
                        PublishedPages.path(PublishedPages.ZH).toString()))
                .isZero();
        assertThat(command.text()).contains("73 clauses found, 0 unplaced; no drift");
    }

    @Test
    void columns_in_another_order_are_no_drift() throws IOException {
        List<String> lines = Files.readAllLines(PublishedPages.path(PublishedPages.ZH));
        int errors = lines.indexOf("|HttpCode|错误码|错误信息|描述|");
        lines.subList(errors, lines.size()).replaceAll(line -> line.replaceAll("^\\|(.*)\\|([^|]*)\\|$", "|$2|$1|"));
        Path page = Files.write(folder.resolve("columns.md"), lines);

        assertThat(command.execute("spec", "drift", "--strict", page.toString()))
                .as(command.text())
                .isZero();
        assertThat(lines).contains("|描述|HttpCode|错误码|错误信息|");
    }

    @Test
    void its_English_sister_has_only_the_differences_that_are_there() throws IOException {
        assertThat(command.execute(
                        "spec",
                        "drift",
                        "--json",
                        PublishedPages.path(PublishedPages.EN).toString()))
                .isEqualTo(1);
        JsonNode drift = new ObjectMapper().readTree(command.text());

        assertThat(drift.path("clauses").asInt()).isEqualTo(73);
        assertThat(found(drift))
                .containsExactly(
                        "changed usage/method-3/age name  → SnapshotId",
                        "moved parameter/Action ",
                        "changed parameter/ClientToken quantity  → unique globally",
                        "changed parameter/Description alphabet Chinese characters → ",
                        "changed parameter/Tag.N.Value emptiness may be empty → must not be empty",
                        "unjudged error/404/InvalidSnapshotId.NotFound sentence without a counterpart"
                                + " [check correct snapshot] → ",
                        "changed error/400/InvalidImageName.Duplicated message \"The specified Image name has already"
                                + " bean used.\" → \"The specified Image name has already been used.\"",
                        "changed error/403/InvalidSystemSnapshot.Missing message \"?s\" → \"%s\"",
                        "unjudged text/debug sentence without a counterpart [recommend use] → ");
    }

    private int drift(PageEdit edit, Path page, String format) {
        return edit.page().equals(PublishedPages.ZH)
                ? command.execute("spec", "drift", "--format", format, page.toString())
                : command.execute(
                        "spec",
                        "drift",
                        "--format",
                        format,
                        "--base",
                        PublishedPages.path(PublishedPages.EN).toString(),
                        page.toString());
    }

    private Path edited(PageEdit edit, String page) throws IOException {
        String text = edit.how().apply(page);
        assertThat(text).isNotEqualTo(page);
        return Files.writeString(folder.resolve("page.md"), text);
    }

    private static List<String> found(JsonNode drift) {
        return drift.path("changes").findParents("clause").stream()
                .map(change -> change.path("kind").asText() + " "
                        + change.path("clause").asText() + " " + String.join("; ", details(change)))
                .toList();
    }

    private static List<String> details(JsonNode change) {
        return change.path("details").findParents("what").stream()
                .map(it -> it.path("what").asText() + " " + it.path("before").asText() + " → "
                        + it.path("after").asText())
                .toList();
    }
}
