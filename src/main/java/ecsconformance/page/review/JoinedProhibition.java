package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A prohibition of two beginnings at once, where either is meant. */
final class JoinedProhibition implements PageCheck {

    private static final Pattern JOINED = PhrasePattern.of("不能以\\s*([\\x21-\\x7E]+)\\s*和\\s*([\\x21-\\x7E]+)\\s*开头"
            + "|(?:must not|cannot) start with (\\S+) and (\\S+)");

    @Override
    public Stream<Finding> find(Subject subject) {
        Map<String, List<PageLocation>> places = new LinkedHashMap<>();
        subject.parameters().forEach(row -> add(places, row.description(), subject.place(row)));
        subject.errors().forEach(it -> add(places, it.row().description(), it.place()));
        return places.entrySet().stream()
                .map(entry -> new Finding(
                        "joined-prohibition",
                        Severity.REMARK,
                        entry.getValue(),
                        "What may not begin a value is joined by \"and\": " + entry.getKey(),
                        "No value begins with both, so taken literally nothing is forbidden; either is meant."));
    }

    private static void add(Map<String, List<PageLocation>> places, String text, PageLocation place) {
        JOINED.matcher(text)
                .results()
                .forEach(match -> places.computeIfAbsent(
                                (match.group(1) == null ? match.group(3) : match.group(1)) + " and "
                                        + (match.group(2) == null ? match.group(4) : match.group(2)),
                                it -> new ArrayList<>())
                        .add(place));
    }
}
