package ecsconformance.result;

import java.util.List;

/** The fate of a run's checks, for tests. */
public final class SampleProof {

    private SampleProof() {}

    /** One check that looks at nothing, and one of which nothing could be told. */
    public static Proof withDoubts() {
        return new Proof(
                12,
                10,
                List.of(doubt("the status is 200", "the check still passes")),
                List.of(doubt("an image came of it", "the record has nothing about it")));
    }

    private static Proof.Doubt doubt(String fact, String reason) {
        return new Proof.Doubt("area.a", "features/a.feature:4", "a <b>scenario</b>", "the check", fact, reason);
    }
}
