package ecsconformance.result.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The fields of a record that a verification cannot recompute. Whoever made the package claims them, and a signature says
 * who that was. Every other field follows from the features, the contract or the recorded exchanges.
 */
public final class ClaimedFields {

    /** The fields for where it was and when: bound to the run's id, which anybody can make anew together with them. */
    private static final String WHERE = "the endpoint and the time of the run";

    private static final String EVIDENCE = "that the run sent these requests and got these answers";
    private static final String CIRCUMSTANCES = "the circumstances of the run";

    /** By a path in which {@code [*]} stands for any item and {@code *} for any field. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("target.name", WHERE),
            Map.entry("target.endpoint", WHERE),
            Map.entry("target.region", WHERE),
            Map.entry("target.embedded", WHERE),
            Map.entry("run.id", WHERE),
            Map.entry("run.startedAt", WHERE),
            Map.entry("run.finishedAt", WHERE),
            Map.entry("run.seed", WHERE),
            Map.entry("run.nonce", WHERE),
            Map.entry("run.notes", CIRCUMSTANCES),
            Map.entry("run.offered", CIRCUMSTANCES),
            Map.entry("resources", CIRCUMSTANCES),
            Map.entry("rules[*].scenarios[*].durationMs", CIRCUMSTANCES),
            Map.entry("rules[*].scenarios[*].provider", CIRCUMSTANCES),
            Map.entry("rules[*].scenarios[*].staging", CIRCUMSTANCES),
            Map.entry("exchanges[*].style", EVIDENCE),
            Map.entry("exchanges[*].operation", EVIDENCE),
            Map.entry("exchanges[*].request", EVIDENCE),
            Map.entry("exchanges[*].response", EVIDENCE),
            Map.entry("exchanges[*].curl", EVIDENCE),
            Map.entry("exchanges[*].startedAt", EVIDENCE),
            Map.entry("exchanges[*].durationMs", EVIDENCE));

    private ClaimedFields() {}

    /** Tells whether the field, for example {@code run.notes[0]}, or one that holds it is only claimed. */
    public static boolean holds(String path) {
        return FIELDS.keySet().stream()
                .anyMatch(field -> Pattern.compile(Pattern.quote(field).replace("[*]", "[\\E\\d+\\Q]") + "([.\\[].*)?")
                        .matcher(path)
                        .matches());
    }

    /** One line for each thing that is claimed, with its fields. */
    public static List<String> lines() {
        Map<String, List<String>> byMeaning = new TreeMap<>();
        new TreeMap<>(FIELDS)
                .forEach((field, meaning) -> byMeaning
                        .computeIfAbsent(meaning, it -> new ArrayList<>())
                        .add(field.replace("[*]", "[]")));
        return byMeaning.entrySet().stream()
                .map(it -> it.getKey() + " (" + String.join(", ", it.getValue()) + ")")
                .toList();
    }
}
