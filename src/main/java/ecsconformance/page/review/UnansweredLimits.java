package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.ParameterLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A limit, an enumeration or a requirement that no error row answers. */
final class UnansweredLimits implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().isEmpty()
                ? Stream.empty()
                : subject.parameters().stream()
                        .filter(row -> !row.name().equals("Action") && !ErrorAnswers.exist(subject, row))
                        .flatMap(row -> {
                            List<String> limits = limits(row);
                            return limits.isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(Finding.at(
                                            subject.place(row),
                                            "unanswered-limit",
                                            Severity.GAP,
                                            row.name() + " has " + String.join(", ", limits)
                                                    + ", and no error row answers a breach",
                                            "Every endpoint picks a code of its own."));
                        });
    }

    private static List<String> limits(ParameterLine row) {
        ParameterFacts facts = row.value().facts();
        List<String> limits = new ArrayList<>();
        if (row.value().required()) {
            limits.add("to be sent");
        }
        facts.length().ifPresent(it -> limits.add("a length"));
        facts.value().ifPresent(it -> limits.add("a range"));
        facts.alphabet().ifPresent(it -> limits.add("an alphabet"));
        facts.index().ifPresent(it -> limits.add("a greatest N"));
        if (row.choice()) {
            limits.add("a list of values");
        }
        if (!facts.forbiddenPrefixes().isEmpty() || !facts.forbiddenContent().isEmpty()) {
            limits.add("forbidden content");
        }
        return limits;
    }
}
