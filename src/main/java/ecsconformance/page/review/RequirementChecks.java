package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks whether all places agree that a parameter is required, or optional. */
final class RequirementChecks {

    /** The phrases of {@code page/requirement-checks.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("requirement-checks");

    private static final Pattern NEEDED = Pattern.compile(PHRASES.get("NEEDED"));
    private static final Pattern ONE_OF_SEVERAL = PhrasePattern.of(PHRASES.get("ONE_OF_SEVERAL"));
    private static final Pattern WITHOUT = PhrasePattern.of(PHRASES.get("WITHOUT"));
    private static final Pattern DEFAULT_SAID = PhrasePattern.of(PHRASES.get("DEFAULT_SAID"));
    private static final Pattern CHANGES = Pattern.compile(PHRASES.get("CHANGES"));
    private static final Pattern LEFT_OUT = PhrasePattern.of(PHRASES.get("LEFT_OUT"));
    private static final Pattern TIED = PhrasePattern.of(PHRASES.get("TIED"));
    private static final Pattern REFUSES = PhrasePattern.of(PHRASES.get("REFUSES"));
    private static final Pattern IN_ONE_CASE = PhrasePattern.of(PHRASES.get("IN_ONE_CASE"));
    private static final Pattern BOTH_UNSENT = PhrasePattern.of(PHRASES.get("BOTH_UNSENT"));
    private static final Pattern THAT_CASE = PhrasePattern.of(PHRASES.get("THAT_CASE"));
    private static final Pattern TO_A_VALUE = PhrasePattern.of(PHRASES.get("TO_A_VALUE"));
    private static final Pattern THIS = PhrasePattern.of(PHRASES.get("THIS"));
    private static final Pattern ALTERNATIVE = PhrasePattern.of(PHRASES.get("ALTERNATIVE"));
    private static final Pattern REQUIRES_ITSELF = PhrasePattern.of(PHRASES.get("REQUIRES_ITSELF"));
    private static final Pattern IS_OPTIONAL = Pattern.compile(PHRASES.get("IS_OPTIONAL"));
    private static final Pattern MISSING = Pattern.compile(PHRASES.get("MISSING"));
    private static final Pattern OF_A_CASE = PhrasePattern.of(PHRASES.get("OF_A_CASE"));

    private RequirementChecks() {}

    /** Finds required parameters that have a default, or of which the row says what applies without them. */
    static Stream<Finding> requiredWithDefault(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.value().required())
                .flatMap(row -> Stream.of("it has a default", "its row says what applies without it")
                        .filter(why -> why.contains("default")
                                ? row.facts().byDefault().isPresent()
                                : saysWhatAppliesWithout(row))
                        .limit(1)
                        .map(why -> Finding.toldAt(subject.place(row), "required-with-default", row.name(), why)));
    }

    /** The items of a list are of values, or of members of a value. */
    static boolean saysWhatAppliesWithout(ParameterLine row) {
        return row.description()
                .lines()
                .anyMatch(line -> !line.startsWith("- ")
                        && WITHOUT.matcher(line).find()
                        && !REFUSES.matcher(line).find());
    }

    /** Finds optional parameters that have one possible value and no default. */
    static Stream<Finding> fixedButOptional(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> isOptionalWithoutDefault(row) && row.requirement())
                .filter(row -> row.facts().values().size() == 1 && !isOfOneCase(row))
                .map(row -> Finding.toldAt(
                        subject.place(row),
                        "fixed-but-optional",
                        row.name(),
                        row.facts().values().get(0)));
    }

    /** Finds words that require a parameter with a default. Without a default the words may be about some cases only. */
    static Stream<Finding> neededButOptional(Subject subject) {
        return subject.sentences().stream()
                .filter(it -> NEEDED.matcher(it.text()).find()
                        && !TO_A_VALUE.matcher(it.text()).find()
                        && (it.text().contains("需要通过") || !it.hasCondition())
                        && !THAT_CASE.matcher(it.text()).find())
                .flatMap(it -> subject.rows().named(it.parameter()).stream()
                        .filter(row -> it.place().equals(subject.place(row))
                                && (THIS.matcher(it.text()).find()
                                        || it.names().contains(row.name())
                                        || demands(it.text(), row))
                                && !row.value().required()
                                && row.facts().byDefault().isPresent()
                                && !namesAnother(it, row, subject)))
                .distinct()
                .map(row -> Finding.toldAt(
                        subject.place(row),
                        "needed-but-optional",
                        row.name(),
                        row.facts().byDefault().orElseThrow()));
    }

    /** Tells whether a sentence demands by the words with which the row begins, and nothing besides. */
    private static boolean demands(String text, ParameterLine row) {
        return row.sentences().stream()
                .limit(1)
                .anyMatch(name -> text.matches(
                        "您?(?:必须|需要)(?:指定|传入|设置)" + Pattern.quote(name.replaceFirst("[。.]$", "")) + "[。.]?"));
    }

    /** Finds a sentence that requires a parameter which is optional by its row, or the reverse. Error rows do not count. */
    static Stream<Finding> requirementDiffers(Subject subject) {
        return subject.sentences().stream()
                .filter(it -> !it.hasCondition())
                .filter(it -> !ONE_OF_SEVERAL.matcher(it.text()).find()
                        && !THAT_CASE.matcher(it.text()).find())
                .filter(it -> !it.place().isError())
                .filter(it -> !TO_A_VALUE.matcher(it.text()).find())
                .flatMap(sentence -> Stream.concat(
                                subject.rows().named(sentence.parameter()).stream(),
                                sentence.names().stream().flatMap(name -> subject.rows().named(name).stream()))
                        .distinct()
                        .filter(ParameterLine::requirement)
                        .filter(row -> speaksOf(row, sentence))
                        .filter(row -> row.value().required()
                                || !IN_ONE_CASE.matcher(row.description()).find())
                        .filter(row -> sentence.names().contains(row.name())
                                        && tells(
                                                row.name(),
                                                sentence.text(),
                                                !row.value().required())
                                || tellsOfItself(row, sentence))
                        .map(row -> differing(subject, row, sentence)));
    }

    /** Finds error rows that refuse a request without a parameter which is optional by its row, whatever the case. */
    static Stream<Finding> missingButOptional(Subject subject) {
        return subject.errors().stream()
                .filter(it -> MISSING.matcher(it.code()).find()
                        && !OF_A_CASE.matcher(it.words()).find())
                .flatMap(it -> Stream.of(subject.rows().namedIn(it.message()))
                        .filter(rows -> rows.size() == 1)
                        .map(rows -> rows.get(0))
                        .filter(row -> row.requirement() && isOptionalWithoutDefault(row))
                        .filter(row -> !OF_A_CASE.matcher(row.description()).find() && !isTied(subject, row, OF_A_CASE))
                        .map(row -> Finding.of(
                                "requirement-differs",
                                List.of(subject.place(row), it.place()),
                                row.name() + " is optional by its row, but the error row " + it.code()
                                        + " refuses a request without it")));
    }

    /** Tells whether a sentence elsewhere ties the parameter to a case, or to others of which one is enough. */
    private static boolean isTied(Subject subject, ParameterLine row, Pattern ties) {
        return subject.named()
                .elsewhere(row)
                .anyMatch(it -> it.hasCondition()
                        || ties.matcher(it.text()).find()
                        || subject.rows().named(it.parameter()).stream()
                                .anyMatch(other ->
                                        BOTH_UNSENT.matcher(other.description()).find()));
    }

    private static boolean isOptionalWithoutDefault(ParameterLine row) {
        return !row.value().required()
                && row.facts().byDefault().isEmpty()
                && !DEFAULT_SAID.matcher(row.description()).find();
    }

    private static Finding differing(Subject subject, ParameterLine row, Subject.SentenceAt sentence) {
        boolean required = row.value().required();
        return Finding.of(
                "requirement-differs",
                Stream.of(subject.place(row), sentence.place()).distinct().toList(),
                row.name() + " is " + (required ? "required" : "optional") + " by its row, but "
                        + (required ? "optional" : "required") + " by a sentence: \"" + sentence.text()
                        + "\"");
    }

    private static boolean namesAnother(Subject.SentenceAt sentence, ParameterLine row, Subject subject) {
        return sentence.names().stream()
                .anyMatch(it -> !it.equals(row.name()) && subject.rows().names().contains(it));
    }

    /** The rows of other parameters speak of the cases in which this one is needed; and so does a row that has an alternative. */
    private static boolean speaksOf(ParameterLine row, Subject.SentenceAt sentence) {
        return !sentence.isOfRow()
                || sentence.parameter().equals(row.name())
                        && !sentence.text().startsWith("- ")
                        && !ALTERNATIVE.matcher(row.description()).find();
    }

    /** Tells whether the sentence of a row says of its own parameter what the row does not. */
    private static boolean tellsOfItself(ParameterLine row, Subject.SentenceAt sentence) {
        return sentence.place().clause().equals(row.clause())
                && (row.value().required() ? IS_OPTIONAL : REQUIRES_ITSELF)
                        .matcher(sentence.text())
                        .find();
    }

    private static boolean tells(String name, String sentence, boolean demanded) {
        String word = "(?<![\\w.])" + Pattern.quote(name) + "(?![\\w.]*\\w)";
        String given = "(?:指定|传入|传|提供|设置|填写)\\s*(?:参数)?\\s*" + word;
        String sent = "(?:specify|set|provide|send|pass)(?: the)? " + word;
        // Words in front of the demand, up to a comma or a colon, are a case: "by name: you must specify".
        String pattern = demanded
                ? "(?<![，,：:][^，,：:]{0,9}|[\\p{IsHan}&&[^您还均都也]])(?:必须|必需|需要|务必)" + given + "|" + word
                        + "\\s*(?:参数)?\\s*(?:为|是)?\\s*(?:必选|必填|必传|必需)" + "|(?<!: You )\\bmust "
                        + sent + "|" + word
                        + "(?: parameter)? (?:is (?:required|mandatory)|must be (?:specified|set|given))"
                : "(?:可以?不|无需|不必)" + given + "|" + word + "\\s*(?:参数)?\\s*(?:为|是)?\\s*(?:可选|选填|非必填|非必选)"
                        + "|(?:need not|do not (?:need|have) to) " + sent + "|" + word
                        + "(?: parameter)? is (?:optional|not required)";
        return PhrasePattern.of(pattern).matcher(sentence).find();
    }

    /** Whether a sentence demands one of several, or gives a case that has more to it than one value. */
    static boolean isChoice(String sentence) {
        return ONE_OF_SEVERAL.matcher(sentence).find()
                || ALTERNATIVE.matcher(sentence).find();
    }

    /** Whether the row needs the parameter in one case only. */
    static boolean isOfOneCase(ParameterLine row) {
        return IN_ONE_CASE.matcher(row.description()).find();
    }

    /** Finds optional parameters with a choice of values, if the row does not say what applies without them. */
    static Stream<Finding> choiceWithoutDefault(Subject subject) {
        return CHANGES.matcher(subject.edition().contract().operation()).matches()
                        || LEFT_OUT.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Finding.toldOf(
                        subject,
                        subject.parameters().stream()
                                .filter(row -> isOptionalWithoutDefault(row)
                                        && !row.name().endsWith(".N")
                                        && !row.description().isBlank()
                                        && !isOfOneCase(row)
                                        && !isTied(subject, row, TIED)
                                        && subject.named()
                                                .ofNotes(row)
                                                .noneMatch(it -> DEFAULT_SAID
                                                        .matcher(it.text())
                                                        .find()))
                                .filter(row -> row.facts().values().size() > 1
                                        || row.facts().value().isPresent()
                                        || row.facts().first().isPresent()
                                        || !row.facts().conditional().isEmpty())
                                .toList(),
                        "choice-without-default");
    }
}
