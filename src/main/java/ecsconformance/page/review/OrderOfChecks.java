package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Many error rows, and no order among them. */
final class OrderOfChecks implements PageCheck {

    private static final Pattern SAID = Pattern.compile("校验顺序|检查顺序|order of (?:the )?checks|checked in (?:the )?order");

    @Override
    public Stream<Finding> find(Subject subject) {
        int rows = subject.errors().size();
        return rows < 2 || SAID.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(Finding.at(
                        subject.placeOfErrors(),
                        "order-of-checks",
                        Severity.GAP,
                        "Of " + rows + " error rows none says which goes first where several fit",
                        "A request with two faults may be answered with either code."));
    }
}
