package ecsconformance.cli;

import ecsconformance.run.Progress;

/** One line on a terminal that counts the scenarios; nothing at all in a pipe. */
final class ProgressLine implements Progress {

    private final Terminal terminal;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void at(int finished, int total) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + finished + " of " + total + " scenarios");
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
