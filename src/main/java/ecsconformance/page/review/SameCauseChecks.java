package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import ecsconformance.page.document.Wording;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds error rows that mean the same. */
final class SameCauseChecks {

    private static final int SHORTEST_TEXT = 12;
    private static final Pattern PARAMETER_MISSING =
            Pattern.compile("(?i)^missing|AllEmpty|parameter[^.]* (?:is )?not supplied|缺失必需|不得为空|is missing|没有输入任何参数");
    private static final Pattern MISSING_ONE = Pattern.compile("Missing(?:\\w*\\.)?((?!Param)[A-Z]\\w*)");
    private static final Pattern NAMED =
            Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z]\\w*)(?:\\.\\w+)*|\\b[A-Z]{2,}[a-z]\\w*");
    /** A text that means different things once it is filled in. */
    private static final Pattern OPEN = Pattern.compile("%[sdv]|\\{\\d*}");

    /** A text that names nothing in particular. */
    private static final Pattern GENERAL = Pattern.compile(
            "资源|操作|请求|参数(?!\\s*[A-Z])|(?i)\\b(?:resource|(?:this|the|your|specified) (?:operation|action|request)|parameters?(?! [A-Z]))\\b");

    /** The words that are left of such a text. */
    private static final Pattern NO_THING = Pattern.compile("(?:denied|over|resource|parameter|object|record| )+");

    private static final Pattern ABSENT =
            Pattern.compile("^(?:Invalid)?([A-Z]\\w*?)(?:Ids?)?\\.?(?:NotFound|(?:Not|DoesNot)Exist(?:s|ed)?)$"
                    + "|^(?:Entity)?(?:Not|DoesNot)Exist(?:s|ed)?\\.(\\w+)$");
    private static final Pattern ABSENT_BY_MESSAGE = Pattern.compile(
            "(?i)(?:the )?(?:specified )?([a-z ]+?)(?: ids?)? (?:is |was )?(?:not found|(?:does )?not exists?)\\.?");
    private static final Pattern STATE_OF_A_THING = Pattern.compile("Incorrect\\w+Status(?:\\..*)?");
    private static final Map<Pattern, String> CAUSES = WordList.replacements("causes");

    private SameCauseChecks() {}

    /** Finds two codes, or two statuses, for one cause. */
    static Stream<Finding> sameCause(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> PARAMETER_MISSING.matcher(it.words()).find())
                .filter(it -> !it.code().matches("\\w+\\.Missing"))
                .toList();
        // A row for whatever is missing competes with the rows of each parameter; those do not with each other.
        boolean general = rows.stream().anyMatch(it -> missing(it).isEmpty());
        return Stream.of(
                same(rows, it -> general ? "" : missing(it), ": a parameter is missing"),
                sameText(subject, rows, it -> it.message()),
                sameText(subject, rows, it -> it.description()),
                sameWords(subject, it -> words(it.code())),
                sameWords(subject, it -> absent(it.message())),
                sameWords(subject, it -> cause(it.message())),
                sameWords(subject, it -> cause(it.description())))
                .flatMap(found -> found)
                .collect(Collectors.toMap(Finding::places, it -> it, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    /** Returns the one parameter that is missing by the row, or nothing if the row is about any parameter or several. */
    private static String missing(Subject.ErrorAt it) {
        Matcher code = MISSING_ONE.matcher(it.code());
        if (code.matches()) {
            return code.group(1);
        }
        List<String> named = PhrasePattern.found(NAMED, it.message()).distinct().toList();
        return named.size() == 1 ? named.get(0) : "";
    }

    private static int shortest(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? SHORTEST_TEXT / 2 : SHORTEST_TEXT;
    }

    /** Finds codes that consist of the same words in another order or form, or that tell in two ways that a thing is absent. */
    private static Stream<Finding> sameWords(Subject subject, Function<Subject.ErrorAt, String> words) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> !words.apply(it).isEmpty())
                .toList();
        return same(rows, words, " by their words");
    }

    /** Several codes of rows with one key. */
    private static Stream<Finding> same(List<Subject.ErrorAt> rows, Function<Subject.ErrorAt, String> key, String why) {
        return Subject.alike(rows, key::apply).stream()
                .filter(same -> Subject.codes(same).size() > 1)
                .filter(same -> !areToldApart(
                        same, NO_THING.matcher(key.apply(same.get(0))).matches()))
                .map(same -> Finding.of(
                        "same-cause",
                        Subject.places(same),
                        String.join(" and ", Subject.codes(same)) + " mean the same" + why));
    }

    /** The thing that does not exist by the message of a row. */
    private static String absent(String message) {
        Matcher absent = ABSENT_BY_MESSAGE.matcher(message);
        return absent.matches() ? absent.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The cause that a text tells in one of the ways that pages have for it; nothing where it tells that in its own way. */
    private static String cause(String text) {
        String cause = Wording.withoutLead(text);
        for (Map.Entry<Pattern, String> way : CAUSES.entrySet()) {
            cause = way.getKey().matcher(cause).replaceAll(way.getValue());
        }
        cause = cause.replaceAll("[\\s\\p{Punct}。，]+", " ").strip();
        return cause.contains("DENIED") || cause.contains(" ") && cause.contains("OVER")
                ? cause.toLowerCase(Locale.ROOT)
                : "";
    }

    /** Returns the words of a code without their endings, in a fixed order. {@code FenceNotExist} is {@code InvalidFenceId.NotFound}. */
    private static String words(String code) {
        String absent = ABSENT.matcher(code).replaceFirst("$1$2.NotFound");
        return Arrays.stream(absent.split("\\."))
                .map(part -> part.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?:(?<=[a-z]{5})ed|e|s)(?= |$)", ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Finds rows with the same text, but another code or status. */
    private static Stream<Finding> sameText(
            Subject subject, List<Subject.ErrorAt> told, Function<Subject.ErrorAt, String> said) {
        Set<Subject.ErrorAt> before = new HashSet<>(told);
        List<Subject.ErrorAt> others = subject.errors().stream()
                .filter(it -> !before.contains(it)
                        && it.status().orElse(0) < 500
                        && !OPEN.matcher(said.apply(it)).find()
                        && said.apply(it).length() > shortest(said.apply(it)))
                .toList();
        return Subject.alike(others, it -> Wording.digest(said.apply(it))).stream()
                .filter(rows -> Subject.codes(rows).size() > 1)
                .filter(rows -> !areOfDifferentThings(subject, Subject.codes(rows))
                        && !areToldApart(
                                rows, GENERAL.matcher(said.apply(rows.get(0))).find()))
                .map(rows -> Finding.of(
                        "same-cause",
                        Subject.places(rows),
                        rows.stream()
                                        .map(it ->
                                                it.status().map(String::valueOf).orElse("") + " " + it.code())
                                        .distinct()
                                        .collect(Collectors.joining(" and "))
                                + " say the same: \"" + said.apply(rows.get(0)) + "\""));
    }

    private static boolean tells(String text) {
        return text.length() > shortest(text);
    }

    /** Codes of one kind, or with a text that names no thing, whose texts on the other side are all different. */
    private static boolean areToldApart(List<Subject.ErrorAt> rows, boolean general) {
        return (general
                        || rows.stream()
                                        .map(it -> it.code().replaceFirst("\\..*", ""))
                                        .distinct()
                                        .count()
                                == 1)
                && rows.stream().allMatch(it -> tells(it.message()) && tells(it.description()))
                && Stream.<Function<Subject.ErrorAt, String>>of(Subject.ErrorAt::message, Subject.ErrorAt::description)
                        .anyMatch(text -> rows.stream()
                                        .map(it -> Wording.digest(text.apply(it)))
                                        .distinct()
                                        .count()
                                == rows.size());
    }

    /** Codes that end in the names of different parameters, or tell the state of different things, whatever their messages say. */
    private static boolean areOfDifferentThings(Subject subject, List<String> codes) {
        boolean states =
                codes.stream().allMatch(it -> STATE_OF_A_THING.matcher(it).matches());
        boolean parameters = codes.stream()
                .noneMatch(it ->
                        subject.rows().ofLeaf(it.replaceFirst("^.*\\.", "")).isEmpty());
        return codes.size() > 1 && (states || parameters);
    }
}
