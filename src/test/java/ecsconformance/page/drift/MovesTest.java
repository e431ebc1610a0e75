package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that one sentence lost and another gained: details as {@code what:before>after}, separated by bars. */
final class MovesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Facts that have moved.
                "name:Brush>|name:>Brush; ''",
                "bound:5>|bound:>5; ''",
                "name:Brush, Roller>|name:>Brush; name:Roller>",
                "name:Brush>|name:>Brush, Roller; name:>Roller",
                "name:笔刷>|name:>笔刷; ''",
                "name:Brush>|name:>Brush|bound:>5; bound:>5",
                // Facts that have changed.
                "name:Brush>|name:>Roller; name:Brush>|name:>Roller",
                "name:Brush>Roller|name:Roller>Brush; name:Brush>Roller|name:Roller>Brush",
                "name:Brush>|unit:>Brush; name:Brush>|unit:>Brush",
                "name:Brush>; name:Brush>",
                // Small words and sentences come and go where they stand.
                "negation:not>|negation:>not; negation:not>|negation:>not",
                "condition:如果湿>|condition:>如果湿; condition:如果湿>|condition:>如果湿",
                "sentence removed:Wait.>|sentence removed:>Wait.; sentence removed:Wait.>|sentence removed:>Wait."
            })
    void facts_that_moved_are_no_change(String given, String left) {
        List<Detail> details = details(given);
        WholeText before = whole(details, Detail::before);
        WholeText after = whole(details, Detail::after);
        assertThat(details.stream()
                        .map(detail -> Moves.within(detail, before, after))
                        .filter(detail -> !detail.what().isEmpty()))
                .containsExactlyElementsOf(details(left));
    }

    private static WholeText whole(List<Detail> details, Function<Detail, String> side) {
        return new WholeText(
                "",
                details.stream()
                        .collect(Collectors.groupingBy(
                                Detail::what,
                                Collectors.flatMapping(
                                        it -> WholeText.parts(side.apply(it)),
                                        Collectors.groupingBy(it -> it, Collectors.counting())))));
    }

    private static List<Detail> details(String list) {
        return Stream.of(list.split("\\|"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("[:>]", -1))
                .map(one -> new Detail(one[0], one[1], one[2], true))
                .toList();
    }
}
