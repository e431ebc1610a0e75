package ecsconformance.client;

/** One word of a POSIX shell command, put together of fixed text and variables. */
final class ShellWord {

    private final StringBuilder word = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();

    static ShellWord of(String text) {
        return new ShellWord().text(text);
    }

    /** Text that the shell leaves as it is. */
    ShellWord text(String text) {
        pending.append(text);
        return this;
    }

    /** A variable's value, never split or expanded again. */
    ShellWord variable(String name) {
        flush();
        word.append('"').append('$').append(name).append('"');
        return this;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            word.append('\'').append(pending.toString().replace("'", "'\\''")).append('\'');
            pending.setLength(0);
        }
    }

    @Override
    public String toString() {
        flush();
        return word.isEmpty() ? "''" : word.toString();
    }
}
