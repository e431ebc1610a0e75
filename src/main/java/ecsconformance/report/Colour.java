package ecsconformance.report;

import ecsconformance.result.Verdict;

/** Colours of a terminal, or none. */
enum Colour {
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    BOLD("1");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    static Colour of(Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> GREEN;
            case PARTIAL -> YELLOW;
            case NON_CONFORMANT, ERROR -> RED;
        };
    }

    String paint(String text, boolean colours) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
