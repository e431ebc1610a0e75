package ecsconformance.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a target file: reads it as the type wanted, or adds to the problems and is empty. */
public final class Yaml {

    private final Node node;
    private final String path;
    private final Reading reading;

    /**
     * The facts that all places of a file share.
     *
     * @param settled paths of values that flag or environment give, whose variables need not be set
     */
    public record Reading(Problems problems, Variables variables, Set<String> settled) {}

    /** A way to read a text. */
    public interface Parser<T> {
        T parse(String text) throws ValueReader.Unfit;
    }

    public Yaml(Node node, String path, Reading reading) {
        this.node = node;
        this.path = path;
        this.reading = reading;
    }

    public void problem(String message) {
        reading.problems().add(node.getStartMark(), (path.isEmpty() ? "the file" : path) + " " + message);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The entries of a mapping that may hold these keys and no others. */
    public Map<String, Yaml> fields(Collection<String> valid) {
        return entries(key -> {
            if (!valid.contains(key)) {
                throw new ValueReader.Unfit("is not a known key; " + Nearest.hint(key, valid));
            }
            return key;
        });
    }

    /** The entries of a mapping whose keys the parser accepts. */
    public Map<String, Yaml> entries(Parser<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            problem(missing() ? "has no value; expected keys and values" : "must be a mapping of keys and values");
            return Map.of();
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem("has a key that is no plain text");
                continue;
            }
            String name = key.getValue();
            Yaml place = new Yaml(key, child(name), reading);
            try {
                keys.parse(name);
                if (entries.put(name, new Yaml(tuple.getValueNode(), child(name), reading)) != null) {
                    place.problem("is given twice");
                }
            } catch (ValueReader.Unfit unknown) {
                place.problem(unknown.getMessage());
            }
        }
        return entries;
    }

    private String child(String name) {
        String shown = name.length() <= 64 ? name : name.substring(0, 64) + "...";
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** The items of a list of at least one. */
    public List<Yaml> items() {
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            problem("must not be an empty list; leave it out for everything");
        }
        return itemsIfAny();
    }

    /** The items of a list that may be empty. */
    public List<Yaml> itemsIfAny() {
        if (!(node instanceof SequenceNode sequence)) {
            problem(missing() ? "has no value; expected a list" : "must be a list, such as [one, two]");
            return List.of();
        }
        List<Yaml> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Yaml(item, path + "[" + items.size() + "]", reading));
        }
        return items;
    }

    /** A text with its variables replaced; empty, without a problem, where nothing but variables made it blank. */
    public Optional<String> optionalText() {
        if (missing()) {
            problem("has no value");
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.BOOL)) {
            problem("must be a text");
            return Optional.empty();
        }
        try {
            return Optional.of(reading.variables().resolve(scalar.getValue())).filter(text -> !Blank.is(text));
        } catch (ValueReader.Unfit unset) {
            if (!reading.settled().contains(path)) {
                problem(unset.getMessage());
            }
            return Optional.empty();
        }
    }

    /** A text that is not empty. */
    public Optional<String> text() {
        int before = reading.problems().count();
        Optional<String> text = optionalText();
        boolean silent = reading.problems().count() == before;
        if (text.isEmpty() && silent && !reading.settled().contains(path)) {
            problem("is empty");
        }
        return text;
    }

    public <T> Optional<T> value(Parser<T> parser) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(text.get()));
        } catch (ValueReader.Unfit unfit) {
            problem(unfit.getMessage());
            return Optional.empty();
        }
    }

    public Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        problem("must be true or false");
        return Optional.empty();
    }

    /** One of the given words. */
    public Optional<String> word(Collection<String> valid) {
        return value(text -> {
            if (!valid.contains(text)) {
                throw new ValueReader.Unfit("is not one of the known words; " + Nearest.hint(text, valid));
            }
            return text;
        });
    }

    public boolean missing() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    /** The value of a key that may be missing. */
    public static Optional<Yaml> at(Map<String, Yaml> keys, String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** The text of a key that a mapping must have; its absence is a problem of the place. */
    public static Optional<String> required(Yaml place, Map<String, Yaml> keys, String key) {
        if (place.isMapping() && !keys.containsKey(key)) {
            place.problem("must have " + key);
        }
        return at(keys, key).flatMap(Yaml::text);
    }
}
