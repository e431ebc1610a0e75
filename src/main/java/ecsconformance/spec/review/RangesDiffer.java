package ecsconformance.spec.review;

import ecsconformance.spec.page.ParameterLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two places that give one series of names different ends. */
final class RangesDiffer implements Check {

    private static final Pattern SERIES = Pattern.compile("(/dev/\\w+?)([a-z])\\s*(?:~|to|依次排序到|至|到)\\s*\\1([a-z])");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value().facts().first().isPresent())
                .flatMap(
                        row -> subject.page().notes().stream()
                                .flatMap(
                                        note -> SERIES.matcher(note.text())
                                                .results()
                                                .map(match -> match.group(1) + match.group(2) + "–" + match.group(1)
                                                        + match.group(3))
                                                .filter(told ->
                                                        !told.equals(own(row)) && told.charAt(5) == own(row).charAt(5))
                                                .map(
                                                        told -> new Finding(
                                                                "ranges-differ",
                                                                Severity.CONTRADICTION,
                                                                List.of(subject.place(row), subject.place(note)),
                                                                row.name() + " goes over " + own(row)
                                                                        + " in its row and over " + told
                                                                        + " in the notes",
                                                                "Whether the ends that differ are allowed for every use, is left to the reader."))));
    }

    private static String own(ParameterLine row) {
        return row.value().facts().first().orElse("") + "–"
                + row.value().facts().last().orElse("");
    }
}
