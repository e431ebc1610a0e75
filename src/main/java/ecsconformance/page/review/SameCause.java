package ecsconformance.page.review;

import ecsconformance.page.document.Wording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two codes for one cause. */
final class SameCause implements PageCheck {

    private static final int SHORTEST = 12;

    private static final Pattern MISSING =
            Pattern.compile("(?i)^missing|AllEmpty|not supplied|缺失必需|不得为空|is missing|没有输入任何参数");

    private static int shortest(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? SHORTEST / 2 : SHORTEST;
    }

    @Override
    public Stream<Finding> find(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> MISSING.matcher(it.words()).find())
                .filter(it -> !it.row().code().matches("\\w+\\.Missing"))
                .toList();
        List<String> codes = rows.stream().map(it -> it.row().code()).distinct().toList();
        Stream<Finding> missing = codes.size() < 2
                ? Stream.empty()
                : Stream.of(new Finding(
                        "same-cause",
                        Severity.CONTRADICTION,
                        rows.stream().map(Subject.ErrorAt::place).toList(),
                        String.join(" and ", codes) + " both stand for parameters that are missing",
                        "Which of them a request without any gets, is not said."));
        return Stream.of(
                        missing,
                        same(subject, rows, it -> it.row().message()),
                        same(subject, rows, it -> it.row().description()),
                        sameCodes(subject))
                .flatMap(found -> found);
    }

    /** Codes of the same words in another order or form. */
    private static Stream<Finding> sameCodes(Subject subject) {
        Map<String, List<Subject.ErrorAt>> byWords = subject.errors().stream()
                .collect(Collectors.groupingBy(
                        it -> Arrays.stream(it.codeWords().split(" +"))
                                .map(word -> word.replaceFirst("(?:ed|s)$", ""))
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byWords.values().stream()
                .filter(rows ->
                        rows.stream().map(it -> it.row().code()).distinct().count() > 1)
                .map(rows -> new Finding(
                        "same-cause",
                        Severity.CONTRADICTION,
                        rows.stream().map(Subject.ErrorAt::place).toList(),
                        rows.stream().map(it -> it.row().code()).distinct().collect(Collectors.joining(" and "))
                                + " are made of the same words",
                        "Which of them a request gets, is not said."));
    }

    /** Rows that say the same with another code or status. */
    private static Stream<Finding> same(
            Subject subject, List<Subject.ErrorAt> told, Function<Subject.ErrorAt, String> said) {
        Map<String, List<Subject.ErrorAt>> byWords = subject.errors().stream()
                .filter(it -> !told.contains(it) && said.apply(it).length() > shortest(said.apply(it)))
                .collect(Collectors.groupingBy(
                        it -> Wording.facts(said.apply(it)).digest(), LinkedHashMap::new, Collectors.toList()));
        return byWords.values().stream()
                .filter(rows -> rows.stream()
                                .map(it -> it.row().status() + it.row().code())
                                .distinct()
                                .count()
                        > 1)
                .map(rows -> new Finding(
                        "same-cause",
                        Severity.CONTRADICTION,
                        rows.stream().map(Subject.ErrorAt::place).toList(),
                        rows.stream()
                                        .map(it -> it.row()
                                                        .status()
                                                        .map(String::valueOf)
                                                        .orElse("") + " "
                                                + it.row().code())
                                        .distinct()
                                        .collect(Collectors.joining(" and "))
                                + " say the same: \"" + said.apply(rows.get(0)) + "\"",
                        "Which of them a request gets, is not said."));
    }
}
