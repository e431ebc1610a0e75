package ecsconformance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardTest {

    private final List<Rule> rules =
            RuleCatalogue.load(ShardTest.class.getClassLoader()).rules();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 50})
    void the_shards_together_are_exactly_everything(int of) {
        List<List<Rule>> shares = IntStream.rangeClosed(1, of)
                .mapToObj(index -> Shard.of(index, of, rules).share(rules))
                .toList();

        assertThat(shares.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(shares)
                .allSatisfy(share -> assertThat(share)
                        .isSortedAccordingTo(Comparator.comparingInt(rules::indexOf))
                        .anyMatch(rule -> !rule.scenarios().isEmpty()));
    }

    @Test
    void they_have_about_as_many_scenarios() {
        List<Integer> sizes = IntStream.rangeClosed(1, 4)
                .mapToObj(index -> Shard.of(index, 4, rules).share(rules).stream()
                        .mapToInt(rule -> rule.scenarios().size())
                        .sum())
                .toList();
        int largest =
                rules.stream().mapToInt(rule -> rule.scenarios().size()).max().orElseThrow();

        assertThat(sizes.stream().max(Integer::compare).orElseThrow()
                        - sizes.stream().min(Integer::compare).orElseThrow())
                .isLessThanOrEqualTo(largest);
    }

    @Test
    void all_of_one_whole_know_the_same_whole_and_another_selection_is_another() {
        assertThat(Shard.of(1, 2, rules).whole())
                .startsWith("sha256:")
                .isEqualTo(Shard.of(2, 2, rules).whole())
                .isNotEqualTo(Shard.of(1, 2, rules.subList(1, rules.size())).whole());
        assertThatThrownBy(() -> new Shard(3, 2, "")).hasMessageContaining("1/N to N/N");
    }
}
