package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Passage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two places that give one series of names different ends. */
final class RangesDiffer implements PageCheck {

    private static final Pattern SERIES =
            Pattern.compile("(/[\\w/]*\\w)(\\w)\\s*(?:~|-|to|(?:依次|按顺序|顺序)?(?:排序|分配|递增)?(?:至|到))\\s*\\1(\\w)");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value().facts().first().isPresent())
                .flatMap(row -> subject.page().notes().stream()
                        .flatMap(note -> SERIES.matcher(note.text())
                                .results()
                                .filter(series -> begin(row).startsWith(series.group(1)))
                                .map(RangesDiffer::words)
                                .filter(told -> !told.equals(words(row)))
                                .map(told -> finding(subject, row, note, told))));
    }

    private static Finding finding(Subject subject, ParameterLine row, Passage note, String told) {
        return new Finding(
                "ranges-differ",
                Severity.CONTRADICTION,
                List.of(subject.place(row), subject.place(note)),
                row.name() + " goes over " + words(row) + " in its row and over " + told + " in the notes",
                "Whether the ends that differ are allowed for every use, is left to the reader.");
    }

    private static String words(MatchResult series) {
        return series.group(1) + series.group(2) + "–" + series.group(1) + series.group(3);
    }

    private static String words(ParameterLine row) {
        return begin(row) + "–" + row.value().facts().last().orElse("");
    }

    private static String begin(ParameterLine row) {
        return row.value().facts().first().orElseThrow();
    }
}
