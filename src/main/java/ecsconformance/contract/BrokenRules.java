package ecsconformance.contract;

import java.util.List;

/** Rules in the features that are not as they must be; the message names all of them, a line each with its place. */
public final class BrokenRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problems each {@code features/….feature:LINE: what is wrong} */
    BrokenRules(List<String> problems) {
        super(String.join("\n", problems));
    }
}
