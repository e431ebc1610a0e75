package ecsconformance.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The run itself.
 *
 * @param complete  whether every chosen scenario was run to its end
 * @param requests  number of requests sent to the endpoint
 * @param selection how the rules were chosen, where they were not all of the profiles'
 * @param problem   why the target could not be tested, or not to the end
 * @param notes     what the preflight found, one sentence each
 * @param nonce     what the id was made from, with {@link RunId}; empty where the id came from elsewhere
 * @param offered   what the preflight found that the target offers; empty where it did not come so far
 */
public record RunInfo(
        String id,
        Instant startedAt,
        Instant finishedAt,
        boolean complete,
        long requests,
        long seed,
        Optional<String> selection,
        Optional<String> problem,
        List<String> notes,
        Optional<String> nonce,
        Optional<Offered> offered) {

    public RunInfo {
        notes = List.copyOf(notes);
    }

    public RunInfo(
            String id,
            Instant startedAt,
            Instant finishedAt,
            boolean complete,
            long requests,
            long seed,
            Optional<String> selection,
            Optional<String> problem,
            List<String> notes) {
        this(
                id,
                startedAt,
                finishedAt,
                complete,
                requests,
                seed,
                selection,
                problem,
                notes,
                Optional.empty(),
                Optional.empty());
    }
}
