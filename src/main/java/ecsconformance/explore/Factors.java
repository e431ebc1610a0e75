package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The factors of a request, and values that are wrong or doubtful by themselves, as {@code explore/factors.txt} has them.
 *
 * @param all   of which every combination of two values is tried
 * @param wrong each put into company that is right, twice
 * @param once  each put into company once
 * @param whole each the whole source of a request
 */
record Factors(List<Factor> all, List<Factor.Value> wrong, List<Factor.Value> once, List<Factor.Value> whole) {

    /** The factors of which every combination of three values is tried. */
    private static final List<String> STRONG =
            List.of("source", "disks", "first type", "second device", "second size", "first size");

    Factors {
        all = List.copyOf(all);
        wrong = List.copyOf(wrong);
        once = List.copyOf(once);
        whole = List.copyOf(whole);
    }

    /** The fixtures that any value refers to. */
    Set<Fixture> fixtures() {
        return Stream.of(
                        all.stream().flatMap(factor -> factor.values().stream()),
                        wrong.stream(),
                        once.stream(),
                        whole.stream())
                .flatMap(values -> values)
                .flatMap(value -> value.cells().values().stream())
                .map(FeatureValues::fixture)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The factors without values whose fixtures cannot be had. */
    Factors without(Set<Fixture> missing) {
        return new Factors(
                all.stream()
                        .map(it -> new Factor(it.name(), possible(it.values(), missing), it.mappings()))
                        .filter(it -> !it.values().isEmpty())
                        .toList(),
                possible(wrong, missing),
                possible(once, missing),
                possible(whole, missing));
    }

    private static List<Factor.Value> possible(List<Factor.Value> values, Set<Fixture> missing) {
        return values.stream()
                .filter(value -> isPossible(value.cells(), missing))
                .toList();
    }

    static boolean isPossible(Map<String, String> cells, Set<Fixture> missing) {
        return cells.values().stream()
                .map(FeatureValues::fixture)
                .flatMap(Optional::stream)
                .noneMatch(missing::contains);
    }

    static Factors load() {
        Map<String, List<String>> sections = sections("factors.txt");
        List<Factor.Value> wrong = values(sections.remove("wrong"));
        List<Factor.Value> once = values(sections.remove("once"));
        List<Factor.Value> whole = values(sections.remove("whole"));
        return new Factors(
                sections.entrySet().stream()
                        .map(it -> new Factor(
                                it.getKey().substring(it.getKey().indexOf(' ') + 1),
                                values(it.getValue()),
                                it.getKey().startsWith("mapping ")))
                        .toList(),
                wrong,
                once,
                whole);
    }

    private static List<Factor.Value> values(List<String> lines) {
        return lines.stream().map(line -> new Factor.Value(line, cells(line))).toList();
    }

    /** The indented lines of a resource of this package, by the line above them. */
    static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = List.of();
        try (InputStream file = Factors.class.getResourceAsStream("/explore/" + name)) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("  ")) {
                    section.add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section = new ArrayList<>();
                    sections.put(line.strip(), section);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
        return sections;
    }

    /** The factors that matter most in mappings. */
    List<Factor> strong() {
        return all.stream().filter(factor -> STRONG.contains(factor.name())).toList();
    }

    /** The cells of a line: {@code Name=cell} and {@code Name=cell} with bars between, or a single dash for nothing. */
    static Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String part : line.split("\\|")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                cells.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return cells;
    }

    static boolean isMapping(Map<String, String> cells) {
        return !cells.containsKey("InstanceId")
                && cells.keySet().stream().anyMatch(name -> name.startsWith("DiskDeviceMapping."));
    }

    /**
     * A parameter of requests, or a group of them, and the classes of its values that the page allows.
     *
     * @param values   the first leaves it out, but for the source
     * @param mappings whether it matters in a mapping only
     */
    record Factor(String name, List<Value> values, boolean mappings) {

        Factor {
            values = List.copyOf(values);
        }

        /** A class of values: the parameters with their words. */
        record Value(String name, Map<String, String> cells) {
            Value {
                cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            }
        }
    }
}
