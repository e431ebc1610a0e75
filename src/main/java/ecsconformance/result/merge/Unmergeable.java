package ecsconformance.result.merge;

import java.util.List;

/** Results that are no parts of one run; the message names everything that does not fit. */
public final class Unmergeable extends Exception {

    private static final long serialVersionUID = 1L;

    Unmergeable(List<String> problems) {
        super(String.join("\n", problems));
    }
}
