package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys and values in pairs: one without the other, and a key twice. */
final class PairsUnsaid implements PageCheck {

    private static final Pattern TWICE = Pattern.compile("(?i)duplicate ?\\.?(?:tag)?key|重复的键|unique key|键.{0,4}唯一");
    private static final Pattern ALONE = Pattern.compile("成对|一一对应|in pairs|must match");

    @Override
    public Stream<Finding> find(Subject subject) {
        String everything = subject.page().guidance()
                + subject.errors().stream().map(Subject.ErrorAt::words).collect(Collectors.joining("\n"));
        return subject.parameters().stream()
                .filter(row -> row.leaf().equals("Key") && row.name().contains(".N."))
                .flatMap(key -> subject.page().parameter(key.name().replaceFirst("Key$", "Value")).stream()
                        .flatMap(value -> Stream.concat(
                                ALONE.matcher(everything).find()
                                        ? Stream.empty()
                                        : Stream.of(finding(
                                                subject,
                                                key,
                                                value,
                                                "What a " + key.name() + " without its " + value.name()
                                                        + " means, or the reverse, is not said")),
                                TWICE.matcher(everything).find()
                                        ? Stream.empty()
                                        : Stream.of(finding(
                                                subject,
                                                key,
                                                value,
                                                "What happens when one " + key.name()
                                                        + " is sent twice, is not said")))));
    }

    private static Finding finding(Subject subject, ParameterLine key, ParameterLine value, String statement) {
        return new Finding(
                "pairs-unsaid",
                Severity.GAP,
                List.of(subject.place(key), subject.place(value)),
                statement,
                "Clients do send it, by mistake or by merging lists.");
    }
}
