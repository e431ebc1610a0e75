package ecsconformance.emulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A part of an answer, independent of JSON and XML. */
public sealed interface Node {

    /** Named parts in order. */
    record Fields(Map<String, Node> parts) implements Node {
        public Fields {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        public static Fields none() {
            return new Fields(Map.of());
        }

        public Fields with(String name, Node part) {
            Map<String, Node> more = new LinkedHashMap<>(parts);
            more.put(name, part);
            return new Fields(more);
        }

        public Fields with(String name, String text) {
            return with(name, new Text(text));
        }

        public Fields with(String name, long number) {
            return with(name, new Number(number));
        }

        public Fields with(String name, boolean flag) {
            return with(name, new Flag(flag));
        }

        public Fields without(String name) {
            Map<String, Node> fewer = new LinkedHashMap<>(parts);
            fewer.remove(name);
            return new Fields(fewer);
        }

        /** The same with each item of a wrapped list changed; unchanged where there is no such list. */
        public Fields each(String wrapper, UnaryOperator<Fields> change) {
            return parts.get(wrapper) instanceof Items list
                    ? with(
                            wrapper,
                            list.item(),
                            list.items().stream()
                                    .map(item -> item instanceof Fields fields ? change.apply(fields) : item)
                                    .toList())
                    : this;
        }

        /** A wrapped list: {@code "Images": {"Image": [...]}}, and repeated Image elements in XML. */
        public Fields with(String wrapper, String item, List<? extends Node> items) {
            return with(wrapper, new Items(item, List.copyOf(items)));
        }
    }

    /** A list and the name of its items; the wrapper stays when it is empty. */
    record Items(String item, List<? extends Node> items) implements Node {}

    record Text(String value) implements Node {}

    record Number(long value) implements Node {}

    record Flag(boolean value) implements Node {}
}
