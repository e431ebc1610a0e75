package ecsconformance.cli;

import ecsconformance.endpoint.TargetFlags;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that removes what a run has left, ready to be pasted into a shell. No secret is part of it. */
final class CleanupLine {

    private static final String LAUNCHER = "conformance.launcher";

    private CleanupLine() {}

    static String of(TargetFlags flags, Path ledger) {
        List<String> words = new ArrayList<>(List.of("cleanup"));
        flags.target().ifPresent(file -> add(words, "--target", file.toString()));
        flags.endpoint().ifPresent(uri -> add(words, "--endpoint", uri.toString()));
        flags.region().ifPresent(id -> add(words, "--region", id));
        flags.accessKeyId().ifPresent(id -> add(words, "--access-key-id", id));
        flags.control().ifPresent(uri -> add(words, "--control", uri.toString()));
        add(words, "--ledger", ledger.toString());
        return program() + " " + String.join(" ", words)
                + (flags.accessKeySecret().isEmpty() ? "" : " --access-key-secret ...");
    }

    /** The suite as it was started; the launcher says how that was. */
    private static String program() {
        String jar = System.getProperty("java.class.path", "");
        String alone =
                jar.endsWith(".jar") && !jar.contains(File.pathSeparator) ? "java -jar " + word(jar) : "./conformance";
        return Optional.ofNullable(System.getProperty(LAUNCHER))
                .map(CleanupLine::word)
                .orElse(alone);
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(word(value));
    }

    private static String word(String value) {
        return value.matches("[\\w./:@%+=,-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
