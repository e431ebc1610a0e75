package ecsconformance.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The run itself.
 *
 * @param complete  whether every chosen scenario was run to its end
 * @param requests  number of requests sent to the endpoint
 * @param selection the choice of rules, where they were not all of the profiles'
 * @param problem   the reason for which the target could not be tested, or not to the end
 * @param notes     the findings of the preflight, one sentence each
 * @param nonce     the text from which {@link RunId} made the id; empty where the id came from elsewhere
 * @param offered   the offer of the target as the preflight found it; empty where it did not come so far
 * @param extent    the extent of the run; empty in results of earlier versions
 * @param shard     the part of the chosen rules that this run was about, where it was not all of them
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
        Optional<RecordedCapabilities> offered,
        Optional<Extent> extent,
        Optional<Shard> shard) {

    public RunInfo {
        notes = List.copyOf(notes);
    }

    /** This run with how far it could go. */
    public RunInfo with(Extent how) {
        return new RunInfo(
                id,
                startedAt,
                finishedAt,
                complete,
                requests,
                seed,
                selection,
                problem,
                notes,
                nonce,
                offered,
                Optional.of(how),
                shard);
    }

    /** The clauses of the edition that no rule states. */
    public List<String> unstated() {
        return extent.map(Extent::unstated).orElse(List.of());
    }

    RunInfo of(Shard part) {
        String words = selection.map(it -> it + " ").orElse("") + part.words();
        return new RunInfo(
                id,
                startedAt,
                finishedAt,
                complete,
                requests,
                seed,
                Optional.of(words),
                problem,
                notes,
                nonce,
                offered,
                extent,
                Optional.of(part));
    }

    /** The choice of the rules of the whole run, of which this may be a shard. */
    public Optional<String> selectionOfWhole() {
        String words = selection.orElse("");
        String part = shard.map(Shard::words).orElse("");
        return Optional.of(words.substring(0, words.length() - (words.endsWith(part) ? part.length() : 0))
                        .strip())
                .filter(it -> !it.isEmpty());
    }
}
