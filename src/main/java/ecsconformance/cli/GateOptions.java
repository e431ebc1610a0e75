package ecsconformance.cli;

import ecsconformance.result.Result;
import ecsconformance.result.Waivers;
import ecsconformance.result.waiver.Waiver;
import ecsconformance.result.waiver.WaiverFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that hold a result against an earlier one and against known deviations. */
final class GateOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "earlier result (conformance.json) to compare with; no rule may be worse")
    private Path baseline;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "waivers file (YAML): known deviations that do not count")
    private Path waivers;

    @Option(names = "--other-contract", description = "compare with the baseline even if another contract judged it")
    private boolean otherContract;

    /**
     * The baseline, where one is named.
     *
     * @throws WrongUse where it is unreadable, incomplete or without a judged rule
     */
    Optional<Result> baseline() {
        Optional<Result> read = Optional.ofNullable(baseline).map(it -> ResultFiles.read("--baseline ", it));
        if (read.isEmpty() && otherContract) {
            throw new WrongUse("--other-contract needs --baseline");
        }
        read.ifPresent(result -> {
            if (!result.run().complete()) {
                throw new WrongUse(baseline + ": the run did not reach its end, so its result is no baseline");
            }
            var rules = result.summary().rules();
            if (rules.passed() + rules.failed() + rules.waived() == 0) {
                throw new WrongUse(baseline + ": none of its rules was judged, so it is no baseline");
            }
        });
        return read;
    }

    /** @throws WrongUse where the baseline was judged by another contract and nobody said that this is meant */
    void expectJudgedBy(String digest, Result baseline) {
        String before = baseline.suite().contract().digest();
        if (!before.equals(digest) && !otherContract) {
            throw new WrongUse(this.baseline + " was judged by another contract: " + before + ", not " + digest
                    + "; make a new baseline, or give --other-contract to compare them nevertheless");
        }
    }

    /**
     * The known deviations, where a file of them is named.
     *
     * @throws ecsconformance.input.InvalidInput with everything that is wrong with the file
     */
    Optional<Waivers> waivers(Session session) {
        if (waivers == null) {
            return Optional.empty();
        }
        List<String> rules = session.catalogue().rules().stream()
                .map(rule -> rule.id().value())
                .toList();
        List<Waiver> read = new WaiverFile(rules).read(waivers);
        return Optional.of(new Waivers(read, session.clock().instant()));
    }

    String baselineName() {
        return String.valueOf(baseline);
    }
}
