package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.report.TextWidth;
import ecsconformance.result.RuleVerdict;
import ecsconformance.run.Progress;
import ecsconformance.run.Progress.Phase;
import ecsconformance.run.Progress.ScenarioEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * One line on a terminal that says what a run is busy with, how far it has come and how long it will take; the first
 * failures are lines of their own. A pipe gets nothing but the lines.
 */
final class ProgressLine implements Progress {

    private static final int SHOWN_FAILURES = 3;
    private static final int WIDTH = 79;

    private final Terminal terminal;
    private final Clock clock;
    private final boolean shown;
    private final String counted;
    private boolean ended;
    private Instant began;
    private int failed;
    private String line = "";
    private String reached;

    /** @param shown whether anything is wanted */
    ProgressLine(Terminal terminal, Clock clock, boolean shown) {
        this(terminal, clock, shown, "");
    }

    /** @param counted a noun in the plural; empty for scenarios */
    ProgressLine(Terminal terminal, Clock clock, boolean shown, String counted) {
        this.terminal = terminal;
        this.clock = clock;
        this.shown = shown;
        this.counted = counted;
        this.began = clock.instant();
        this.reached = "no " + noun();
        show("starting");
    }

    @Override
    public synchronized void phase(Phase phase) {
        began = clock.instant();
        show(phase.words());
    }

    @Override
    public synchronized void at(int finished, int total) {
        reached = finished + " of " + total + " " + noun();
        String failures = failed == 0 ? "" : ", " + failed + " failed";
        show(finished + "/" + total + (counted.isEmpty() ? "" : " " + counted) + failures + left(finished, total));
    }

    private String noun() {
        return counted.isEmpty() ? "scenarios" : counted;
    }

    private String left(int finished, int total) {
        Duration gone = Duration.between(began, clock.instant());
        if (finished == 0 || gone.toSeconds() < 1 || finished >= total) {
            return "";
        }
        long seconds = gone.toMillis() * (total - finished) / finished / 1000 + 1;
        return seconds < 120 ? ", " + seconds + " s left" : ", " + (seconds / 60) + " min left";
    }

    @Override
    public synchronized void ended(ScenarioEnd end) {
        if (end.verdict() != RuleVerdict.FAILED) {
            return;
        }
        failed++;
        if (shown && !ended && failed <= SHOWN_FAILURES) {
            String text =
                    PlainText.of("failed  " + end.rule() + ": " + end.actual().orElse(end.scenario()));
            clear();
            terminal.err().println(TextWidth.cut(text, WIDTH));
            show(line);
        }
    }

    private void show(String text) {
        if (shown && !ended && terminal.interactive()) {
            terminal.err().print("\r" + TextWidth.padded(text, TextWidth.of(line)));
            terminal.err().flush();
        }
        line = text;
    }

    synchronized String words() {
        return reached;
    }

    /** Takes the line away for good: what is said of a run that was stopped comes after it. */
    synchronized void end() {
        clear();
        ended = true;
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (shown && terminal.interactive()) {
            terminal.err().print("\r" + " ".repeat(TextWidth.of(line)) + "\r");
            terminal.err().flush();
        }
    }
}
