package ecsconformance.spec.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two codes for one cause. */
final class SameCause implements Check {

    private static final Pattern MISSING =
            Pattern.compile("(?i)^missing|AllEmpty|not supplied|缺失必需|不得为空|is missing|没有输入任何参数");

    @Override
    public Stream<Finding> find(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> MISSING.matcher(it.words()).find())
                .filter(it -> !it.row().code().matches("\\w+\\.Missing"))
                .toList();
        List<String> codes = rows.stream().map(it -> it.row().code()).distinct().toList();
        return codes.size() < 2
                ? Stream.empty()
                : Stream.of(new Finding(
                        "same-cause",
                        Severity.CONTRADICTION,
                        rows.stream().map(Subject.ErrorAt::place).toList(),
                        String.join(" and ", codes) + " both stand for parameters that are missing",
                        "Which of them a request without any gets, is not said."));
    }
}
