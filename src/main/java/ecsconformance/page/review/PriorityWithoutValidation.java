package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A priority that does not say whether the losing parameter is checked. */
final class PriorityWithoutValidation implements PageCheck {

    private static final Pattern SAID = Pattern.compile("忽略|不校验|不生效|\\bignored\\b|not validated|not checked");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.edition().contract().clauses().stream()
                .filter(clause -> clause.terms().stream().anyMatch(term -> term.startsWith("order:")))
                .filter(clause -> !SAID.matcher(subject.page().guidance()).find())
                .map(clause -> Finding.at(
                        new PageLocation(
                                clause.id(), subject.edition().line(clause.id()).orElse(0)),
                        "priority-without-validation",
                        Severity.GAP,
                        "A parameter of lower priority loses; whether a wrong value of it is still refused, is not said",
                        "One endpoint ignores it, another answers an error, and both follow the page."));
    }
}
