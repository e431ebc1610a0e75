package ecsconformance.page.review;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.ParameterLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds limits that no error row covers, and error rows without an order or a scope. */
final class MissingErrorChecks {

    private static final Pattern RELATION =
            Pattern.compile("必须大于等于|必须大于或等于|不能小于|must be (?:at least|greater than)|cannot be less than");
    private static final Pattern TOO_SMALL = Pattern.compile("(?i)too ?small|less than|smaller than|小于");

    private static final Pattern NAMED_IN_CODE = Pattern.compile("Invalid([A-Z]\\w*[a-z])(?:\\..*)?");

    /** The message or description of a row for whatever parameter is wrong. */
    private static final Pattern ANY_PARAMETER =
            Pattern.compile("(?i)\\b(?:some|one or more|certain) (?:fields?|parameters?)\\b|请求中(?:缺失|缺少|包含)[^，。]{0,4}参数"
                    + "|\\ba (?:required|mandatory|specific|specified) parameter is\\b|\\bvalue of (?:the )?parameter is\\b"
                    + "|指定的参数值?(?:不合法|无效|有误)|必填参数|必选参数(?:缺失|为空)");

    private static final Pattern GENERAL_CODE = Pattern.compile("(?i)(?:Missing|Invalid)\\.?Param(?:eter|ter|et|s)?s?");

    /** A message that is about no parameter in particular. */
    private static final Pattern GENERAL_TEXT = Pattern.compile(
            "(?i)%s|(?:the |a )?(?:specified |required |input )*parameters?(?: value)? (?:is|are) [a-z ]+\\.?|invalid parameters?\\.?");

    private static final Pattern ANY_MISSING =
            Pattern.compile("(?i)Missing\\.?(?:Required|Mandatory)?Param(?:eter|ter|et)?s?");

    private static final Pattern TOO_MANY = Pattern.compile("(?i)exceed|too ?many|maximum|quota|limit|超过|超出|上限|过多");

    private MissingErrorChecks() {}

    /** Finds limits, lists of values and requirements that no error row covers. */
    static Stream<Finding> unansweredLimits(Subject subject) {
        if (subject.errors().isEmpty()) {
            return Stream.empty();
        }
        boolean missingIsCovered = missingIsCovered(subject);
        boolean general = subject.errors().stream()
                .anyMatch(it -> GENERAL_CODE.matcher(it.row().code()).matches()
                        && GENERAL_TEXT.matcher(it.row().message()).matches());
        List<Subject.ErrorAt> errors = subject.distinctErrors();
        Map<String, Boolean> known = new HashMap<>();
        Map<List<String>, List<ParameterLine>> unanswered = new LinkedHashMap<>();
        for (ParameterLine row : general ? List.<ParameterLine>of() : subject.parameters()) {
            List<String> limits = limits(subject, row, missingIsCovered);
            if (!limits.isEmpty() && !row.name().equals("Action") && !answered(subject, errors, row, known)) {
                unanswered.computeIfAbsent(limits, it -> new ArrayList<>()).add(row);
            }
        }
        return unanswered.entrySet().stream()
                .map(entry -> new Finding(
                        "unanswered-limit",
                        Severity.GAP,
                        entry.getValue().stream().map(subject::place).toList(),
                        "No error row covers these limits of "
                                + entry.getValue().stream()
                                        .map(ParameterLine::name)
                                        .collect(Collectors.joining(", "))
                                + ": " + String.join(", ", entry.getKey()),
                        "Each endpoint may choose a code of its own."));
    }

    /** Tells whether any error row names the parameter in its code, its message or its description. */
    private static boolean answered(
            Subject subject, List<Subject.ErrorAt> errors, ParameterLine row, Map<String, Boolean> known) {
        if (!known.containsKey(row.name())) {
            known.put(row.name(), answered(subject, errors, row));
            subject.parameters().stream()
                    .filter(old -> old.value().facts().deprecatedFor().equals(Optional.of(row.name())))
                    .filter(old -> !old.name().equals(row.name()) && answered(subject, errors, old, known))
                    .findFirst()
                    .ifPresent(old -> known.put(row.name(), true));
        }
        return known.get(row.name());
    }

    private static boolean answered(Subject subject, List<Subject.ErrorAt> errors, ParameterLine row) {
        String leaf = row.leaf().replaceFirst("Id$", "");
        Pattern inCode = Pattern.compile(
                "(?:Invalid(?:Parameter\\.)?|Incorrect|Missing\\w*\\.|LimitExceed\\w*\\.|Unsupported|Duplicate\\.)"
                        + Pattern.quote(joined(row, leaf)) + "(?:Id|Name|Key)?(?:[.A-Z]|$).*"
                        + (leaf.equals(row.leaf())
                                ? ""
                                : "|(?:^|\\.)" + Pattern.quote(leaf) + "(?:Not|Un|Invalid)\\w+$"));
        String written = row.name().endsWith(".N") ? Pattern.quote(row.leaf()) + "s?" : Pattern.quote(row.name());
        Pattern inMessage = Pattern.compile("(?i)(?<![\\w.])(?:" + written + "|" + spelledOut(row) + ")(?![\\w])");
        return errors.stream()
                .anyMatch(it -> inCode.matcher(it.row().code()).find()
                        || inMessage.matcher(it.words()).find()
                        || ANY_PARAMETER.matcher(it.words()).find()
                        || byLastWords(subject, it, row)
                        || endsWith(subject, it, row)
                        || byLastWord(subject, it, row));
    }

    /** Tells whether the code has the parameter at its end, {@code InvalidFenceColour} for {@code Colour}, and no other fits. */
    private static boolean endsWith(Subject subject, Subject.ErrorAt it, ParameterLine row) {
        Matcher named = NAMED_IN_CODE.matcher(it.row().code());
        return named.matches()
                && named.group(1).matches("[A-Z]\\w*[a-z]" + Pattern.quote(row.leaf()))
                && joined(row, row.leaf()).equals(row.leaf())
                && subject.parameters().stream()
                                .filter(other -> named.group(1).endsWith(other.leaf()))
                                .count()
                        == 1;
    }

    /** Tells whether the last word of the code's name is that of the parameter, {@code InvalidPlankSize} and {@code NewSize}, and of no other. */
    private static boolean byLastWord(Subject subject, Subject.ErrorAt it, ParameterLine row) {
        Matcher named = NAMED_IN_CODE.matcher(it.row().code());
        String word = lastWord(row.leaf());
        return named.matches()
                && !word.matches("Id|Ids|Name|Type|Key|Value|Status|Token|Description|")
                && word.equals(lastWord(named.group(1)))
                && subject.parameters().stream()
                                .filter(other -> lastWord(other.leaf()).equals(word))
                                .count()
                        == 1;
    }

    private static String lastWord(String name) {
        return name.replaceFirst("^.*[a-z0-9](?=[A-Z][a-z]+$)", "");
    }

    /** Tells whether the code names the last words of the parameter, {@code ImageName} of {@code NewImageName}, and of no other. */
    private static boolean byLastWords(Subject subject, Subject.ErrorAt it, ParameterLine row) {
        Matcher named = NAMED_IN_CODE.matcher(it.row().code());
        return named.matches()
                && row.leaf().matches("[A-Z]\\w*[a-z]" + named.group(1))
                && subject.parameters().stream()
                                .filter(other -> other.leaf().endsWith(named.group(1)))
                                .count()
                        == 1;
    }

    /** Returns the name as a sentence may write it: {@code image name} for {@code ImageName}. One word stays as it is. */
    private static String spelledOut(ParameterLine row) {
        String[] words = row.name().replaceAll("\\.N(?=\\.|$)", "").split("(?<=[a-z0-9])(?=[A-Z])|\\.");
        return words.length < 2 ? Pattern.quote(row.name()) : String.join("[\\s_-]+", words);
    }

    /** Returns {@code TagKey} for {@code Tag.N.Key}, since its last word alone says nothing, but {@code Device} alone. */
    static String joined(ParameterLine row, String leaf) {
        boolean common = leaf.matches("(?i)key|value|name|id|type");
        String first = row.name().replaceFirst("\\..*", "");
        return common && !first.equals(row.name()) ? first + leaf : leaf;
    }

    private static List<String> limits(Subject subject, ParameterLine row, boolean missingIsCovered) {
        ParameterFacts facts = row.value().facts();
        List<String> limits = new ArrayList<>();
        if (row.value().required() && !missingIsCovered) {
            limits.add("required");
        }
        facts.length().ifPresent(it -> limits.add("length"));
        facts.value().ifPresent(it -> limits.add("range of values"));
        facts.alphabet().ifPresent(it -> limits.add("allowed characters"));
        if (facts.index().isPresent() && !isCounted(subject, row.name().replaceFirst("\\.N(?:\\..*)?$", ""))) {
            limits.add("greatest N");
        }
        if (row.choice()) {
            limits.add("list of values");
        }
        if (!facts.forbiddenPrefixes().isEmpty() || !facts.forbiddenContent().isEmpty()) {
            limits.add("forbidden content");
        }
        return limits;
    }

    /** Tells whether a row is about any required parameter that is missing. */
    private static boolean missingIsCovered(Subject subject) {
        return subject.errors().stream()
                .filter(it -> ANY_MISSING.matcher(it.row().code()).matches())
                .anyMatch(it -> subject.parameters().stream()
                        .noneMatch(row -> Pattern.compile("(?<![\\w.])" + Pattern.quote(row.name()) + "(?![\\w.]*\\w)")
                                .matcher(it.row().message())
                                .find()));
    }

    /** Tells whether a row is about too many of a repeated parameter, such as {@code NumberExceed.Tags} for {@code Tag}. */
    private static boolean isCounted(Subject subject, String group) {
        return subject.errors().stream()
                .anyMatch(it -> TOO_MANY.matcher(it.words()).find()
                        && Pattern.compile("(?i)" + Pattern.quote(group))
                                .matcher(it.words())
                                .find());
    }

    /** Finds a value that must not be less than another one, if no error row covers that. */
    static Stream<Finding> unansweredRelation(Subject subject) {
        boolean answered = subject.errors().isEmpty()
                || subject.errors().stream()
                        .anyMatch(it -> TOO_SMALL.matcher(it.words()).find());
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> !answered && RELATION.matcher(row.description()).find())
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "unanswered-relation",
                        Severity.GAP,
                        rows.stream().map(subject::place).toList(),
                        "Another value limits "
                                + rows.stream().map(ParameterLine::name).collect(Collectors.joining(", "))
                                + " from below, but no error row covers a value that is too small",
                        "The rows about its range do not cover this case, so each endpoint chooses a code."));
    }

    /** Finds a code for a value in use, if the row does not say where it must be unique. */
    static Stream<Finding> uniquenessUnsaid(Subject subject) {
        return subject.errors().stream()
                .filter(it -> it.row().code().matches("Invalid\\w+\\.Duplicated?"))
                .flatMap(
                        it -> subject.parameters().stream()
                                .filter(row -> it.row().code().startsWith("Invalid" + row.leaf() + "."))
                                .filter(row -> !subject.terms("parameter/" + row.name())
                                        .contains("noun:duplicate"))
                                .filter(row -> !row.description().contains("唯一")
                                        && !row.description().contains("unique"))
                                .map(
                                        row -> new Finding(
                                                "uniqueness-unsaid",
                                                Severity.GAP,
                                                List.of(it.place(), subject.place(row)),
                                                it.row().code()
                                                        + " refuses a value that is already in use, but the row of "
                                                        + row.name() + " does not say where it must be unique",
                                                "It may be unique in an account or a region, and deleted resources may count or not.")));
    }
}
