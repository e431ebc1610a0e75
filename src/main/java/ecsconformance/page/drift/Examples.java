package ecsconformance.page.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares two examples by their names and values. */
final class Examples {

    private Examples() {}

    /** Each {@code name=value}; a name that comes or goes changes the meaning, a value does not. */
    static List<Detail> between(List<String> before, List<String> after) {
        Map<String, String> old = pairs(before);
        Map<String, String> young = pairs(after);
        List<Detail> details = new ArrayList<>();
        List<String> gone =
                old.keySet().stream().filter(name -> !young.containsKey(name)).toList();
        List<String> come =
                young.keySet().stream().filter(name -> !old.containsKey(name)).toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            details.add(new Detail("name", String.join(", ", gone), String.join(", ", come), true));
        }
        old.forEach((name, value) -> {
            if (young.containsKey(name) && !young.get(name).equals(value)) {
                details.add(new Detail("example of " + name, value, young.get(name), false));
            }
        });
        return details;
    }

    private static Map<String, String> pairs(List<String> terms) {
        Map<String, String> pairs = new TreeMap<>();
        for (String term : terms) {
            int at = term.indexOf('=');
            pairs.put(term.substring(0, Math.max(0, at)), term.substring(at + 1));
        }
        return pairs;
    }
}
