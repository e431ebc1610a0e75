package ecsconformance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Places in the JSON of a result where somebody may want to edit it. */
final class EditedResult {

    private EditedResult() {}

    static ArrayNode rules(ObjectNode result) {
        return (ArrayNode) result.get("rules");
    }

    static ObjectNode rule(ObjectNode result, String id) {
        return (ObjectNode) StreamSupport.stream(rules(result).spliterator(), false)
                .filter(rule -> rule.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode withReading(ObjectNode result) {
        return (ObjectNode) StreamSupport.stream(rules(result).spliterator(), false)
                .filter(rule -> rule.has("reading"))
                .findFirst()
                .orElseThrow();
    }

    static ArrayNode scenarios(ObjectNode result, String rule) {
        return (ArrayNode) rule(result, rule).get("scenarios");
    }

    static ObjectNode scenario(ObjectNode result, String rule) {
        return (ObjectNode) scenarios(result, rule).get(0);
    }

    static ArrayNode ids(ObjectNode result, String rule) {
        return (ArrayNode) scenario(result, rule).get("exchanges");
    }

    /** The first CreateImage of the rule's first scenario. */
    static ObjectNode exchange(ObjectNode result, String rule) {
        List<String> ids = StreamSupport.stream(ids(result, rule).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return (ObjectNode) StreamSupport.stream(result.get("exchanges").spliterator(), false)
                .filter(exchange -> ids.contains(exchange.get("id").asText()))
                .filter(exchange -> exchange.get("operation").asText().equals("CreateImage"))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode response(ObjectNode result, String rule) {
        return (ObjectNode) exchange(result, rule).get("response");
    }

    static ObjectNode parameters(ObjectNode result, String rule) {
        return (ObjectNode) exchange(result, rule).at("/request/parameters");
    }

    static ArrayNode resources(ObjectNode result, String rule) {
        return (ArrayNode) scenario(result, rule).at("/staging/arrangements/0/resources");
    }

    static void body(ObjectNode result, String rule, String from, String to) {
        String body = response(result, rule).get("body").asText();
        String xml = from.replace("\":\"", ">");
        response(result, rule).put("body", body.replace(from, to).replace(xml, to.replace("\":\"", ">")));
    }

    static void remove(ObjectNode result, String rule) {
        JsonNode gone = exchange(result, rule);
        ArrayNode exchanges = (ArrayNode) result.get("exchanges");
        for (int place = 0; place < exchanges.size(); place++) {
            if (exchanges.get(place) == gone) {
                exchanges.remove(place);
            }
        }
        run(result).put("requests", exchanges.size());
    }

    static void swap(ObjectNode result, String one, String other) {
        JsonNode first = ids(result, one).deepCopy();
        scenario(result, one).set("exchanges", ids(result, other).deepCopy());
        scenario(result, other).set("exchanges", first);
    }

    static void share(ObjectNode result, String one, String other) {
        ids(result, one).add(ids(result, other).get(0));
    }

    static void pollForEver(ObjectNode result) {
        ((ObjectNode) run(result).get("offered")).put("pollInterval", "PT0S").put("imageReady", "PT100000H");
        result.get("exchanges").forEach(exchange -> {
            if (ids(result, "image.shown")
                    .toString()
                    .contains("\"" + exchange.get("id").asText() + "\"")) {
                ObjectNode response = (ObjectNode) exchange.get("response");
                response.put("body", response.get("body").asText().replace("Available", "Creating"));
            }
        });
    }

    static ObjectNode run(ObjectNode result) {
        return (ObjectNode) result.get("run");
    }

    static ObjectNode target(ObjectNode result) {
        return (ObjectNode) result.get("target");
    }

    static ObjectNode contract(ObjectNode result) {
        return (ObjectNode) result.at("/suite/contract");
    }

    static ObjectNode counts(ObjectNode result) {
        return (ObjectNode) result.at("/summary/rules");
    }
}
