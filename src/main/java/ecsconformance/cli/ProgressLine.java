package ecsconformance.cli;

import ecsconformance.run.Progress;

/** One line on a terminal that counts what has ended; nothing at all in a pipe. */
final class ProgressLine implements Progress {

    private final Terminal terminal;
    private final String counted;

    ProgressLine(Terminal terminal) {
        this(terminal, "scenarios");
    }

    /** @param counted a noun in the plural */
    ProgressLine(Terminal terminal, String counted) {
        this.terminal = terminal;
        this.counted = counted;
    }

    @Override
    public synchronized void at(int finished, int total) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + finished + " of " + total + " " + counted);
            terminal.err().flush();
        }
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (terminal.interactive()) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
        }
    }
}
