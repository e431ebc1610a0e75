package ecsconformance.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Gathers what is wrong with one target file, by its place. */
public final class Problems {

    private record Located(int line, int column, String message) {}

    private final String file;
    private final List<Located> located = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    void add(Optional<Mark> mark, String message) {
        located.add(new Located(
                mark.map(place -> place.getLine() + 1).orElse(1),
                mark.map(place -> place.getColumn() + 1).orElse(1),
                message));
    }

    public int count() {
        return located.size();
    }

    /** In the order of the file. */
    public List<Problem> list() {
        return located.stream()
                .sorted(Comparator.comparingInt(Located::line).thenComparingInt(Located::column))
                .map(each -> new Problem(file + ":" + each.line() + ":" + each.column(), each.message()))
                .toList();
    }

    /**
     * One thing wrong with what a user gave.
     *
     * @param place   {@code file:line:column}, a flag or an environment variable
     * @param message the mistake and the right form; never a secret
     */
    public record Problem(String place, String message) {

        @Override
        public String toString() {
            return place + ": " + message;
        }
    }
}
