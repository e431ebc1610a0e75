package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A refusal that gives no condition. */
final class VagueRefusal implements PageCheck {

    private static final Pattern VAGUE =
            Pattern.compile("(?i)is not allowed to \\w+ \\w+\\.?$|does not support the operation\\.?$|unknown error");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> VAGUE.matcher(it.row().message()).find())
                .filter(it -> it.row().status().orElse(0) < 500)
                .filter(it -> !it.row().code().contains("."))
                .map(it -> Finding.at(
                        it.place(),
                        "vague-refusal",
                        Severity.GAP,
                        it.row().code() + " refuses with \"" + it.row().message() + "\" and gives no condition",
                        "Neither a caller nor a test can bring it about or avoid it."));
    }
}
