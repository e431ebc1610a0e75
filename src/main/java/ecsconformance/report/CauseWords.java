package ecsconformance.report;

import ecsconformance.result.Cause;

/** The values that a cause's words speak of. */
final class CauseWords {

    private CauseWords() {}

    /** The key of the words. */
    static String key(Cause cause) {
        return "cause."
                + (cause.mayBeRefused() ? "refused-otherwise" : cause.kind().word());
    }

    /** The fact that differs, and the documented refusal. */
    static String values(Cause cause) {
        return PlainText.of(cause.seen()).replace('|', '/') + "|"
                + PlainText.of(cause.due().replaceFirst(" \\*$", "")).replace('|', '/');
    }
}
