package ecsconformance.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of requests, or a group of them, and the classes of its values that the page allows.
 *
 * @param values   the first leaves it out, but for the source
 * @param mappings whether it matters in a mapping only
 */
record Factor(String name, List<Value> values, boolean mappings) {

    Factor {
        values = List.copyOf(values);
    }

    /** A class of values: the parameters with their words. */
    record Value(String name, Map<String, String> cells) {
        Value {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }
}
