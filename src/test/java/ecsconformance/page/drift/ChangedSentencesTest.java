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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small pages of which one sentence changes, with the right answer beside each; from a page and from a contract alike. */
final class ChangedSentencesTest {

    private static final Contract NONE = Contract.none("PaintFence", "2015-03-02");

    private final RuleCatalogue rules = new RuleCatalogue(List.of());

    /** A line of the table. */
    record Case(String kind, String language, String where, String before, String after, String told) {

        static Case of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Case(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        @Override
        public String toString() {
            return kind + " " + where + ": " + before + " → " + after;
        }

        String page(String sentence) {
            boolean chinese = language.equals("zh");
            String fixed = chinese ? "围栏有门。" : "The fence has a gate.";
            return (chinese ? "# PaintFence\n\n## 接口说明\n\n" : "# PaintFence\n\n## Description\n\n")
                    + (where.equals("lead") ? sentence + "\n\n" : "")
                    + "-   "
                    + (where.equals("note") ? sentence : fixed)
                    + (chinese
                            ? "\n-   水桶是满的。\n\n## 请求参数\n\n"
                            : "\n-   The bucket is full.\n\n## Request parameters\n\n")
                    + "|Name|Type|Required|Example|Description|\n|--|--|--|--|--|\n|Label|String|No|north|"
                    + (where.equals("row") ? sentence : fixed)
                    + (chinese ? "|\n\n## 错误码\n\n" : "|\n\n## Error codes\n\n")
                    + "|HTTP status code|Error code|Error message|Description|\n|--|--|--|--|\n|400|Paint.Wrong|Wrong.|"
                    + (where.equals("error") ? sentence : fixed)
                    + "|\n";
        }
    }

    static Stream<Case> cases() throws IOException {
        return CorpusLines.of("changed-sentences.txt").map(Case::of);
    }

    static Stream<Case> words() throws IOException {
        return CorpusLines.of("changed-words.txt").map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_change_is_named_shown_or_proved_to_be_none(Case one) {
        Edition before = edition(NONE, one.page(one.before()));
        Edition after = edition(before.contract(), one.page(one.after()));

        told(one, EditionComparison.of(before, rules, after));
        told(one, EditionComparison.of(Documents.of(before.contract()), rules, after));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_change_is_named_where_the_words_of_both_sides_are_known(Case one) {
        Edition before = edition(NONE, one.page(one.before()));
        Edition after = edition(before.contract(), one.page(one.after()));
        told(one, EditionComparison.of(before, rules, after));
        assertThat(EditionComparison.of(Documents.of(before.contract()), rules, after)
                        .drifted(false, false))
                .as("from a contract, which has no words")
                .isEqualTo(!one.told().equals("same"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_way_back_is_told_too(Case one) {
        Edition before = edition(NONE, one.page(one.after()));
        Drift drift = EditionComparison.of(before, rules, edition(before.contract(), one.page(one.before())));

        assertThat(drift.drifted(false, false))
                .as(drift.toString())
                .isEqualTo(!one.told().equals("same"));
    }

    @Test
    void the_answer_does_not_depend_on_who_runs_it() throws IOException {
        try {
            for (String tag : List.of("ar-EG", "fa-IR", "th-TH-u-nu-thai", "tr-TR", "mr-IN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                cases().filter(one -> !one.kind().equals("unjudged"))
                        .forEach(this::a_change_is_named_shown_or_proved_to_be_none);
            }
        } finally {
            Locale.setDefault(Locale.ROOT);
        }
    }

    @Test
    void a_member_that_a_list_lost_or_gained_is_named_where_the_words_are_known() {
        assertThat(ListMember.between("支持木栏和铁栏。", "支持木栏。").map(Detail::before)).contains("铁栏");
        assertThat(ListMember.between("支持木栏、铁栏和石栏。", "支持木栏和石栏。").map(Detail::before))
                .contains("铁栏");
        assertThat(ListMember.between("Wood, iron, or stone.", "Wood or stone.").map(Detail::before))
                .contains("iron");
        assertThat(ListMember.between("Wood and stone.", "Wood, iron and stone.")
                        .map(Detail::after))
                .contains("iron");
        assertThat(ListMember.between("It has a gate.", "It has a gate and a lock.")
                        .map(Detail::after))
                .contains("a lock");
        assertThat(ListMember.between("以字母或数字结尾。", "以字母、数字或下划线结尾。").map(Detail::after))
                .contains("下划线");
        assertThat(ListMember.between("支持红色和绿色。", "支持红色、绿色和蓝色。").map(Detail::after))
                .contains("蓝色");
        assertThat(ListMember.between("Wood or iron.", "Wood, iron, or stone.").map(Detail::after))
                .contains("stone");
        assertThat(ListMember.between("以字母或数字结尾。", "以字母和数字结尾。")).isEmpty();
        assertThat(ListMember.between("围栏有门。", "围栏有门，请关门。")).isEmpty();
        assertThat(ListMember.between("", "围栏有门。")).isEmpty();
    }

    @Test
    void a_contrary_or_a_name_is_told_though_the_sentence_has_the_same_word_elsewhere() {
        assertThat(DifferingPart.between(
                                "A fence that is removed is removed for ever.",
                                "A fence that is removed is kept for ever.")
                        .map(Detail::what))
                .contains("opposite");
        assertThat(DifferingPart.between("释放围栏时，刷子会释放。", "释放围栏时，刷子会保留。").map(Detail::what))
                .contains("opposite");
        assertThat(DifferingPart.between("不填时建造Wood围栏。", "不填时建造Iron围栏。").map(Detail::after))
                .contains("Iron");
        assertThat(DifferingPart.between("Send it over the Brush.", "Send it over the Roller.")
                        .map(Detail::after))
                .contains("Roller");
        assertThat(DifferingPart.between("Paint it with the Brush.", "Paint it with the brush."))
                .isEmpty();
        assertThat(DifferingPart.between("Delete the fence.", "Remove the fence."))
                .isEmpty();
        assertThat(DifferingPart.between("该Wood围栏是干的。", "这段Wood围栏是干的。")).isEmpty();
        assertThat(DifferingPart.between("The fence is removed.", "The fence is deleted."))
                .isEmpty();
        assertThat(DifferingPart.between("", "The fence is kept.")).isEmpty();
        assertThat(DifferingPart.between("围栏的面积。", "围栏的面积大小。").map(Detail::what))
                .isNotEqualTo(Optional.of("opposite"));
    }

    @Test
    void a_term_that_is_exchanged_throughout_is_no_change_of_meaning() {
        String page = new Case("", "zh", "note", "", "", "")
                .page("栅栏是干的。")
                .replace("水桶是满的。", "水桶挂在栅栏上。")
                .replace("围栏有门。", "指定的栅栏有门。");
        Edition before = edition(NONE, page);
        Drift exchanged = EditionComparison.of(before, rules, edition(before.contract(), page.replace("栅栏", "篱笆墙")));
        assertThat(exchanged.changes())
                .hasSizeGreaterThan(2)
                .allMatch(change -> change.kind() == ClauseChange.Kind.UNJUDGED)
                .allSatisfy(change ->
                        assertThat(change.details()).extracting(Detail::what).contains("term"));
        Drift once = EditionComparison.of(before, rules, edition(before.contract(), page.replaceFirst("栅栏", "篱笆墙")));
        assertThat(once.changes()).singleElement().matches(ClauseChange::meaning);
    }

    @Test
    void there_are_five_of_each_kind() throws IOException {
        List<Case> all = Stream.concat(cases(), words()).toList();
        assertThat(all.stream().map(Case::kind).distinct())
                .allSatisfy(kind -> assertThat(all)
                        .filteredOn(it -> it.kind().equals(kind))
                        .as(kind)
                        .hasSizeGreaterThanOrEqualTo(5));
        assertThat(cases()).hasSizeGreaterThan(115);
    }

    private static void told(Case one, Drift drift) {
        List<ClauseChange> changes = drift.changes();
        assertThat(drift.drifted(false, false))
                .as(changes.toString())
                .isEqualTo(!one.told().equals("same"));
        if (one.told().equals("same")) {
            assertThat(changes).allMatch(it -> it.kind() == ClauseChange.Kind.REWORDED);
        } else if (one.told().equals("unjudged")) {
            assertThat(changes)
                    .as(changes.toString())
                    .hasSize(1)
                    .allMatch(it -> it.kind() == ClauseChange.Kind.UNJUDGED);
            assertThat(changes.get(0).words()).isNotEmpty();
            assertThat(drift.drifted(false, true)).isFalse();
        } else if (one.told().contains("/")) {
            assertThat(changes)
                    .as(changes.toString())
                    .anyMatch(it -> it.clause().startsWith(one.told()));
        } else {
            assertThat(changes).as(changes.toString()).hasSize(1);
            assertThat(changes.get(0).details().stream().filter(Detail::meaning).map(Detail::what))
                    .as(changes.toString())
                    .contains(one.told());
            assertThat(drift.drifted(false, true)).isTrue();
        }
    }

    private static Edition edition(Contract base, String page) {
        return new Adoption(base)
                .adopt(new PageReader().read("page.md", page.getBytes(StandardCharsets.UTF_8)), "2020-09-01");
    }
}
