package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something to wait for, and no word on what else may come. */
final class UnhappyEnd implements PageCheck {

    private static final Pattern WAIT =
            Pattern.compile("等待[^。]*?(Available|可用)|only (?:when|after) its status[^.]*Available");
    private static final Pattern FAILURE = Pattern.compile("CreateFailed|UnAvailable|创建失败状态|失败状态|fails? to be created");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.page().notes().stream()
                .filter(note -> WAIT.matcher(note.text()).find())
                .filter(note -> !FAILURE.matcher(subject.page().guidance()).find())
                .map(note -> Finding.at(
                        subject.place(note),
                        "unhappy-end",
                        Severity.GAP,
                        "One has to wait for a status; how long, and which status tells of a failure, is not said",
                        "A client that waits for the good end alone waits for ever."));
    }
}
