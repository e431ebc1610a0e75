package ecsconformance.page.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.page.document.Example;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The objects in the example of an answer: the fields of each in their order, with a value or without, and how many a list has. */
final class AnswerShape {

    /** An answer that is nested deeper is none that a person wrote. */
    private static final int DEEPEST = 50;

    /** Of the objects in one place the fields of the fullest one: an optional field may lack in some. */
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();

    private final Map<String, Integer> lists = new HashMap<>();

    /** An element that has not ended, with the names in it and how often each is there. */
    private record Open(String path, Map<String, Integer> names) {}

    private AnswerShape() {}

    /** Empty for an example that no parser reads. */
    static Optional<AnswerShape> of(Example example) {
        AnswerShape shape = new AnswerShape();
        try {
            if (example.kind() == Example.Kind.XML) {
                shape.read(xml(example.content().strip()));
            } else {
                shape.read("", new ObjectMapper().readTree(example.content()), 0);
            }
            return Optional.of(shape);
        } catch (XMLStreamException | JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    /** A reader that follows no reference to other documents. */
    static XMLStreamReader xml(String content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory.createXMLStreamReader(new StringReader(content));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Open parent = open.peek();
                if (parent != null) {
                    parent.names().merge(xml.getLocalName(), 1, Integer::sum);
                }
                String path = parent == null ? "" : parent.path() + "/" + xml.getLocalName();
                open.push(new Open(open.size() < DEEPEST ? path : "…", new LinkedHashMap<>()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Open ended = open.pop();
                add(ended.path(), ended.names().keySet());
                ended.names().forEach((name, times) -> {
                    if (times > 1) {
                        lists.merge(ended.path() + "/" + name, times, Integer::sum);
                    }
                });
            }
        }
    }

    private void read(String path, JsonNode json, int depth) {
        if (json.isArray() && !json.isEmpty()) {
            lists.merge(path, json.size(), Integer::sum);
        }
        if (json.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            json.fieldNames().forEachRemaining(names::add);
            add(path, names);
        }
        if (depth < DEEPEST) {
            json.properties().forEach(field -> read(path + "/" + field.getKey(), field.getValue(), depth + 1));
            json.forEach(member -> {
                if (json.isArray()) {
                    read(path, member, depth + 1);
                }
            });
        }
    }

    private void add(String path, Set<String> names) {
        fields.merge(path, names, (one, other) -> other.size() > one.size() ? other : one);
    }

    /** Tells whether two examples show the fields of an object in different orders. */
    boolean isInOtherOrderThan(AnswerShape other) {
        return fields.entrySet().stream().anyMatch(object -> {
            Set<String> theirs = other.fields.getOrDefault(object.getKey(), Set.of());
            return !common(object.getValue(), theirs).equals(common(theirs, object.getValue()));
        });
    }

    private static List<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    /** How many members the outermost list has; empty where several are outermost, or none is there. */
    Optional<Integer> listed() {
        int outermost =
                lists.keySet().stream().mapToInt(AnswerShape::depth).min().orElse(0);
        List<Integer> sizes = lists.entrySet().stream()
                .filter(list -> depth(list.getKey()) == outermost)
                .map(Map.Entry::getValue)
                .toList();
        return sizes.size() == 1 ? Optional.of(sizes.get(0)) : Optional.empty();
    }

    private static int depth(String path) {
        return path.split("/", -1).length;
    }
}
