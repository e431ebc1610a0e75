package ecsconformance.page.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few rows that are answered with another status than most of their kind. */
final class SiblingStatus implements PageCheck {

    private static final Pattern INCORRECT = Pattern.compile("Incorrect\\w+?Status\\b.*");
    private static final Pattern INVALID = Pattern.compile("Invalid(?!Account)\\w+.*");

    @Override
    public Stream<Finding> find(Subject subject) {
        return Stream.of(
                        kind(subject, "Incorrect…Status", INCORRECT),
                        kind(subject, "Invalid… (what is wrong with a request)", INVALID))
                .flatMap(found -> found);
    }

    /** 404 is for what does not exist and is never meant to be like its siblings. */
    private static Stream<Finding> kind(Subject subject, String kind, Pattern codes) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> codes.matcher(it.row().code()).matches())
                .filter(it -> it.row().status().isPresent() && !it.row().code().endsWith("NotFound"))
                .toList();
        Map<Integer, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        it -> it.row().status().orElseThrow(), TreeMap::new, Collectors.counting()));
        if (counts.size() < 2) {
            return Stream.empty();
        }
        int usual = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        if (counts.get(usual) * 3 < rows.size() * 2L) {
            return Stream.empty();
        }
        List<Subject.ErrorAt> others = rows.stream()
                .filter(it -> it.row().status().orElseThrow() != usual)
                .toList();
        return Stream.of(new Finding(
                "sibling-status",
                Severity.CONTRADICTION,
                others.stream().map(Subject.ErrorAt::place).toList(),
                "Codes " + kind + " are answered with " + usual + " " + counts.get(usual) + " times, but not "
                        + others.stream()
                                .map(it -> it.row().code() + " ("
                                        + it.row().status().orElseThrow() + ")")
                                .distinct()
                                .collect(Collectors.joining(", ")),
                "Clients that decide by status class treat like conditions unlike."));
    }
}
