package ecsconformance.page.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for values of other parameters, as {@code if} and {@code then} of JSON Schema. */
final class CaseSchema {

    private static final List<String> LIMITS = List.of("minimum", "maximum", "minLength", "maxLength");

    private static final String VALUE = "[A-Za-z0-9][\\w.-]*";
    private static final String OR = "(?:\\s*(?:、|[,，]|或者?|和)\\s*|,? (?:or|and) )";
    private static final Pattern CASE = PhrasePattern.of(
            "(?:\\p{IsHan}{1,12})?(?:you set )?(?:the )?([A-Z]\\w*(?:[.]\\w+)*)(?: parameter)?\\s*(?:参数)?的?(?:取?值)?\\s*"
                    + "(?:(?:设置|取值|指定|选择|配置)?为|是|=+|is(?: set to)?|to)\\s*(" + VALUE + "(?:" + OR + VALUE + ")*)");
    private static final Pattern AND =
            PhrasePattern.of("\\s*(?:[，,]\\s*)?(?:并?且|and(?= (?:the )?[A-Z]\\w+(?: parameter)? (?:is|=)))\\s*");

    private CaseSchema() {}

    /** @param schema of the request, whose properties have their conditions in words */
    static void write(ObjectNode schema) {
        ArrayNode rules = schema.arrayNode();
        JsonNode properties = schema.path("properties");
        properties
                .properties()
                .forEach(property -> property.getValue().path("x-conditions").forEach(condition -> {
                    ObjectNode then = schema.objectNode();
                    if (condition.path("required").asBoolean()) {
                        then.putArray("required").add(property.getKey());
                    }
                    ObjectNode limits =
                            limits(condition, property.getValue().path("type").asText());
                    if (!limits.isEmpty()) {
                        then.putObject("properties").set(property.getKey(), limits);
                    }
                    ObjectNode where = where(condition.path("condition").asText(), properties, schema.objectNode());
                    if (!then.isEmpty() && !where.isEmpty()) {
                        rules.addObject().<ObjectNode>set("if", where).set("then", then);
                    }
                }));
        if (!rules.isEmpty()) {
            schema.set("allOf", rules);
        }
    }

    private static ObjectNode limits(JsonNode condition, String type) {
        ObjectNode limits = ((ObjectNode) condition).objectNode();
        LIMITS.stream().filter(condition::has).forEach(it -> limits.set(it, condition.get(it)));
        if (condition.has("enum")) {
            ArrayNode values = limits.putArray("enum");
            condition.get("enum").forEach(value -> values.add(ParameterSchema.example(type, value.asText())));
        }
        return limits;
    }

    /** The values of other parameters that words tell of; empty where they tell of anything else. */
    private static ObjectNode where(String words, JsonNode properties, ObjectNode where) {
        for (String part : AND.split(words)) {
            Matcher told = CASE.matcher(part);
            if (!told.matches() || !properties.has(told.group(1))) {
                return where.objectNode();
            }
            ArrayNode values = where.withObject("/properties/" + told.group(1)).putArray("enum");
            String type = properties.path(told.group(1)).path("type").asText();
            for (String value : told.group(2).split(OR)) {
                values.add(ParameterSchema.example(type, value));
            }
            where.withArray("required").add(told.group(1));
        }
        return where;
    }
}
