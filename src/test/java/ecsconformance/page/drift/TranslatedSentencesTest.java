package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.CorpusLines;
import ecsconformance.page.document.PageReader;
import ecsconformance.page.edition.Adoption;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small pages in two languages, with what has no counterpart in the other one; from a page and from a contract alike. */
final class TranslatedSentencesTest {

    private static final Contract NONE = Contract.none("PaintFence", "2015-03-02");

    private final RuleCatalogue rules = new RuleCatalogue(List.of());

    /** A line of the table. */
    record Case(String kind, String chinese, String english, String missing) {

        static Case of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Case(cells[0], cells[1], cells[2], cells[3]);
        }
    }

    static Stream<Case> cases() throws IOException {
        return CorpusLines.of("translated-sentences.txt").map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sentence_without_a_counterpart_is_named_and_nothing_else(Case one) {
        Edition chinese = adopted(NONE, page("接口说明", "请求参数", "名称|类型|是否必选|示例值|描述", "否", one.chinese()));
        Edition english = adopted(
                NONE,
                page(
                        "Description",
                        "Request parameters",
                        "Name|Type|Required|Example|Description",
                        "No",
                        one.english()));

        told(one, missing(chinese, english));
        told(one, missing(english, chinese));
        assertThat(missing(Documents.of(chinese.contract()), english))
                .as("from a contract, which has no sentences")
                .hasSameSizeAs(missing(chinese, english));
    }

    static Stream<List<String>> contraries() throws IOException {
        return CorpusLines.of("translated-contraries.txt").map(line -> List.of(line.split("\\|", -1)));
    }

    @ParameterizedTest
    @MethodSource("contraries")
    void a_sentence_that_contradicts_its_translation_is_named_and_no_other(List<String> line) {
        String what = line.get(2);
        for (Drift drift : drifts(line.get(0), line.get(1))) {
            assertThat(drift.changes())
                    .flatExtracting(ClauseChange::details)
                    .filteredOn(Detail::meaning)
                    .extracting(Detail::what)
                    .containsExactlyElementsOf(what.isEmpty() ? List.of() : List.of(what));
        }
    }

    /** The differences of two pages, of which the Chinese one is known whole, or by its contract alone. */
    private List<Drift> drifts(String chinese, String english) {
        Edition one = adopted(NONE, page("接口说明", "请求参数", "名称|类型|是否必选|示例值|描述", "否", chinese));
        Edition other = adopted(
                NONE,
                page("Description", "Request parameters", "Name|Type|Required|Example|Description", "No", english));
        return Stream.of(one, Documents.of(one.contract()))
                .map(from -> EditionComparison.of(from, rules, other))
                .toList();
    }

    static Stream<List<String>> words() throws IOException {
        return CorpusLines.of("translated-words.txt").map(line -> List.of(line.split("\\|", -1)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_word_that_the_translation_does_not_say_is_shown_and_not_judged(List<String> line) {
        for (Drift drift : drifts(line.get(0), line.get(1))) {
            assertThat(drift.changes())
                    .flatExtracting(ClauseChange::details)
                    .extracting(Detail::sentence)
                    .containsExactlyElementsOf(line.get(2).isEmpty() ? List.of() : List.of(line.get(2)));
        }
    }

    private static void told(Case one, List<String> found) {
        if (one.missing().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().startsWith(one.missing());
        }
    }

    private List<String> missing(Edition before, Edition after) {
        return EditionComparison.of(before, rules, after).changes().stream()
                .flatMap(change -> change.details().stream())
                .filter(detail -> detail.what().equals("sentence without a counterpart"))
                .map(detail -> detail.before() + detail.after())
                .toList();
    }

    private static String page(String notes, String parameters, String header, String no, String text) {
        return "# PaintFence\n\n## " + notes + "\n\n-   X > Y.\n\n## " + parameters + "\n\n|" + header
                + "|\n|--|--|--|--|--|\n|Label|String|" + no + "|north|" + text + "|\n";
    }

    private static Edition adopted(Contract base, String page) {
        return new Adoption(base)
                .adopt(new PageReader().read("page.md", page.getBytes(StandardCharsets.UTF_8)), "2020-09-01");
    }
}
