package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CoveringArrayTest {

    @Test
    void every_pair_that_is_possible_comes() {
        List<Integer> sizes = List.of(4, 3, 2, 5);
        CoveringArray array = new CoveringArray(
                sizes, 2, pair -> !pair.equals(List.of(0, 3, 3, 4)), row -> row, List.of(), new Random(1));

        Set<List<Integer>> seen = new HashSet<>();
        array.rows().forEach(row -> {
            for (int one = 0; one < row.size(); one++) {
                for (int other = one + 1; other < row.size(); other++) {
                    seen.add(List.of(one, row.get(one), other, row.get(other)));
                }
            }
        });
        assertThat(array.total()).isEqualTo(12 + 8 + 20 + 6 + 15 + 10 - 1);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(array.total());
        assertThat(array.covered(row -> true)).isEqualTo(array.total());
        assertThat(array.covered(row -> row < 1)).isBetween(1, 6);
        assertThat(array.rows()).hasSizeBetween(18, 40);
    }

    @Test
    void a_call_not_sent_does_not_count_and_one_sent_before_does() {
        List<Integer> sizes = List.of(2, 3, 3);
        UnaryOperator<List<Integer>> sent = row -> row.get(0) == 0 ? List.of(0, 0, row.get(2)) : row;
        Predicate<List<Integer>> possible =
                pair -> pair.get(0) > 0 || pair.get(1) > 0 || pair.get(2) > 1 || pair.get(3) == 0;
        CoveringArray array = new CoveringArray(sizes, 2, possible, sent, List.of(List.of(0, 2, 1)), new Random(1));

        assertThat(array.covered(row -> row == 0)).isEqualTo(3);
        assertThat(array.covered(row -> true)).isEqualTo(array.total()).isEqualTo(4 + 6 + 9);
    }

    @Test
    void the_same_seed_gives_the_same_rows() {
        List<Integer> sizes = List.of(3, 3, 3, 3, 2);

        assertThat(new CoveringArray(sizes, 3, any -> true, row -> row, List.of(), new Random(5)).rows())
                .isEqualTo(new CoveringArray(sizes, 3, any -> true, row -> row, List.of(), new Random(5)).rows())
                .hasSizeBetween(27, 70);
    }

    @Test
    void a_small_budget_claims_no_more_triples_than_its_requests_hold() {
        int budget = 5;
        int factors = Factors.load().strong().size();

        Trials trials = new Trials(1, budget, 8, true, Set.of());

        Set<Request> sent = trials.all().stream()
                .flatMap(trial -> trial.requests().stream())
                .collect(Collectors.toSet());

        assertThat(trials.triples(Set.of()).covered()).isZero();
        assertThat(trials.triples(sent).covered())
                .isPositive()
                .isLessThanOrEqualTo(budget * factors * (factors - 1) * (factors - 2) / 6);
    }
}
