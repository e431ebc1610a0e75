package ecsconformance.cli;

import ecsconformance.emulator.catalogue.ShownReadings;
import ecsconformance.report.PlainText;
import ecsconformance.result.RuleResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The readings that a target shows, by the names that {@code emulator --reading} takes. */
final class ReadingLines implements Function<List<RuleResult>, List<String>> {

    @Override
    public List<String> apply(List<RuleResult> rules) {
        ShownReadings known = ShownReadings.known();
        List<String> lines = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ShownReadings.Row row : known.of(place -> words(rules, place))) {
            String words = row.words().stream().sorted().collect(Collectors.joining(", "));
            String alike = known.alike(row).stream().map(it -> ", or " + it).collect(Collectors.joining());
            lines.add(String.format(
                    Locale.ROOT, "%-38s  %s: %s%s", row.choice(), row.place(), PlainText.of(words), alike));
            known.rows().stream()
                    .filter(it -> it.choice().equals(row.choice()))
                    .forEach(it -> it.words().forEach(word -> told.add(it.rule() + word)));
        }
        List<String> others = rules.stream()
                .flatMap(rule -> words(rules, rule.id()).stream()
                        .sorted()
                        .filter(word -> !told.contains(rule.id() + word))
                        .map(word -> PlainText.of(rule.id() + ": " + word)))
                .toList();
        if (!others.isEmpty()) {
            lines.add("shown too, without a choice of its own in the emulator:");
            others.forEach(it -> lines.add("  " + it));
        }
        return lines;
    }

    private static Set<String> words(List<RuleResult> rules, String place) {
        return rules.stream()
                .flatMap(rule -> rule.scenarios().stream()
                        .filter(it -> place.equals(rule.id()) || place.equals(rule.id() + " " + it.name()))
                        .map(it -> it.reading()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
