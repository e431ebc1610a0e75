package ecsconformance.emulator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.catalogue.Choices.UnknownChoice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChoicesTest {

    private static final Seam<String> TEXT = new Seam<>("text");
    private static final Seam<String> OTHER = new Seam<>("other text");

    private final Choices none = new Choices(
            new Catalogue(
                    List.of(Reading.of(
                            "tone",
                            "how loud",
                            Reading.Choice.of("low", "small letters"),
                            Reading.Choice.of("high", "capitals", TEXT.change(text -> text.toUpperCase(Locale.ROOT))),
                            Reading.Choice.of("twice", "two of them", TEXT.change(text -> text + text)))),
                    List.of(
                            Defect.of("text.end", "a full stop follows", "a.rule", TEXT.change(text -> text + ".")),
                            Defect.of("text.mark", "a mark follows", "a.rule", TEXT.change(text -> text + "!")),
                            Defect.of("page.end", "the page ends", "a.rule", OTHER.change(text -> "")))),
            Map.of(),
            Map.of());

    @Test
    void nothing_chosen_is_what_is_documented() {
        assertThat(none.behaviour()).isSameAs(Behaviour.DOCUMENTED);
        assertThat(none.reading("tone=low").behaviour()).isEqualTo(Behaviour.DOCUMENTED);
    }

    @Test
    void the_last_choice_in_a_reading_counts_and_defects_come_after_readings() {
        Behaviour behaviour = none.defect("text.mark")
                .defect("text.end")
                .reading("tone=twice")
                .reading("tone=high")
                .behaviour();

        assertThat(behaviour.at(TEXT, "a")).isEqualTo("A.!");
        assertThat(behaviour.at(OTHER, "a")).isEqualTo("a");
    }

    @Test
    void unknown_names_are_answered_with_those_there_are() {
        assertThatThrownBy(() -> none.defect("text.and"))
                .isInstanceOf(UnknownChoice.class)
                .hasMessage("there is no defect \"text.and\"; there are text.end, text.mark");
        assertThatThrownBy(() -> none.defect("paper.end")).hasMessageContaining("text.end, text.mark, page.end");
        assertThatThrownBy(() -> none.reading("tune=low")).hasMessageContaining("there are tone");
        assertThatThrownBy(() -> none.reading("tone=middle"))
                .hasMessageContaining("there are tone=low, tone=high, tone=twice");
        assertThatThrownBy(() -> none.reading("tone")).hasMessageContaining("tone=low");
    }

    @Test
    void every_choice_and_every_defect_changes_what_stands_at_a_seam() {
        Catalogue complete = Catalogue.complete();

        assertThat(complete.readings()).extracting(Reading::name).doesNotHaveDuplicates();
        assertThat(complete.readings())
                .flatExtracting(reading ->
                        reading.choices().subList(1, reading.choices().size()))
                .allSatisfy(choice -> assertThat(choice.changes()).isNotEmpty());
        assertThat(complete.defects()).allSatisfy(defect -> {
            assertThat(defect.changes().isEmpty())
                    .as("nothing to change where nobody could see it")
                    .isEqualTo(defect.unseen().isPresent());
            assertThat(defect.breaks()).doesNotEndWith(".");
        });
    }
}
