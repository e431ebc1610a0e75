package ecsconformance.emulator.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation's own parameters, decoded. */
public record Parameters(Map<String, String> all) {

    private static final Pattern JSON_TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    public Parameters {
        all = Map.copyOf(all);
    }

    /** The value; empty where it is missing or sent empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name)).filter(value -> !value.isEmpty());
    }

    /** Tells whether a filter lets something pass: it is left out, or its value fits. */
    boolean allows(String filter, Predicate<String> fits) {
        return text(filter).map(fits::test).orElse(true);
    }

    /** The same of a filter that lists ids in a JSON array. */
    boolean allowsId(String filter, String id) {
        return jsonTexts(filter).map(ids -> ids.contains(id)).orElse(true);
    }

    /** The same with another value of that parameter. */
    public Parameters with(String name, String value) {
        Map<String, String> other = new HashMap<>(all);
        other.put(name, value);
        return new Parameters(other);
    }

    public String region() {
        return all.getOrDefault("RegionId", "");
    }

    public boolean flag(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** A whole number, or the default where it is missing or none. */
    public int number(String name, int otherwise) {
        return text(name)
                .filter(value -> value.matches("\\d{1,8}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** The items of a list with commas. */
    public Optional<List<String>> commas(String name) {
        return text(name)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList());
    }

    /** The texts of a JSON array that is sent as one value. */
    private Optional<List<String>> jsonTexts(String name) {
        return text(name).map(value -> {
            List<String> texts = new ArrayList<>();
            Matcher matcher = JSON_TEXT.matcher(value);
            while (matcher.find()) {
                texts.add(matcher.group(1));
            }
            return texts;
        });
    }

    /** The values of {@code name.1}, {@code name.2} and so on, up to the first that is missing. */
    public List<String> numbered(String name) {
        List<String> values = new ArrayList<>();
        for (int n = 1; text(name + "." + n).isPresent(); n++) {
            values.add(all.get(name + "." + n));
        }
        return values;
    }
}
