package ecsconformance.page.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A limit that is a day, without the time zone that the day is of. */
final class DayWithoutZone implements PageCheck {

    private static final Pattern ZONE = Pattern.compile("UTC|GMT|时区|北京时间|time zone");

    @Override
    public Stream<Finding> find(Subject subject) {
        List<PageLocation> places = subject.edition().contract().clauses().stream()
                .filter(clause -> clause.terms().stream().anyMatch(term -> term.startsWith("date<")))
                .map(clause -> new PageLocation(
                        clause.id(), subject.edition().line(clause.id()).orElse(0)))
                .toList();
        return places.isEmpty() || ZONE.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "day-without-zone",
                        Severity.GAP,
                        places,
                        "A day is the limit, and no time zone is given",
                        "For hours around midnight two endpoints answer differently."));
    }
}
