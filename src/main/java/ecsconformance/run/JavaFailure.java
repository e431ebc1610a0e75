package ecsconformance.run;

import java.util.Optional;

/** A failure of Java itself: no memory, no stack, or a class that cannot be loaded. It is never a verdict. */
public final class JavaFailure {

    private static final int DEEPEST = 50;

    private JavaFailure() {}

    /** The error that a failure is or comes from; assertions are none of Java's. */
    public static Optional<Error> in(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof Error error && !(each instanceof AssertionError)) {
                return Optional.of(error);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** A sentence for the user: the failure of Java and what would help. For any other failure, its own text. */
    public static String explain(Throwable failure) {
        return in(failure).map(JavaFailure::sentence).orElse(failure.toString());
    }

    private static String sentence(Error error) {
        String said = error.getMessage() == null ? "" : " (" + error.getMessage() + ")";
        if (error instanceof OutOfMemoryError) {
            if (said.contains("thread")) {
                return "Java could not start a thread" + said + "; this machine allows too few of them";
            }
            String more = said.contains("heap") ? ", for example CONFORMANCE_JAVA_OPTS=-Xmx1g" : "";
            return "Java ran out of memory" + said + "; give it more" + more;
        }
        if (error instanceof StackOverflowError) {
            return "Java ran out of stack; give it more, for example CONFORMANCE_JAVA_OPTS=-Xss4m";
        }
        if (error instanceof LinkageError) {
            return "Java could not load a class of the suite: " + error
                    + Optional.ofNullable(error.getCause())
                            .map(cause -> ", because of " + cause)
                            .orElse("");
        }
        return "Java failed: " + error;
    }
}
