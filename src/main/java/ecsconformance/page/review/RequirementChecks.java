package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A parameter that is required in one place and free in another, or has a default that says otherwise. */
final class RequirementChecks {

    private static final Pattern NEEDED = Pattern.compile("需要通过|需要指定|必须指定|必须传入|you (?:must|need to) specify");

    private static final Pattern ONE_OF_SEVERAL =
            PhrasePattern.of("至少|其中|任意|或|二选一|\\bone of\\b|\\bor\\b|\\beither\\b|\\bat least\\b");

    private static final Pattern SIZE_SPECIFIED = Pattern.compile("指定大小|of the specified size");

    private static final Pattern DEFAULT_SAID = PhrasePattern.of("默认|by default|[Dd]efault|determined by|same as"
            + "|(?:如果|若|当)?(?:该参数)?(?:不|未|没有)(?:指定|设置|传入?|填写?|提供|配置)(?:该参数|此参数)?(?:时|的?话)?[，,]"
            + "|(?:留空|为空)(?:时|的?话)?[，,]|\\b(?:this parameter|it|the parameter) is (?:not (?:set|specified|given|provided|sent|configured)|left (?:empty|out|blank)|empty|omitted)\\b"
            + "|\\bdo(?:es)? not (?:set|specify|configure|provide) (?:this parameter|it|the parameter)\\b");

    private RequirementChecks() {}

    /** A required parameter that has a default. */
    static Stream<Finding> requiredWithDefault(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value().required()
                        && row.value().facts().byDefault().isPresent())
                .map(row -> Finding.at(
                        subject.place(row),
                        "required-with-default",
                        Severity.CONTRADICTION,
                        row.name() + " is required and has a default",
                        "A default only shows where the parameter may be left out."));
    }

    /** A parameter with one possible value that may be left out, and no default. */
    static Stream<Finding> fixedButOptional(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> !row.value().required())
                .filter(row -> row.value().facts().values().size() == 1)
                .filter(row ->
                        row.requirement() && row.value().facts().byDefault().isEmpty())
                .map(row -> Finding.at(
                        subject.place(row),
                        "fixed-but-optional",
                        Severity.CONTRADICTION,
                        row.name() + " can only be "
                                + row.value().facts().values().get(0) + " and is not required",
                        "Without it the request does not say what it wants, and no default is given."));
    }

    /** Words that require a parameter that has a default; without one they may hold in some cases only. */
    static Stream<Finding> neededButOptional(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> !row.value().required()
                        && row.value().facts().byDefault().isPresent()
                        && NEEDED.matcher(row.description()).find())
                .map(row -> Finding.at(
                        subject.place(row),
                        "needed-but-optional",
                        Severity.CONTRADICTION,
                        row.name() + " is said to be needed, yet is optional and has the default "
                                + row.value().facts().byDefault().orElseThrow(),
                        "Must a request without it be refused, or take the default?"));
    }

    /** A sentence that demands a parameter which its row leaves free, or the reverse. An error row tells of its own case only. */
    static Stream<Finding> requirementDiffers(Subject subject) {
        return subject.sentences().stream()
                .filter(it -> it.terms().stream().noneMatch(term -> term.startsWith(Sayings.SAY + "condition=")))
                .filter(it -> !ONE_OF_SEVERAL.matcher(it.text()).find())
                .filter(it -> !it.place().clause().startsWith("error/"))
                .flatMap(sentence -> subject.parameters().stream()
                        .filter(row -> row.requirement() && sentence.names(row.name()))
                        .filter(row ->
                                tells(row.name(), sentence.text(), !row.value().required()))
                        .map(row -> differing(subject, row, sentence)));
    }

    private static Finding differing(Subject subject, ParameterLine row, Subject.SentenceAt sentence) {
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

    private static boolean tells(String name, String sentence, boolean demanded) {
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

    /** A default for a size that another place takes as given. */
    static Stream<Finding> sizeSaidTwice(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.leaf().equals("Size")
                        && row.value().facts().byDefault().isPresent())
                .flatMap(row -> subject.page().notes().stream()
                        .filter(note -> SIZE_SPECIFIED.matcher(note.text()).find())
                        .map(note -> new Finding(
                                "given-or-default",
                                Severity.CONTRADICTION,
                                List.of(subject.place(note), subject.place(row)),
                                "The notes speak of a specified size; the row of " + row.name() + " has the default "
                                        + row.value().facts().byDefault().get() + " for when none is specified",
                                "May the size be left out there, or not?")));
    }

    /** An optional choice, and no word on what holds without it. */
    static Stream<Finding> choiceWithoutDefault(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> !row.value().required())
                .filter(row -> row.value().facts().values().size() > 1
                        || row.value().facts().value().isPresent()
                        || row.value().facts().first().isPresent()
                        || !row.value().facts().conditional().isEmpty())
                .filter(row -> row.value().facts().byDefault().isEmpty()
                        && !DEFAULT_SAID.matcher(row.description()).find())
                .filter(row -> !row.description().isBlank())
                .map(row -> Finding.at(
                        subject.place(row),
                        "choice-without-default",
                        Severity.GAP,
                        row.name() + " may be left out, and its row does not say what holds then",
                        "Every endpoint has a default of its own."));
    }
}
