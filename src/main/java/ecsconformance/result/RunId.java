package ecsconformance.result;

import ecsconformance.contract.Digest;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.Result.TargetInfo;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the id of a run from a nonce and from what it is about. The id is part of every name that the run gives, so one
 * of these that is changed alone no longer fits the id, nor another id the run's own requests. That finds slips and careless
 * edits. It proves no origin: whoever makes a new id and puts it everywhere, requests included, is stopped by a signature
 * only.
 */
public final class RunId {

    private static final BigInteger LEAST = BigInteger.valueOf(36).pow(7);
    private static final BigInteger COUNT = BigInteger.valueOf(36).pow(8).subtract(LEAST);

    private RunId() {}

    /** Eight letters and digits. */
    public static String of(
            String nonce,
            Instant startedAt,
            long seed,
            TargetInfo target,
            Suite.ContractInfo contract,
            String version) {
        List<String> facts = new ArrayList<>(List.of(
                nonce,
                startedAt.toString(),
                Long.toString(seed),
                target.name(),
                target.endpoint(),
                target.region(),
                contract.digest(),
                version));
        if (target.embedded()) {
            facts.add("embedded");
        }
        String digest = Digest.of(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
        BigInteger number = new BigInteger(digest.substring(digest.indexOf(':') + 1), 16);
        return number.mod(COUNT).add(LEAST).toString(36);
    }
}
