package ecsconformance.cli;

import ecsconformance.endpoint.TargetFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that removes what a run has left, ready to be pasted into a shell. No secret is part of it. */
final class CleanupLine {

    private CleanupLine() {}

    static String of(TargetFlags flags, Path ledger) {
        List<String> words = new ArrayList<>(List.of("./conformance", "cleanup"));
        flags.target().ifPresent(file -> add(words, "--target", file.toString()));
        flags.endpoint().ifPresent(uri -> add(words, "--endpoint", uri.toString()));
        flags.region().ifPresent(id -> add(words, "--region", id));
        flags.accessKeyId().ifPresent(id -> add(words, "--access-key-id", id));
        flags.control().ifPresent(uri -> add(words, "--control", uri.toString()));
        add(words, "--ledger", ledger.toString());
        return String.join(" ", words) + (flags.accessKeySecret().isEmpty() ? "" : " --access-key-secret ...");
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value.matches("[\\w./:@%+=,-]+") ? value : "'" + value.replace("'", "'\\''") + "'");
    }
}
