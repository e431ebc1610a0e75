package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parameters that repeat with an index. */
final class IndexChecks {

    private static final Pattern GAPS_SAID = Pattern.compile("连续|consecutive|contiguous|依次递增");

    private static final Pattern SMALL_INDEX = Pattern.compile("[A-Z]\\w*\\.n\\b[\\w.]*");

    private static final Pattern KEY_TWICE = Pattern.compile(
            "(?i)duplicate ?\\.?(?:tag)?key|重复的键|unique key|键.{0,4}唯一|same (?:tag ?)?key|(?:键|Key)(?:不能|不得|不可以?|不允许)?(?:重复|相同)|相同的?(?:标签)?(?:键|Key)");
    private static final Pattern PAIRS_SAID = Pattern.compile("成对|一一对应|in pairs|must match");

    private IndexChecks() {}

    /** Repeated parameters, and no word on gaps in their index. */
    static Stream<Finding> indexGaps(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> row.name().contains(".N."))
                .toList();
        return rows.isEmpty() || GAPS_SAID.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "index-gaps",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        "Whether N has to begin with 1 and to be without gaps, is not said of "
                                + rows.stream()
                                        .map(row -> row.name().replaceFirst("\\.N\\..*", ".N"))
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        "A gap may be refused, closed or lose what stands behind it."));
    }

    /** The index of a repeated parameter, spelled otherwise in a message than in the table. */
    static Stream<Finding> indexSpelling(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> SMALL_INDEX
                        .matcher(it.row().message())
                        .results()
                        .anyMatch(match -> subject.declares(match.group().replaceFirst("\\.$", ""))))
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Finding(
                                "index-spelling",
                                Severity.REMARK,
                                rows.stream().map(Subject.ErrorAt::place).toList(),
                                rows.size() + " messages write the index as a small n, the table of parameters as N",
                                "Names are case-sensitive elsewhere on such pages, so the reader cannot tell whether it matters."));
    }

    /** A repeated parameter without a range of its index. */
    static Stream<Finding> indexWithoutRange(Subject subject) {
        Map<String, List<ParameterLine>> groups = subject.parameters().stream()
                .filter(row -> row.name().contains(".N."))
                .collect(Collectors.groupingBy(
                        row -> row.name().replaceFirst("\\.N\\..*", ""), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().stream()
                        .allMatch(row -> row.value().facts().index().isEmpty()))
                .filter(group -> !saidInNotes(subject, group.getKey()) && !isCounted(subject, group.getKey()))
                .map(group -> new Finding(
                        "index-without-range",
                        Severity.GAP,
                        group.getValue().stream().map(subject::place).toList(),
                        "How many " + group.getKey() + ".N there may be, is not said",
                        "A client does not know its limit, an endpoint not what to refuse."));
    }

    /** {@code n of Label.n is from 1 to 9}, which the notes say of the whole group. */
    private static boolean saidInNotes(Subject subject, String group) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(group)
                        + "\\.[nN](?![\\w.])[^。\\n]{0,40}?\\d+\\s*(?:~|-|\u2013|,|，|至|到|to|and)\\s*\\d+")
                .matcher(subject.page().guidance())
                .find();
    }

    /** {@code a maximum of 9 labels} for {@code Label.N}. */
    private static boolean isCounted(Subject subject, String group) {
        String word = group.replaceFirst("^.*[a-z](?=[A-Z])", "");
        return Pattern.compile("(?i)(?:maximum of|up to|at most|no more than)\\s+(?:\\d+|[a-z]+) " + Pattern.quote(word)
                        + "|(?:最多|不超过|不能超过|至多|上限)[^。\\n]{0,12}\\d+\\s*[个对]?\\s*" + Pattern.quote(word))
                .matcher(subject.page().guidance())
                .find();
    }

    /** Keys and values in pairs: one without the other, and a key twice. */
    static Stream<Finding> pairsUnsaid(Subject subject) {
        String everything = subject.page().guidance()
                + subject.errors().stream().map(Subject.ErrorAt::words).collect(Collectors.joining("\n"));
        return subject.parameters().stream()
                .filter(row -> row.leaf().equals("Key") && row.name().contains(".N."))
                .flatMap(key -> subject.page().parameter(key.name().replaceFirst("Key$", "Value")).stream()
                        .flatMap(value -> Stream.concat(
                                PAIRS_SAID.matcher(everything).find()
                                        ? Stream.empty()
                                        : Stream.of(unsaidOfPair(
                                                subject,
                                                key,
                                                value,
                                                "What a " + key.name() + " without its " + value.name()
                                                        + " means, or the reverse, is not said")),
                                KEY_TWICE.matcher(everything).find()
                                        ? Stream.empty()
                                        : Stream.of(unsaidOfPair(
                                                subject,
                                                key,
                                                value,
                                                "What happens when one " + key.name()
                                                        + " is sent twice, is not said")))));
    }

    private static Finding unsaidOfPair(Subject subject, ParameterLine key, ParameterLine value, String statement) {
        return new Finding(
                "pairs-unsaid",
                Severity.GAP,
                List.of(subject.place(key), subject.place(value)),
                statement,
                "Clients do send it, by mistake or by merging lists.");
    }
}
