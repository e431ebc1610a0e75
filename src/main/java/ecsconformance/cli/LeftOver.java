package ecsconformance.cli;

import ecsconformance.endpoint.TargetFlags;
import ecsconformance.report.Outline;
import ecsconformance.report.PlainText;
import java.nio.file.Files;
import java.nio.file.Path;
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
                            ? "left over: nothing that is known yet; a request under way may still make something"
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
}
