package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chinese characters, and no word on which those are. */
final class AlphabetUndefined implements PageCheck {

    private static final Pattern DEFINED = Pattern.compile("Unicode|GB\\s?18030|CJK|\\\\u4[eE]00");

    @Override
    public Stream<Finding> find(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> subject.terms("parameter/" + row.name()).contains("chinese"))
                .filter(row -> !DEFINED.matcher(row.description()).find())
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "alphabet-undefined",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        "Which characters are Chinese ones is not said: "
                                + rows.stream().map(ParameterLine::name).collect(Collectors.joining(", ")),
                        "Rare ideographs, full-width forms and kana are taken by some and refused by others."));
    }
}
