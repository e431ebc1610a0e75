package ecsconformance.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of an answer, the same for JSON and XML: text of its own, or children by name. A JSON array and repeated XML
 * elements both become several children of one name, so a list is read by name and never by shape.
 */
public record Element(Kind kind, String text, Map<String, List<Element>> children) {

    /** The kind of the node in the answer. XML leaves are always {@code TEXT}. */
    public enum Kind {
        OBJECT,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    public Element {
        if (children.isEmpty()) {
            children = Map.of();
        } else {
            Map<String, List<Element>> copy = new LinkedHashMap<>();
            children.forEach((name, nodes) -> copy.put(name, List.copyOf(nodes)));
            children = Collections.unmodifiableMap(copy);
        }
    }

    public static Element leaf(Kind kind, String text) {
        return new Element(kind, text, Map.of());
    }

    public static Element branch(Map<String, List<Element>> children) {
        return new Element(Kind.OBJECT, "", children);
    }

    /** The first child of that name. */
    public Optional<Element> child(String name) {
        return children.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The text of the first child of that name; empty where it is missing, null or not a leaf. */
    public Optional<String> text(String name) {
        return child(name)
                .filter(node -> node.kind() != Kind.OBJECT && node.kind() != Kind.NULL)
                .map(Element::text);
    }

    /** The text of the one child of that name; empty where there is none, several, or it is anything but a text. */
    public Optional<String> onlyText(String name) {
        List<Element> named = children.getOrDefault(name, List.of());
        return named.size() == 1 && named.get(0).kind() == Kind.TEXT
                ? Optional.of(named.get(0).text())
                : Optional.empty();
    }

    /**
     * The items of a wrapped list; nothing where there is no such list, not even an empty one, nor a {@code TotalCount}
     * of 0.
     */
    public Optional<List<Element>> listed(String wrapper, String item) {
        boolean there = children.getOrDefault(wrapper, List.of()).stream()
                .anyMatch(node -> node.children().isEmpty()
                        ? node.text().isBlank()
                        : node.children().containsKey(item));
        boolean empty = text("TotalCount").filter("0"::equals).isPresent();
        return there || empty ? Optional.of(list(wrapper, item)) : Optional.empty();
    }

    /** The items of a wrapped list, for example {@code list("Images", "Image")}; empty where the wrapper is missing. */
    public List<Element> list(String wrapper, String item) {
        List<Element> items = new ArrayList<>();
        for (Element node : children.getOrDefault(wrapper, List.of())) {
            items.addAll(node.children().getOrDefault(item, List.of()));
        }
        return items;
    }
}
