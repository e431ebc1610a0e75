package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import ecsconformance.page.document.PhrasePattern;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Examples in several formats, and no word on which is sent by default. */
final class FormatUnsaid implements PageCheck {

    private static final Pattern FORMAT = PhrasePattern.of("\\bFormat\\b|返回格式|默认.{0,6}XML|XML by default");
    private static final Pattern METHOD = PhrasePattern.of("\\b(?:GET|POST)\\b");

    @Override
    public Stream<Finding> find(Subject subject) {
        boolean both = subject.example(Example.Kind.XML).isPresent()
                && subject.example(Example.Kind.JSON).isPresent();
        String text = subject.page().guidance();
        Stream<Finding> format = !both || FORMAT.matcher(text).find()
                ? Stream.empty()
                : Stream.of(Finding.at(
                        new PageLocation(
                                "example/xml",
                                subject.example(Example.Kind.XML).orElseThrow().line()),
                        "format-unsaid",
                        Severity.REMARK,
                        "Answers are shown in XML and in JSON; which is the default and how to choose, is not on this page",
                        "A reader of this page alone cannot know what comes back."));
        Stream<Finding> method = subject.example(Example.Kind.REQUEST).stream()
                .filter(example -> !METHOD.matcher(text + example.content()).find())
                .map(example -> Finding.at(
                        new PageLocation("example/request", example.line()),
                        "method-unsaid",
                        Severity.REMARK,
                        "No HTTP method is named; the request example is an address, which suggests GET",
                        "Client libraries send POST."));
        return Stream.concat(format, method);
    }
}
