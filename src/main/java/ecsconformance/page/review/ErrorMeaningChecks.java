package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
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

/** Finds error rows that mean the same, and codes that mean several things. */
final class ErrorMeaningChecks {

    private static final int SHORTEST_TEXT = 12;
    private static final Pattern PARAMETER_MISSING =
            Pattern.compile("(?i)^missing|AllEmpty|parameter[^.]* (?:is )?not supplied|缺失必需|不得为空|is missing|没有输入任何参数");
    private static final Pattern MISSING_ONE = Pattern.compile("Missing(?:\\w*\\.)?((?!Param)[A-Z]\\w*)");
    private static final Pattern NAMED =
            Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z]\\w*)(?:\\.\\w+)*|\\b[A-Z]{2,}[a-z]\\w*");
    private static final Pattern NAME = Pattern.compile("[A-Z]\\w*(?:\\.\\w+)*");
    /** A message that says nothing, so that the description must. */
    private static final Pattern TEMPLATE = Pattern.compile("[%?\\w{}$. ]{0,4}");
    /** A text that means different things once it is filled in. */
    private static final Pattern OPEN = Pattern.compile("%[sdv]|\\{\\d*}");

    private static final Pattern ABSENT =
            Pattern.compile("^(?:Invalid)?([A-Z]\\w*?)(?:Ids?)?\\.?(?:NotFound|(?:Not|DoesNot)Exist(?:s|ed)?)$"
                    + "|^(?:Entity)?(?:Not|DoesNot)Exist(?:s|ed)?\\.(\\w+)$");
    private static final Pattern ABSENT_BY_MESSAGE = Pattern.compile(
            "(?i)(?:the )?(?:specified )?([a-z ]+?)(?: ids?)? (?:is |was )?(?:not found|(?:does )?not exists?)\\.?");
    private static final Pattern STATE_OF_A_THING = Pattern.compile("Incorrect\\w+Status(?:\\..*)?");

    private ErrorMeaningChecks() {}

    /** Finds an error row that is there twice. */
    static Stream<Finding> repeatedRow(Subject subject) {
        return Subject.alike(
                        subject.errors(),
                        it -> List.of(
                                it.status(),
                                it.code(),
                                digest(it.message()),
                                it.message().length() > 4 ? "" : it.description()))
                .stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> Finding.told(
                        "repeated-row", Subject.places(rows), rows.get(0).code(), rows.size()));
    }

    /** Finds two codes, or two statuses, for one cause. */
    static Stream<Finding> sameCause(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> PARAMETER_MISSING.matcher(it.words()).find())
                .filter(it -> !it.code().matches("\\w+\\.Missing"))
                .toList();
        // A row for whatever is missing competes with the rows of each parameter; those do not with each other.
        boolean general = rows.stream().anyMatch(it -> missing(it).isEmpty());
        Stream<Finding> missing = Subject.alike(rows, it -> general ? "" : missing(it)).stream()
                .filter(same -> Subject.codes(same).size() > 1)
                .map(same -> Finding.of(
                        "same-cause",
                        Subject.places(same),
                        String.join(" and ", Subject.codes(same)) + " mean the same: a parameter is missing"));
        return Stream.of(
                missing,
                sameText(subject, rows, it -> it.message()),
                sameText(subject, rows, it -> it.description()),
                sameWords(subject, it -> words(it.code())),
                sameWords(subject, it -> absent(it.message())))
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
        return Subject.alike(rows, words::apply).stream()
                .filter(same -> Subject.codes(same).size() > 1)
                .map(same -> Finding.of(
                        "same-cause",
                        Subject.places(same),
                        String.join(" and ", Subject.codes(same)) + " mean the same by their words"));
    }

    /** The thing that does not exist by the message of a row. */
    private static String absent(String message) {
        Matcher absent = ABSENT_BY_MESSAGE.matcher(message);
        return absent.matches() ? absent.group(1).toLowerCase(Locale.ROOT) : "";
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
                        && !OPEN.matcher(said.apply(it)).find()
                        && said.apply(it).length() > shortest(said.apply(it)))
                .toList();
        return Subject.alike(others, it -> Wording.digest(said.apply(it))).stream()
                .filter(rows -> Subject.codes(rows).size() > 1)
                .filter(rows -> !areOfDifferentThings(subject, Subject.codes(rows)))
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

    /** Codes that end in the names of different parameters, or tell the state of different things, whatever their messages say. */
    private static boolean areOfDifferentThings(Subject subject, List<String> codes) {
        boolean states =
                codes.stream().allMatch(it -> STATE_OF_A_THING.matcher(it).matches());
        boolean parameters = codes.stream()
                .noneMatch(it ->
                        subject.rows().ofLeaf(it.replaceFirst("^.*\\.", "")).isEmpty());
        return codes.size() > 1 && (states || parameters);
    }

    /**
     * Finds codes that stand for several conditions, or have several statuses. Messages that differ only in the name of a
     * parameter are one condition. Errors of the server do not count.
     */
    static Stream<Finding> severalMeanings(Subject subject) {
        List<Subject.ErrorAt> ofClients = subject.errors().stream()
                .filter(it -> it.status().orElse(0) < 500)
                .toList();
        return Subject.alike(ofClients, Subject.ErrorAt::code).stream()
                .filter(rows -> messages(subject, rows) > 1 || statuses(rows).size() > 1)
                .map(rows -> severalMeanings(subject, rows.get(0).code(), rows));
    }

    private static Finding severalMeanings(Subject subject, String code, List<Subject.ErrorAt> rows) {
        List<String> statuses = statuses(rows);
        return new Finding(
                "several-meanings",
                statuses.size() > 1 ? Severity.CONTRADICTION : Severity.GAP,
                Subject.places(rows),
                messages(subject, rows) == 1
                        ? code + " has the statuses " + String.join(" and ", statuses)
                        : code + " stands for " + messages(subject, rows) + " conditions"
                                + (statuses.isEmpty() ? "" : ", with " + String.join(" and ", statuses)),
                "A client that branches on the code cannot tell which condition it met.");
    }

    /**
     * Counts the conditions that the rows tell apart: by their messages, or by their descriptions where a message is a
     * placeholder alone. Such a row beside one with a message is another condition only if its description is quite another;
     * if its status is another, that is told instead.
     */
    private static long messages(Subject subject, List<Subject.ErrorAt> rows) {
        Map<Boolean, List<Subject.ErrorAt>> byMessage = rows.stream()
                .collect(Collectors.partitioningBy(
                        it -> !TEMPLATE.matcher(it.message()).matches()));
        List<String> causes = byMessage.get(true).stream()
                .map(it -> cause(it.description()))
                .distinct()
                .toList();
        boolean twoStatuses = statuses(rows).size() > 1 && !causes.isEmpty();
        return Stream.concat(
                        byMessage.get(true).stream().map(Subject.ErrorAt::message),
                        byMessage.get(false).stream()
                                .filter(it -> !twoStatuses)
                                .map(Subject.ErrorAt::description)
                                .distinct()
                                .filter(it ->
                                        causes.stream().noneMatch(other -> SentenceChecks.areAlike(cause(it), other))))
                .map(it -> NAME.matcher(it)
                        .replaceAll(name -> subject.rows().declaresInAnyCase(name.group()) ? "…" : name.group()))
                .map(ErrorMeaningChecks::digest)
                .distinct()
                .count();
    }

    /** Returns the first sentence of a description, without the words with which many begin; others give advice. */
    private static String cause(String description) {
        return Wording.withoutLead(description).replaceFirst("(?s)(?:[.。](?=\\s|\\p{IsHan})|，请).*", "");
    }

    /** Returns the digest of a message without the stops at its end. */
    private static String digest(String message) {
        return Wording.digest(message.replaceFirst("[\\s.,;!]+$", ""));
    }

    private static List<String> statuses(List<Subject.ErrorAt> rows) {
        return rows.stream()
                .flatMap(it -> it.status().stream())
                .distinct()
                .map(String::valueOf)
                .toList();
    }
}
