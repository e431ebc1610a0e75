package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A length of text that may hold more than ASCII, and no unit to count it in. */
final class LengthWithoutUnit implements PageCheck {

    /** Letters and digits alone have one count. */
    private static final Pattern NARROW = Pattern.compile("数字和字母|字母和数字|digits and letters|letters and digits|ASCII");

    private static final Pattern UNIT = Pattern.compile("字节|UTF-8|UTF8|bytes|code points|一个(?:汉字|中文)");

    @Override
    public Stream<Finding> find(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.value().facts().length().stream()
                        .anyMatch(it -> it.to().isPresent()))
                .filter(row -> row.value().facts().alphabet().isEmpty())
                .filter(row -> !NARROW.matcher(row.description()).find())
                .filter(row -> !UNIT.matcher(row.description()).find())
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Finding(
                                "length-without-unit",
                                Severity.GAP,
                                rows.stream().map(subject::place).toList(),
                                "What is counted in the length is not said: "
                                        + rows.stream().map(ParameterLine::name).collect(Collectors.joining(", ")),
                                "128 Chinese characters are 384 bytes; beyond the basic plane even characters have two counts."));
    }
}
