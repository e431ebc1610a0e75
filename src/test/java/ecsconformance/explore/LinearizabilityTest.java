package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Histories of which it is known how they came about: some orders explain them, or no order can. */
final class LinearizabilityTest {

    private static final int HISTORIES = 400;

    /**
     * A call of a quota with places: it takes one, gives one back, or asks how many are left.
     *
     * @param answer the number that is left after it; -1 for a refusal
     */
    private record Call(char what, int answer, long begun, long ended) {}

    private final Linearizability<Integer, Call> checker =
            new Linearizability<>(Call::begun, Call::ended, LinearizabilityTest::after, left -> left);

    private static List<Integer> after(int left, Call call) {
        int next = call.what() == 't' ? left - 1 : call.what() == 'g' ? left + 1 : left;
        boolean full = call.what() == 't' && left == 0;
        return full
                ? call.answer() == -1 ? List.of(left) : List.of()
                : call.answer() == next ? List.of(next) : List.of();
    }

    /** Carries calls out one after the other, and then lets each begin earlier and end later. */
    private static List<Call> history(Random random, int calls, int places) {
        List<Call> history = new ArrayList<>();
        int left = places;
        for (int number = 0; number < calls; number++) {
            char what = "ttga".charAt(random.nextInt(4));
            boolean full = what == 't' && left == 0;
            left = full ? left : what == 't' ? left - 1 : what == 'g' ? left + 1 : left;
            long at = number * 10L;
            history.add(new Call(what, full ? -1 : left, at - random.nextInt(35), at + 1 + random.nextInt(35)));
        }
        Collections.shuffle(history, random);
        return history;
    }

    @Test
    void calls_carried_out_in_some_order_are_explained() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Call> history = history(random, 2 + random.nextInt(7), random.nextInt(3));
            int places = placesOf(seed);
            assertThat(checker.finals(history, List.of(places)))
                    .as("seed %d: %s", seed, history)
                    .isNotEmpty();
        }
    }

    private static int placesOf(int seed) {
        Random random = new Random(seed);
        random.nextInt(7);
        return random.nextInt(3);
    }

    @Test
    void an_answer_that_no_number_of_calls_could_lead_to_is_not() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Call> history = history(random, 2 + random.nextInt(7), random.nextInt(3));
            int place = random.nextInt(history.size());
            Call call = history.get(place);
            history.set(place, new Call(call.what(), 50 + random.nextInt(9), call.begun(), call.ended()));

            assertThat(checker.finals(history, List.of(placesOf(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void it_agrees_with_all_orders_tried_one_by_one() {
        int explained = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Call> history = history(random, 4, 1);
            int place = random.nextInt(history.size());
            Call call = history.get(place);
            history.set(place, new Call(call.what(), random.nextInt(4) - 1, call.begun(), call.ended()));
            boolean byHand = anyOrder(history, new ArrayList<>());
            explained += byHand ? 1 : 0;

            assertThat(!checker.finals(history, List.of(1)).isEmpty())
                    .as("seed %d: %s", seed, history)
                    .isEqualTo(byHand);
        }
        assertThat(explained).as("both verdicts come often").isBetween(HISTORIES / 8, HISTORIES - HISTORIES / 8);
    }

    private static boolean anyOrder(List<Call> left, List<Call> order) {
        if (left.isEmpty()) {
            return fits(order);
        }
        for (Call call : left) {
            List<Call> rest = new ArrayList<>(left);
            rest.remove(call);
            List<Call> longer = new ArrayList<>(order);
            longer.add(call);
            if (anyOrder(rest, longer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(List<Call> order) {
        int left = 1;
        for (int place = 0; place < order.size(); place++) {
            long begun = order.get(place).begun();
            boolean tooLate = order.subList(place + 1, order.size()).stream().anyMatch(it -> it.ended() < begun);
            List<Integer> next = after(left, order.get(place));
            if (tooLate || next.isEmpty()) {
                return false;
            }
            left = next.get(0);
        }
        return true;
    }

    @Test
    void all_final_states_are_told() {
        Linearizability<Integer, Call> lost =
                new Linearizability<>(Call::begun, Call::ended, (left, call) -> List.of(left, left + 1), left -> left);

        assertThat(new TreeSet<>(lost.finals(List.of(new Call('g', 0, 0, 9), new Call('g', 0, 0, 9)), List.of(0))))
                .containsExactly(0, 1, 2);
    }
}
