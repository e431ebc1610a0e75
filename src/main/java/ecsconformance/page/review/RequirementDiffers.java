package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence that demands a parameter which its row leaves free, or the reverse. */
final class RequirementDiffers implements PageCheck {

    private static final Pattern EITHER =
            PhrasePattern.of("至少|其中|任意|或|二选一|\\bone of\\b|\\bor\\b|\\beither\\b|\\bat least\\b");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.sentences().stream()
                .filter(it -> it.terms().stream().noneMatch(term -> term.startsWith(Sayings.SAY + "condition=")))
                .filter(it -> !EITHER.matcher(it.text()).find())
                .flatMap(sentence -> subject.parameters().stream()
                        .filter(row -> row.requirement() && sentence.names(row.name()))
                        .filter(row ->
                                told(row.name(), sentence.text(), !row.value().required()))
                        .map(row -> finding(subject, row, sentence)));
    }

    private static Finding finding(Subject subject, ParameterLine row, Subject.SentenceAt sentence) {
        boolean required = row.value().required();
        return new Finding(
                "requirement-differs",
                Severity.CONTRADICTION,
                Stream.of(subject.place(row), sentence.place()).distinct().toList(),
                row.name() + " is " + (required ? "required" : "not required") + " in its row and "
                        + (required ? "may be left out" : "must be given") + " by a sentence: \"" + sentence.text()
                        + "\"",
                "Must a request without it be refused?");
    }

    private static boolean told(String name, String sentence, boolean demanded) {
        String word = "(?<![\\w.])" + Pattern.quote(name) + "(?![\\w.]*\\w)";
        String given = "(?:指定|传入|传|提供|设置|填写)\\s*(?:参数)?\\s*" + word;
        String sent = "(?:specify|set|provide|send|pass)(?: the)? " + word;
        String pattern = demanded
                ? "(?:必须|必需|需要|务必)" + given + "|" + word + "\\s*(?:参数)?\\s*(?:为|是)?\\s*(?:必选|必填|必传|必需)" + "|\\bmust "
                        + sent + "|" + word
                        + "(?: parameter)? (?:is (?:required|mandatory)|must be (?:specified|set|given))"
                : "(?:可以?不|无需|不必)" + given + "|" + word + "\\s*(?:参数)?\\s*(?:为|是)?\\s*(?:可选|选填|非必填|非必选)"
                        + "|(?:need not|do not (?:need|have) to) " + sent + "|" + word
                        + "(?: parameter)? is (?:optional|not required)";
        return PhrasePattern.of(pattern).matcher(sentence).find();
    }
}
