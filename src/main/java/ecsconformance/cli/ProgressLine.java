package ecsconformance.cli;

import ecsconformance.run.Progress;

/** One line on a terminal that counts what has ended; nothing at all in a pipe. */
final class ProgressLine implements Progress {

    private final Terminal terminal;
    private final String counted;
    private String latest;

    ProgressLine(Terminal terminal) {
        this(terminal, "scenarios");
    }

    /** @param counted a noun in the plural */
    ProgressLine(Terminal terminal, String counted) {
        this.terminal = terminal;
        this.counted = counted;
        this.latest = "no " + counted;
    }

    @Override
    public synchronized void at(int finished, int total) {
        latest = finished + " of " + total + " " + counted;
        if (terminal.interactive()) {
            terminal.err().print("\r" + latest);
            terminal.err().flush();
        }
    }

    /** How far it has come, in words. */
    synchronized String words() {
        return latest;
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (terminal.interactive()) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
        }
    }
}
