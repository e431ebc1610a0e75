package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.stream.Stream;

/** A word that is nearly another: slips that no spelling checker finds. */
final class WrongWord implements PageCheck {

    /** A pattern, what it shows, and what is probably meant. */
    private static final List<List<String>> SLIPS = List.of(
            List.of("\\b(?:has|have|had)(?: \\w+)? bean\\b", "bean", "been"),
            List.of("\\bwrongly form\\b", "form", "formed"),
            List.of("\\bspecifed\\b", "specifed", "specified"),
            List.of("\\b(?:more|less|larger|smaller|greater) then\\b", "then", "than"),
            List.of("大小字母", "大小字母", "大小写字母"),
            List.of("的的", "的的", "的"),
            List.of("\\b(the|a|an|is|of|to) \\1\\b", "the same word twice", "it once"));

    @Override
    public Stream<Finding> find(Subject subject) {
        Stream<Finding> inErrors = subject.errors().stream()
                .flatMap(it ->
                        slips(it.place(), it.row().message() + " " + it.row().description()));
        Stream<Finding> inRows =
                subject.parameters().stream().flatMap(row -> slips(subject.place(row), row.description()));
        Stream<Finding> inProse = subject.page().notes().stream().flatMap(it -> slips(subject.place(it), it.text()));
        return Stream.of(inErrors, inRows, inProse).flatMap(found -> found);
    }

    private static Stream<Finding> slips(PageLocation place, String text) {
        return SLIPS.stream()
                .filter(slip -> PhrasePattern.of(slip.get(0)).matcher(text).find())
                .map(slip -> Finding.at(
                        place,
                        "wrong-word",
                        Severity.DEFECT,
                        "\"" + slip.get(1) + "\" where \"" + slip.get(2) + "\" is probably meant",
                        place.clause().startsWith("error/")
                                ? "Messages are on the wire; a client that compares them meets the slip."
                                : "The reader has to guess."));
    }
}
