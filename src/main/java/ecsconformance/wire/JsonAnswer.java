package ecsconformance.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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

    private JsonAnswer() {}

    static Element read(String text) throws UnreadableAnswer {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableAnswer("the JSON is not an object");
            }
            Element element = object(parser);
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

    private static Element object(JsonParser parser) throws IOException {
        Map<String, List<Element>> children = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            List<Element> nodes = children.computeIfAbsent(parser.currentName(), name -> new ArrayList<>());
            parser.nextToken();
            collect(parser, nodes);
        }
        return Element.branch(children);
    }

    private static void collect(JsonParser parser, List<Element> into) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> into.add(object(parser));
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    collect(parser, into);
                }
            }
            case VALUE_STRING -> into.add(Element.leaf(Element.Kind.TEXT, parser.getText()));
            case VALUE_NULL -> into.add(Element.leaf(Element.Kind.NULL, ""));
            case VALUE_TRUE, VALUE_FALSE -> into.add(Element.leaf(Element.Kind.BOOLEAN, parser.getText()));
            default -> into.add(Element.leaf(Element.Kind.NUMBER, parser.getText()));
        }
    }
}
