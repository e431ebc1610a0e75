package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.Range;
import ecsconformance.page.document.ParameterLine;
import java.util.List;
import java.util.stream.Stream;

/** A default that the parameter's own limits refuse. */
final class DefaultOutsideLimits implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value()
                        .facts()
                        .byDefault()
                        .map(value -> refused(row, value))
                        .orElse(false))
                .map(row -> Finding.at(
                        subject.place(row),
                        "default-outside-limits",
                        Severity.CONTRADICTION,
                        row.name() + " is "
                                + (row.value().facts().byDefault().get().isEmpty()
                                        ? "nothing"
                                        : row.value().facts().byDefault().get())
                                + " by default, which its limits refuse",
                        "Is the value refused when it is sent, or taken for the default?"));
    }

    private static boolean refused(ParameterLine row, String value) {
        ParameterFacts facts = row.value().facts();
        boolean tooShort =
                facts.length().map(it -> it.from().orElse(0) > value.length()).orElse(false);
        boolean unknown =
                !facts.values().isEmpty() && !value.isEmpty() && !facts.values().contains(value);
        boolean outside = value.matches("\\d{1,9}")
                && facts.value()
                        .map(it -> it.from().orElse(0) > Integer.parseInt(value)
                                || it.to().orElse(Integer.MAX_VALUE) < Integer.parseInt(value))
                        .orElse(false);
        boolean tooLong = facts.length()
                .map(it -> it.to().orElse(Integer.MAX_VALUE) < value.length())
                .orElse(false);
        boolean forbidden = !value.isEmpty()
                && (facts.forbiddenPrefixes().stream().anyMatch(value::startsWith)
                        || facts.forbiddenContent().stream().anyMatch(value::contains));
        return tooShort || tooLong || unknown || outside || forbidden || inNoCase(facts, value);
    }

    private static boolean inNoCase(ParameterFacts facts, String value) {
        List<Range> cases =
                facts.conditional().stream().flatMap(it -> it.value().stream()).toList();
        return !cases.isEmpty()
                && value.matches("\\d{1,9}")
                && cases.stream()
                        .noneMatch(it -> it.from().orElse(0) <= Integer.parseInt(value)
                                && it.to().orElse(Integer.MAX_VALUE) >= Integer.parseInt(value));
    }
}
