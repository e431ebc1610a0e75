package ecsconformance.cli;

import ecsconformance.endpoint.TargetFlags;
import ecsconformance.report.Outline;
import ecsconformance.report.PlainText;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a command has left on a target, with the line that removes it. */
final class LeftOver {

    private static final int LONGEST_LIST = 2_000;

    private final Session session;
    private final TargetFlags flags;
    private final Optional<Path> ledger;

    /** @param ledger the file in which it is written down; empty where the target is gone with the command */
    LeftOver(Session session, TargetFlags flags, Optional<Path> ledger) {
        this.session = session;
        this.flags = flags;
        this.ledger = ledger;
    }

    Outline outline() {
        return new Outline(session.terminal().colour(), ConsoleOptions.width(session.environment()));
    }

    /** The words for whoever stopped the command; a line to paste is unbroken. */
    List<String> interrupted(String words, List<String> left) {
        Outline outline = outline();
        outline.gap();
        outline.paragraph("interrupted: " + words);
        underWay(left, outline);
        return outline.text().lines().toList();
    }

    /** While requests are still under way. */
    void underWay(List<String> left, Outline outline) {
        ledger.filter(Files::exists).ifPresent(file -> {
            outline.paragraph(
                    left.isEmpty()
                            ? "left over: nothing is known yet, but a request under way may still create something"
                            : words(left));
            outline.line(removal(file));
        });
    }

    /** After the last request; nothing is said where nothing is left. */
    void tell(List<String> left) {
        if (!left.isEmpty() && ledger.isPresent()) {
            session.terminal().err().println(words(left));
            tellRemoval(left);
        }
    }

    /** The same where a summary has listed it. */
    void tellRemoval(List<String> left) {
        if (!left.isEmpty()) {
            ledger.ifPresent(file -> session.terminal().err().println(removal(file)));
        }
    }

    private String removal(Path file) {
        return "to remove it: " + CleanupLine.of(flags, file);
    }

    private static String words(List<String> left) {
        return "left over: " + PlainText.of(String.join(", ", left), LONGEST_LIST);
    }

    /** The command that removes what a run has left, ready to be pasted into a shell. No secret is part of it. */
    static final class CleanupLine {

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
            String alone = jar.endsWith(".jar") && !jar.contains(File.pathSeparator)
                    ? "java -jar " + word(jar)
                    : "./conformance";
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
}
