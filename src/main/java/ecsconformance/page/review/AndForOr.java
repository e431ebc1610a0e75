package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message that asks for one of several, described as asking for all. */
final class AndForOr implements PageCheck {

    private static final Pattern ALTERNATIVES = PhrasePattern.of("([A-Z]\\w+) or ([A-Z]\\w+)");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> ALTERNATIVES
                        .matcher(it.row().message())
                        .results()
                        .anyMatch(match -> PhrasePattern.of(Pattern.quote(match.group(2))
                                        + "\\s*(?:和|and|,|，)|(?:和|\\band)\\s*" + Pattern.quote(match.group(2)))
                                .matcher(it.row().description())
                                .find()))
                .filter(it -> PhrasePattern.of("和|\\band\\b")
                        .matcher(it.row().description())
                        .find())
                .filter(it -> !PhrasePattern.of(
                                "\\b[Nn]one of\\b|\\b[Nn]either\\b|\\bat least one\\b|\\bnot all\\b|同时|至少|任意|任何|其中")
                        .matcher(it.row().description())
                        .find())
                .filter(it -> !PhrasePattern.of("或|\\bor\\b")
                        .matcher(it.row().description())
                        .find())
                .map(it -> Finding.at(
                        it.place(),
                        "and-for-or",
                        Severity.CONTRADICTION,
                        "The message of " + it.row().code()
                                + " names alternatives (or), its description joins them (and)",
                        "Read by the description, a request must send all of them."));
    }
}
