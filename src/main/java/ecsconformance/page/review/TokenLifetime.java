package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A token against repeated requests, and no word on how long and where it counts. */
final class TokenLifetime implements PageCheck {

    private static final Pattern SAID = PhrasePattern.of("有效期|小时|分钟|\\bhours?\\b|\\bminutes?\\b|expire|valid for");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.name().equals("ClientToken"))
                .filter(row -> !SAID.matcher(row.description()).find())
                .map(row -> Finding.at(
                        subject.place(row),
                        "token-lifetime",
                        Severity.GAP,
                        "How long a " + row.name()
                                + " counts, and whether for an account, a region or an operation, is not said",
                        "Nor whether a refused request uses it up."));
    }
}
