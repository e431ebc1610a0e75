package ecsconformance.page.drift;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.contract.ErrorRow;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.FactWords;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.edition.Edition;
import ecsconformance.result.NamedResult;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts on which the page, the metadata and the endpoints are not at one. Metadata that say nothing of a fact say
 * nothing else either.
 *
 * @param page     name of the file
 * @param metadata name of the file; empty where none was given
 * @param results  names of the results
 * @param rows     in the order of the page, then what only the metadata have
 */
public record FactColumns(String page, Optional<String> metadata, List<String> results, List<FactColumns.Row> rows) {

    /**
     * One fact.
     *
     * @param clause     the clause it is of
     * @param line       on the page; 0 where it is not there
     * @param fact       {@code bound}, {@code required}, {@code type}, {@code row} …; {@code values} where only the endpoint
     *                   differs
     * @param documented on the page; empty where it says nothing
     * @param metadata   in the metadata; empty where they say nothing
     * @param observed   the answers of each endpoint to values of the clause
     */
    public record Row(
            String clause, int line, String fact, String documented, String metadata, List<Observed> observed) {

        public Row {
            observed = List.copyOf(observed);
        }
    }

    public FactColumns {
        results = List.copyOf(results);
        rows = List.copyOf(rows);
    }

    public static FactColumns of(
            Edition page, Optional<Edition> metadata, RuleCatalogue rules, List<NamedResult> results) {
        List<Row> rows = new ArrayList<>();
        Map<String, Map<String, String>> here = facts(page);
        Map<String, Map<String, String>> there =
                metadata.map(it -> aligned(facts(it), here.keySet())).orElse(Map.of());
        Set<String> clauses = new LinkedHashSet<>(here.keySet());
        clauses.addAll(there.keySet());
        for (String clause : clauses) {
            Map<String, String> documented = here.getOrDefault(clause, Map.of());
            Map<String, String> told = there.getOrDefault(clause, Map.of());
            int line = page.line(clause).orElse(0);
            int before = rows.size();
            if (metadata.isPresent() && comparable(clause, metadata.get())) {
                Set<String> kinds = new LinkedHashSet<>(documented.keySet());
                kinds.addAll(told.keySet());
                if (documented.isEmpty() || told.isEmpty()) {
                    kinds = Set.of("row");
                }
                for (String kind : kinds) {
                    String one = kind.equals("row") ? joined(documented) : documented.getOrDefault(kind, "");
                    String other = kind.equals("row") ? joined(told) : told.getOrDefault(kind, "");
                    boolean silent = other.isEmpty() && !kind.equals("row");
                    if (!silent && !one.equalsIgnoreCase(other)) {
                        boolean numbers = kind.equals("bound") || kind.equals("by case");
                        rows.add(new Row(clause, line, kind, one, other, Observed.of(clause, numbers, rules, results)));
                    }
                }
            }
            List<Observed> observed = Observed.of(clause, false, rules, results);
            if (rows.size() == before && observed.stream().anyMatch(Observed::against)) {
                rows.add(new Row(clause, line, "values", joined(documented), joined(told), observed));
            }
        }
        return new FactColumns(
                page.page().name(),
                metadata.map(it -> it.page().name()),
                results.stream().map(NamedResult::name).toList(),
                rows);
    }

    private static boolean comparable(String clause, Edition metadata) {
        Part part = switch (clause.substring(0, clause.indexOf('/'))) {
            case "error" -> Part.ERRORS;
            case "response" -> Part.RESPONSE;
            default -> Part.PARAMETERS;
        };
        return metadata.page().parts().contains(part) && !clause.equals("parameter/Action");
    }

    /** The facts of the metadata, where an error row of another status has the id of the page's only row of its code. */
    private static Map<String, Map<String, String>> aligned(Map<String, Map<String, String>> told, Set<String> here) {
        Map<String, Map<String, String>> aligned = new LinkedHashMap<>();
        told.forEach((clause, facts) -> {
            List<String> rows = here.contains(clause)
                    ? List.of()
                    : here.stream()
                            .filter(row -> row.startsWith("error/") && code(row).equals(code(clause)))
                            .toList();
            boolean one = rows.size() == 1 && !told.containsKey(rows.get(0));
            aligned.put(one && !aligned.containsKey(rows.get(0)) ? rows.get(0) : clause, facts);
        });
        return aligned;
    }

    private static String code(String clause) {
        return clause.replaceFirst("^error/\\d+/", "").replaceFirst("/\\d+$", "");
    }

    /** Metadata number codes that repeat as the page does. */
    private static Map<String, Map<String, String>> facts(Edition edition) {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        for (ParameterLine row : edition.page().parameters()) {
            Map<String, String> of = new LinkedHashMap<>();
            of.put("type", row.value().type());
            of.put("required", row.required());
            of.putAll(FactWords.of(row.facts()));
            facts.put("parameter/" + row.name(), of);
        }
        edition.contract().response().forEach(row -> facts.put("response/" + row.name(), Map.of("type", row.type())));
        for (ErrorRow row : edition.contract().errorRows()) {
            Map<String, String> of = new LinkedHashMap<>(Map.of("message", row.message()));
            if (row.status() > 0) {
                of.put("status", Integer.toString(row.status()));
            }
            facts.put(row.clause(), of);
        }
        return facts;
    }

    private static String joined(Map<String, String> facts) {
        return String.join(
                "; ",
                facts.entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .toList());
    }

    /** Writes all as JSON and leaves the writer open. */
    public void write(Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("page", page);
            json.writeStringField("metadata", metadata.orElse(""));
            json.writeArrayFieldStart("facts");
            for (Row row : rows) {
                write(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("clause", row.clause());
        json.writeNumberField("line", row.line());
        json.writeStringField("fact", row.fact());
        json.writeStringField("documented", row.documented());
        json.writeStringField("metadata", row.metadata());
        json.writeArrayFieldStart("observed");
        for (Observed observed : row.observed()) {
            json.writeStartObject();
            json.writeStringField("result", observed.result());
            json.writeStringField("words", observed.words());
            json.writeBooleanField("against", observed.against());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
