package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a text in words, a kind each: the same in any language. */
public final class FactWords {

    private FactWords() {}

    /** The kinds that are told, each with its words, in a fixed order. */
    public static Map<String, String> of(ParameterFacts facts) {
        Map<String, String> words = new LinkedHashMap<>();
        facts.value().ifPresent(it -> words.put("bound", range(it)));
        words.putAll(facts.form());
        facts.unit().ifPresent(it -> words.put("unit", it));
        facts.length().ifPresent(it -> words.put("bound of length", range(it)));
        facts.index().ifPresent(it -> words.put("bound of N", range(it)));
        facts.first()
                .ifPresent(it ->
                        words.put("range of names", it + "–" + facts.last().orElse("…")));
        facts.byDefault().ifPresent(it -> words.put("default", it.isEmpty() ? "nothing" : it));
        facts.alphabet().ifPresent(it -> words.put("alphabet", it));
        list(words, "enumeration", facts.values());
        list(words, "forbidden beginning", facts.forbiddenPrefixes());
        list(words, "forbidden content", facts.forbiddenContent());
        facts.deprecatedFor().ifPresent(it -> words.put("successor", it));
        if (!facts.conditional().isEmpty()) {
            words.put("by case", facts.conditional().stream().map(FactWords::of).collect(Collectors.joining("; ")));
        }
        return words;
    }

    /** One case in words, {@code cloud: 5–2000}; the figures alone where its condition is empty. */
    public static String of(ConditionalFacts facts) {
        String said = Stream.of(
                        facts.value().map(FactWords::range),
                        facts.length().map(it -> range(it) + " characters"),
                        facts.byDefault().map(it -> "default " + (it.isEmpty() ? "nothing" : it)),
                        facts.names())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return facts.condition().isEmpty() ? said : facts.condition() + ": " + said;
    }

    public static String range(Range range) {
        return range.from().equals(range.to()) ? bound(range.from()) : bound(range.from()) + "–" + bound(range.to());
    }

    private static String bound(OptionalLong bound) {
        return bound.isPresent() ? Long.toString(bound.getAsLong()) : "…";
    }

    private static void list(Map<String, String> words, String kind, List<String> values) {
        if (!values.isEmpty()) {
            words.put(kind, String.join(", ", values));
        }
    }
}
