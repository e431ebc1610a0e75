package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that is tried, drawn from a seed, in this order until the budget is spent: pairs, triples, one wrong value, the ways
 * to send, states of the account, sequences and races; then more of the last ones.
 */
final class Trials {

    static final int TOGETHER = 8;
    /** So many sequences and races until wrong values come again, in other company. */
    private static final int ROUNDS = 24;

    /** One request of so many is left for showing a reading once more. */
    private static final int REPEATED = 32;

    private final boolean control;
    private final int budget;
    private final int whole;
    private final Factors factors;
    private final Set<Fixture> missing;
    private final Random random;
    private final int styles;
    private final DrawnRequests requests;
    private final ImageRequests images;
    private final Sequences sequences;
    private final List<Trial> all = new ArrayList<>();
    private int spent;
    private Rows pairs;
    private Rows triples;

    /** The rows of an array, those of others before it included, and the request that each stands for. */
    private record Rows(CoveringArray array, List<Request> requests) {

        Exploration.Coverage coverage(Set<Request> answered) {
            return new Exploration.Coverage(array.covered(row -> answered.contains(requests.get(row))), array.total());
        }
    }

    /**
     * @param styles  the number of ways of travelling that the target understands
     * @param control whether every trial has an account of its own
     * @param missing fixtures that cannot be had
     */
    Trials(long seed, int budget, int styles, boolean control, Set<Fixture> missing) {
        this.factors = Factors.load().without(missing);
        this.missing = missing;
        this.control = control;
        this.whole = budget;
        this.budget = budget - budget / REPEATED;
        this.random = new Random(seed);
        this.styles = styles;
        this.requests = new DrawnRequests(factors, random, styles);
        this.images = new ImageRequests(random, styles, missing);
        this.sequences = new Sequences(random, images, control, missing);
        draw();
    }

    List<Trial> all() {
        return List.copyOf(all);
    }

    /** The number of requests that the budget still has room for. */
    int left() {
        return whole - all.stream().mapToInt(Trial::size).sum();
    }

    /** The pairs that come together in requests whose answers are judged. */
    Exploration.Coverage pairs(Set<Request> answered) {
        return pairs.coverage(answered);
    }

    Exploration.Coverage triples(Set<Request> answered) {
        return triples.coverage(answered);
    }

    private void draw() {
        CoveringArray two = requests.array(factors.all(), 2, List.of());
        List<Request> some = requests.of(factors.all(), two);
        int used = group(some);
        pairs = new Rows(two, some);
        CoveringArray three = requests.array(factors.strong(), 3, two.rows().subList(0, used));
        List<Request> more = requests.of(factors.strong(), three);
        group(more);
        triples = new Rows(
                three, Stream.concat(some.stream().limit(used), more.stream()).toList());
        wrong();
        group(manners());
        if (control) {
            sequences.ofAccounts().forEach(this::add);
        }
        sequences.ofTokens().forEach(this::add);
        for (int number = 0; number < Sequences.RACES && images.isPossible(); number++) {
            add(sequences.race(number));
        }
        for (int number = 0; spent < budget && images.isPossible(); number++) {
            add(sequences.sequence());
            if (number >= Sequences.RACES) {
                add(sequences.race(number));
            }
            if (number % ROUNDS == ROUNDS - 1) {
                wrong();
            }
        }
    }

    /** Wrong values twice, once beside half of the other factors, once beside the rest; all others beside most of them. */
    private void wrong() {
        List<Request> some = new ArrayList<>();
        List<Request> again = new ArrayList<>();
        int number = random.nextInt(3);
        Set<String> drawn = half();
        for (Factors.Factor.Value value : factors.wrong()) {
            drawn = half();
            some.add(requests.wrong(value, drawn, number++));
            again.add(requests.wrong(value, requests.names(Predicate.not(drawn::contains)), number));
        }
        for (Factors.Factor.Value value : factors.once()) {
            again.add(requests.wrong(value, requests.names(name -> random.nextInt(5) > 0), number++));
        }
        for (Factors.Factor.Value value : factors.whole()) {
            drawn = half();
            drawn.removeIf(name -> random.nextBoolean());
            some.add(requests.whole(value, drawn));
        }
        some.addAll(again);
        group(some);
    }

    private Set<String> half() {
        return requests.names(name -> random.nextBoolean());
    }

    private List<Request> manners() {
        List<Request> manners = new ArrayList<>();
        for (Request.Manner manner : Request.Manner.values()) {
            if (!control && manner.namesNoOperation()) {
                continue;
            }
            int ways = manner == Request.Manner.CHANGED || manner == Request.Manner.WRONG_SECRET
                    ? 4
                    : manner.namesNoOperation() ? 1 : 2;
            for (int style = 0;
                    style < styles && manner != Request.Manner.ORDINARY;
                    style += Math.max(1, styles / ways)) {
                Map<String, String> cells = Factors.cells("SnapshotId=the system snapshot|Description=Finance");
                if (!Factors.isPossible(cells, missing)) {
                    continue;
                }
                manners.add(new Request(Request.CREATE_IMAGE, cells, manner, style));
            }
        }
        return manners;
    }

    /** Some requests after one another in one account; how many of them the budget had room for. */
    private int group(List<Request> many) {
        int used = 0;
        for (int from = 0; from < many.size() && spent < budget; from += TOGETHER) {
            int to = Math.min(many.size(), from + Math.min(TOGETHER, budget - spent));
            add(Trial.of(many.subList(from, to)));
            used = to;
        }
        return used;
    }

    private void add(Trial trial) {
        if (spent + trial.size() <= budget) {
            all.add(trial);
        }
        spent += trial.size();
    }
}
