package ecsconformance.page.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.page.document.Alphabet;
import ecsconformance.page.document.Circumstance;
import ecsconformance.page.document.ParameterLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema of one parameter. Its {@code description} and keys of our own hold the rest, for which JSON Schema has no keyword:
 * {@code x-conditions}, each with the words of its case and what holds in it, {@code x-alphabet}, {@code x-begins},
 * {@code x-format} of a time, and {@code x-maxItems} of a list in one value.
 */
final class ParameterSchema {

    private static final String FIGURE = "(-?\\d{1,18}(?:\\.\\d{1,18})?)";
    private static final Pattern BOUNDS = Pattern.compile(FIGURE + "–" + FIGURE);

    private ParameterSchema() {}

    /** @param terms of the clause of the row */
    static void write(ObjectNode schema, ParameterLine line, List<String> terms) {
        Parameter row = line.value();
        ParameterFacts facts = row.facts();
        schema.put("type", type(row.type()));
        bounds(schema, "minimum", "maximum", facts.value());
        bounds(schema, "minLength", "maxLength", facts.length());
        List<String> said = new ArrayList<>();
        form(schema, facts, said);
        List<Circumstance> circumstances = Circumstance.in(line.description(), row.name());
        List<ParameterLine> members = line.members();
        values(schema, row, circumstances, said);
        facts.byDefault()
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> typed(row.type(), value)
                        .filter(it -> !schema.has("enum") || isIn(schema.path("enum"), it))
                        .ifPresentOrElse(it -> schema.set("default", it), () -> said.add("by default " + value)));
        if (facts.byDefault().isEmpty() && members.isEmpty()) {
            line.sentences().stream()
                    .filter(sentence -> sentence.matches("(?s).*(?:默认|缺省|\\b[Dd]efaults?\\b).*"))
                    .forEach(said::add);
        }
        refused(facts).ifPresent(pattern -> schema.putObject("not").put("pattern", pattern));
        List<String> begins = Alphabet.beginnings(line.description());
        allowed(facts).or(() -> Alphabet.begin(begins)).ifPresent(pattern -> schema.put("pattern", pattern));
        list(schema, "x-begins", begins);
        list(
                schema,
                "x-alphabet",
                line.description().isEmpty() ? Alphabet.of(terms) : Alphabet.allowed(line.description()));
        facts.deprecatedFor().ifPresent(other -> schema.put("deprecated", true));
        facts.unit().ifPresent(unit -> said.add("in " + unit));
        facts.deprecatedFor().ifPresent(other -> said.add("use " + other + " instead"));
        facts.index()
                .ifPresent(index -> said.add("N is " + index.from().orElse(1) + " to "
                        + (index.to().isPresent() ? index.to().getAsLong() : "any")));
        if (!said.isEmpty()) {
            schema.put("description", String.join("; ", said));
        }
        conditions(schema, line, circumstances);
        if (!members.isEmpty()) {
            schema.put("contentMediaType", "application/json");
            ObjectNode content = schema.putObject("contentSchema").putObject("properties");
            members.forEach(it -> write(content.putObject(it.name()), it, List.of()));
        }
        if (!row.example().isEmpty()) {
            schema.putArray("examples").add(example(row.type(), row.example()));
        }
    }

    /** A page may name a default that its own list lacks. */
    private static boolean isIn(JsonNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }

    private static void form(ObjectNode schema, ParameterFacts facts, List<String> said) {
        Optional.ofNullable(facts.form().get("format")).ifPresent(it -> schema.put("x-format", it));
        Optional.ofNullable(facts.form().get("step")).ifPresent(it -> schema.put("multipleOf", Long.parseLong(it)));
        Optional.ofNullable(facts.form().get("count"))
                .ifPresent(it -> schema.put("x-maxItems", Long.parseLong(it.substring(it.indexOf('–') + 1))));
        Optional.ofNullable(facts.form().get("bound")).ifPresent(it -> {
            Matcher figures = BOUNDS.matcher(it);
            if (figures.matches()) {
                schema.put("minimum", new BigDecimal(figures.group(1)));
                schema.put("maximum", new BigDecimal(figures.group(2)));
            } else {
                said.add(it);
            }
        });
    }

    /** A value that is allowed in one case only is none that a schema may refuse. */
    private static void values(ObjectNode schema, Parameter row, List<Circumstance> circumstances, List<String> said) {
        ParameterFacts facts = row.facts();
        List<String> all = facts.values().isEmpty()
                        && facts.conditional().stream()
                                .noneMatch(it ->
                                        it.condition().isEmpty() && !it.listed().isEmpty())
                ? List.of()
                : Stream.of(
                                facts.values().stream(),
                                facts.conditional().stream().flatMap(it -> it.listed().stream()),
                                circumstances.stream().flatMap(it -> it.values().stream()))
                        .flatMap(it -> it)
                        .distinct()
                        .toList();
        List<JsonNode> values =
                all.stream().flatMap(value -> typed(row.type(), value).stream()).toList();
        if (values.size() < all.size()) {
            said.add("one of " + String.join(", ", all));
        } else if (!values.isEmpty()) {
            schema.putArray("enum").addAll(values);
        }
    }

    /** The facts of each case, then the sentences that hold in a case only. */
    private static void conditions(ObjectNode schema, ParameterLine line, List<Circumstance> sentences) {
        List<ConditionalFacts> cases = line.facts().conditional();
        if (sentences.isEmpty() && cases.isEmpty()) {
            return;
        }
        ArrayNode conditions = schema.putArray("x-conditions");
        Map<String, ObjectNode> byCase = new HashMap<>();
        Function<String, ObjectNode> one = condition ->
                byCase.computeIfAbsent(condition, it -> conditions.addObject().put("condition", it));
        boolean always = cases.stream()
                .allMatch(it -> it.condition().isEmpty() || it.value().isEmpty());
        for (ConditionalFacts facts : cases) {
            if (always && facts.value().isPresent()) {
                bounds(schema.withArray("anyOf").addObject(), "minimum", "maximum", facts.value());
                continue;
            }
            ObjectNode node = one.apply(facts.condition());
            bounds(node, "minimum", "maximum", facts.value());
            bounds(node, "minLength", "maxLength", facts.length());
            facts.byDefault()
                    .ifPresent(value -> node.set(
                            "default", typed(line.value().type(), value).orElse(TextNode.valueOf(value))));
            list(node, "enum", facts.listed());
            facts.names().filter(names -> names.contains("–")).ifPresent(names -> node.put("x-names", names));
        }
        for (Circumstance sentence : sentences) {
            ObjectNode node = one.apply(sentence.condition());
            sentence.required().ifPresent(required -> node.put("required", required));
            list(node, "enum", sentence.values());
            node.put("description", sentence.words());
        }
        if (conditions.isEmpty()) {
            schema.remove("x-conditions");
        }
    }

    private static void list(ObjectNode schema, String key, List<String> words) {
        if (!words.isEmpty()) {
            words.forEach(schema.putArray(key)::add);
        }
    }

    private static Optional<String> refused(ParameterFacts facts) {
        List<String> patterns = new ArrayList<>();
        if (!facts.forbiddenPrefixes().isEmpty()) {
            patterns.add("^(?:" + String.join("|", quoted(facts.forbiddenPrefixes())) + ")");
        }
        patterns.addAll(quoted(facts.forbiddenContent()));
        return patterns.isEmpty() ? Optional.empty() : Optional.of(String.join("|", patterns));
    }

    /** A character set, or names that differ in their last letter. */
    private static Optional<String> allowed(ParameterFacts facts) {
        if (facts.alphabet().filter("ASCII"::equals).isPresent()) {
            return Optional.of("^[\\x00-\\x7F]*$");
        }
        String first = facts.first().orElse("");
        String last = facts.last().orElse("");
        int common = first.length() - 1;
        return common > 0
                        && first.matches(".*[a-z]")
                        && last.matches(".*[a-z]")
                        && last.length() == first.length()
                        && last.startsWith(first.substring(0, common))
                ? Optional.of("^" + quoted(List.of(first.substring(0, common))).get(0) + "[" + first.charAt(common)
                        + "-" + last.charAt(common) + "]$")
                : Optional.empty();
    }

    private static List<String> quoted(List<String> words) {
        return words.stream()
                .map(word -> word.replaceAll("([\\\\.^$|?*+()\\[\\]{}])", "\\\\$1"))
                .toList();
    }

    private static void bounds(ObjectNode schema, String from, String to, Optional<Range> range) {
        range.ifPresent(it -> {
            it.from().ifPresent(bound -> schema.put(from, bound));
            it.to().ifPresent(bound -> schema.put(to, bound));
        });
    }

    static JsonNode example(String type, String example) {
        return typed(type, example).orElse(TextNode.valueOf(example));
    }

    /** A value in the type of its row, if it is of that type: a schema of no value at all says nothing of a page that errs. */
    private static Optional<JsonNode> typed(String type, String value) {
        return switch (type(type)) {
            case "integer" ->
                value.matches("-?\\d{1,18}") ? Optional.of(LongNode.valueOf(Long.parseLong(value))) : Optional.empty();
            case "number" ->
                value.matches(FIGURE) ? Optional.of(DecimalNode.valueOf(new BigDecimal(value))) : Optional.empty();
            case "boolean" ->
                value.matches("(?i)true|false")
                        ? Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(value)))
                        : Optional.empty();
            default -> Optional.of(TextNode.valueOf(value));
        };
    }

    static String type(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "integer", "int", "long" -> "integer";
            case "boolean" -> "boolean";
            case "float", "double", "number" -> "number";
            default -> "string";
        };
    }
}
