package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CoveringArrayTest {

    @Test
    void every_pair_that_is_possible_comes() {
        List<Integer> sizes = List.of(4, 3, 2, 5);
        CoveringArray array = new CoveringArray(sizes, 2, pair -> !pair.equals(List.of(0, 3, 3, 4)), new Random(1));

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
        assertThat(array.covered(array.rows().size())).isEqualTo(array.total());
        assertThat(array.covered(1)).isBetween(1, 6);
        assertThat(array.rows()).hasSizeBetween(18, 40);
    }

    @Test
    void the_same_seed_gives_the_same_rows() {
        List<Integer> sizes = List.of(3, 3, 3, 3, 2);

        assertThat(new CoveringArray(sizes, 3, any -> true, new Random(5)).rows())
                .isEqualTo(new CoveringArray(sizes, 3, any -> true, new Random(5)).rows())
                .hasSizeBetween(27, 70);
    }
}
