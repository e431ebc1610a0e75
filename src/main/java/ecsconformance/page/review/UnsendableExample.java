package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A request example that cannot be sent as it stands. */
final class UnsendableExample implements PageCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("<[^>\\n]{2,40}>");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            String content = example.content().strip();
            boolean broken = content.contains("\n");
            boolean open = PLACEHOLDER.matcher(content).find();
            return !broken && !open
                    ? Stream.empty()
                    : Stream.of(Finding.at(
                            new PageLocation("example/request", example.line()),
                            "unsendable-example",
                            Severity.REMARK,
                            "The request example cannot be sent as it stands: it has "
                                    + (broken ? "line breaks inside the address" : "")
                                    + (broken && open ? " and " : "")
                                    + (open ? "a placeholder for common parameters" : ""),
                            "It is no test input; only its parameters can be read."));
        });
    }
}
