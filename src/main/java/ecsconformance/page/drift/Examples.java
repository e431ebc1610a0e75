package ecsconformance.page.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares two examples by their names and values. */
final class Examples {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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

    /** Whether two examples differ in their values, blanks and the order of the members of objects at most. */
    static boolean sameShape(String one, String other) {
        return shape(one).equals(shape(other));
    }

    private static Object shape(String example) {
        try {
            return withoutValues(JSON.readTree(example));
        } catch (JsonProcessingException noJson) {
            return example.replaceAll("\\s+", "").replaceAll("(?<=>)[^<]+(?=</)|(?<==)[^&]*(?=&|$)", "");
        }
    }

    private static JsonNode withoutValues(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(withoutValues(member.getValue())));
            return object;
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, withoutValues(list.get(i)));
            }
            return list;
        }
        return TextNode.valueOf(node.getNodeType().name());
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
