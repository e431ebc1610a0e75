package ecsconformance.report;

import ecsconformance.result.Conclusion;

/** Colours of a terminal, or none. */
public enum Colour {
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    BLUE("34"),
    BOLD("1");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** A verdict on a part of the rules does not have the colour of the whole. */
    static Colour of(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case CONFORMANT -> GREEN;
            case PROFILES, SELECTION -> BLUE;
            case PARTIAL -> YELLOW;
            case NON_CONFORMANT, ERROR -> RED;
        };
    }

    String paint(String text, boolean colours) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
