package ecsconformance.result;

import java.util.List;

/**
 * What a scenario began with, so that it can be evaluated again from its exchanges.
 *
 * @param seed         from which its made-up values follow, below 2 to the power of 48
 * @param arrangements one for each account it worked in; empty where none was needed or none could be had
 */
public record Staging(long seed, List<Arrangement> arrangements) {

    public Staging {
        arrangements = List.copyOf(arrangements);
    }
}
