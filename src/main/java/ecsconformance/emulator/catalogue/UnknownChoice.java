package ecsconformance.emulator.catalogue;

import java.util.List;

/** A reading, a choice or a defect that does not exist; the message names those that do. */
public final class UnknownChoice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> known;

    /** @param known all names that could have been meant */
    UnknownChoice(String message, String name, List<String> known) {
        super(message);
        this.name = name;
        this.known = List.copyOf(known);
    }

    public String name() {
        return name;
    }

    public List<String> known() {
        return known;
    }
}
