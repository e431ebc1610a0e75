package ecsconformance.page.review;

import ecsconformance.page.document.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A day that one place includes and another excludes. */
final class InclusiveOrExclusive implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<String, Map<String, List<PageLocation>>> sides = new TreeMap<>();
        subject.edition()
                .contract()
                .clauses()
                .forEach(clause -> add(
                        sides,
                        Set.copyOf(clause.terms()),
                        new PageLocation(
                                clause.id(), subject.edition().line(clause.id()).orElse(0))));
        subject.errors().forEach(it -> add(sides, Terms.of(it.row().message()), it.place()));
        return sides.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Finding(
                        "inclusive-or-exclusive",
                        Severity.CONTRADICTION,
                        entry.getValue().values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList(),
                        "What is from " + entry.getKey()
                                + " itself is refused in one place (on or before) and not in another (before)",
                        "Both readings are documented."));
    }

    private static void add(Map<String, Map<String, List<PageLocation>>> sides, Set<String> terms, PageLocation place) {
        terms.stream().filter(term -> term.startsWith("date<")).forEach(term -> {
            boolean inclusive = term.startsWith("date<=");
            sides.computeIfAbsent(term.substring(inclusive ? 6 : 5), it -> new TreeMap<>())
                    .computeIfAbsent(inclusive ? "on or before" : "before", it -> new ArrayList<>())
                    .add(place);
        });
    }
}
