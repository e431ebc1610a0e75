package ecsconformance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of requests, or a group of them, and the classes of its values that the page allows.
 *
 * @param values   each a name and the parameters with their words
 * @param mappings whether it matters in a mapping only
 */
record Factor(String name, List<Value> values, boolean mappings) {

    Factor {
        values = List.copyOf(values);
    }

    /** A class of values. */
    record Value(String name, Map<String, String> cells) {
        Value {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** One parameter that is left out or has one of these values. */
    static Factor of(String parameter, String... cells) {
        List<Value> values = new ArrayList<>(List.of(new Value("(none)", Map.of())));
        for (String cell : cells) {
            values.add(new Value(cell, Map.of(parameter, cell)));
        }
        return new Factor(parameter, values, parameter.startsWith("DiskDeviceMapping"));
    }

    /** A group of parameters; each text holds {@code Name=value} after {@code Name=value}, with bars between. */
    static Factor group(String name, String... texts) {
        List<Value> values = new ArrayList<>();
        for (String text : texts) {
            values.add(new Value(text.isEmpty() ? "(none)" : text, cells(text)));
        }
        return new Factor(name, values, false);
    }

    static Map<String, String> cells(String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String part : text.split("\\|")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                cells.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return cells;
    }
}
