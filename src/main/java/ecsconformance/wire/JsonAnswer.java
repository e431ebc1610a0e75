package ecsconformance.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import ecsconformance.wire.ReplyReader.UnreadableAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON answer into elements. */
final class JsonAnswer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    /** Fields and items that an answer may have; fifty images with all the disks and tags they may have are 13,000. */
    static final int MOST_NODES = 20_000;

    private final JsonParser parser;
    private int nodes;

    private JsonAnswer(JsonParser parser) {
        this.parser = parser;
    }

    static Element read(String text) throws UnreadableAnswer {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableAnswer("the JSON is not an object");
            }
            Element element = new JsonAnswer(parser).object(true);
            if (parser.nextToken() != null) {
                throw new UnreadableAnswer("the JSON goes on after its end");
            }
            return element;
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new UnreadableAnswer("invalid JSON"
                    + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr()));
        } catch (IOException impossible) {
            throw new UnreadableAnswer("invalid JSON");
        }
    }

    /** @param whole whether it is the answer itself, none of whose fields is documented as a bare list */
    private Element object(boolean whole) throws IOException, UnreadableAnswer {
        Map<String, List<Element>> children = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            List<Element> nodes = new ArrayList<>();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            collect(nodes);
            if (children.put(name, whole && list ? List.of(Element.branch(Map.of("", nodes))) : nodes) != null) {
                throw new UnreadableAnswer("invalid JSON: a field stands twice in one object");
            }
        }
        return Element.branch(children);
    }

    private void collect(List<Element> into) throws IOException, UnreadableAnswer {
        if (++nodes > MOST_NODES) {
            throw new UnreadableAnswer("the JSON has more than " + MOST_NODES + " values");
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> into.add(object(false));
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    collect(into);
                }
            }
            case VALUE_STRING -> into.add(Element.leaf(Element.Kind.TEXT, parser.getText()));
            case VALUE_NULL -> into.add(Element.leaf(Element.Kind.NULL, ""));
            case VALUE_TRUE, VALUE_FALSE -> into.add(Element.leaf(Element.Kind.BOOLEAN, parser.getText()));
            default -> into.add(Element.leaf(Element.Kind.NUMBER, parser.getText()));
        }
    }
}
