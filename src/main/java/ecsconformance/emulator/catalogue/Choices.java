package ecsconformance.emulator.catalogue;

import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.behaviour.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices made from the catalogue.
 *
 * @param readings by the reading's name; the emulator's own choice in all others
 * @param defects  by their names
 */
public record Choices(Catalogue catalogue, Map<String, Reading.Choice> readings, Map<String, Defect> defects) {

    public Choices {
        readings = Map.copyOf(readings);
        defects = Map.copyOf(defects);
    }

    /** Nothing but the emulator's own choices, and no defect. */
    public static Choices none() {
        return new Choices(Catalogue.complete(), Map.of(), Map.of());
    }

    /**
     * One more reading, in place of any other choice in it.
     *
     * @param nameAndChoice {@code NAME=CHOICE}
     * @throws UnknownChoice with the names there are
     */
    public Choices reading(String nameAndChoice) {
        String[] pair = nameAndChoice.split("=", 2);
        Reading reading = catalogue.reading(pair[0]);
        Reading.Choice choice = reading.choice(pair.length == 1 ? "" : pair[1]).orElseThrow(() -> {
            List<String> choices = reading.choices().stream()
                    .map(it -> reading.name() + "=" + it.name())
                    .toList();
            return new UnknownChoice(
                    "\"" + nameAndChoice + "\" chooses nothing; there are " + Catalogue.list(choices),
                    nameAndChoice,
                    choices);
        });
        Map<String, Reading.Choice> more = new LinkedHashMap<>(readings);
        more.put(reading.name(), choice);
        return new Choices(catalogue, more, defects);
    }

    /**
     * One more defect.
     *
     * @throws UnknownChoice with the names there are
     */
    public Choices defect(String name) {
        Map<String, Defect> more = new LinkedHashMap<>(defects);
        more.put(name, catalogue.defect(name));
        return new Choices(catalogue, readings, more);
    }

    /** Readings first, for a defect breaks whatever reading is taken; both in the order of the catalogue. */
    public Behaviour behaviour() {
        if (readings.isEmpty() && defects.isEmpty()) {
            return Behaviour.DOCUMENTED;
        }
        List<Change<?>> changes = new ArrayList<>();
        catalogue.readings().stream()
                .filter(reading -> readings.containsKey(reading.name()))
                .forEach(reading -> changes.addAll(readings.get(reading.name()).changes()));
        catalogue.everyDefect().stream()
                .filter(defect -> defects.containsKey(defect.name()))
                .forEach(defect -> changes.addAll(defect.changes()));
        return Behaviour.DOCUMENTED.with(changes);
    }

    /** A reading, a choice or a defect that does not exist; the message names those that do. */
    public static final class UnknownChoice extends RuntimeException {

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
}
