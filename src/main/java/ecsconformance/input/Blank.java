package ecsconformance.input;

/** Tells a value that says nothing, so that it is not taken for one that was left out. */
public final class Blank {

    private Blank() {}

    /**
     * Tells whether the text holds nothing that is seen: white space of any kind, controls and invisible characters.
     */
    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::isUnseen);
    }

    /** Tells whether something in the text is not seen, in the middle or around it. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(Blank::isUnseen);
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
