package ecsconformance.input;

import ecsconformance.input.Problems.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a target, gathered. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order found. */
    public List<Problem> problems() {
        return problems;
    }
}
