package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the form and the spelling of error codes, and their statuses. */
final class ErrorCodeChecks {

    /** Codes of products have many forms, but none has a blank or an ideograph in it, or ends like a sentence. */
    private static final Pattern GARBLED = Pattern.compile(".*[\\s\\p{IsHan}，。；：！？].*|.*[.,;:]|[.].*");
    /** Words of this trade that are often in codes, so that a page with one slip and no right spelling shows it too. */
    private static final Set<String> VOCABULARY =
            Set.of(("Parameter Instance Snapshot Invalid Malformed Duplicated Security Description Architecture "
                            + "Platform Resource Supported Unavailable Account Operation Denied Missing Region Incorrect "
                            + "Exceed Category Version Conflict Balance Encrypted Forbidden Permission Unauthorized Internal "
                            + "Interval Request Network Specified Determined Authorized Available Exception Successfully Previous")
                    .split(" "));

    private static final NearWords SMALL_VOCABULARY = new NearWords(
            VOCABULARY.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
    private static final Pattern SMALL_WORD = Pattern.compile("\\b[a-z]{6,}\\b");

    private static final Pattern WORD_OF_CODE = Pattern.compile("[A-Z][a-z]+");
    /** A code such as {@code PAINT_NOT_DRY}: its words are read as {@code Paint}, {@code Not} and {@code Dry}. */
    private static final Pattern IN_CAPITALS = Pattern.compile("[A-Z][A-Z0-9_.-]{5,}");

    private static final Pattern CAPITALS = Pattern.compile("([A-Z])([A-Z]*)");
    private static final int SHORTEST = 6;
    private static final Pattern INCORRECT_STATUS = Pattern.compile("Incorrect\\w+?Status\\b.*");
    private static final Pattern INVALID = Pattern.compile(
            "Invalid(?!Account|Operation)\\w+.*(?<!NotFound|NotAllowed|NotSupport|NotSupported|Unsupported|Unauthorized|Denied|Forbidden|Disabled?|Expired|InUse|Locked|Conflict|Status|Deleted|Duplicated?|Ready|Stock|Exceed|Exceeded|Exists?|Existed|Used|Enough|Mismatch|Match)");
    private static final Pattern MALFORMED = Pattern.compile("(?i).+\\.malformed");
    /** The status of a malformed request. If most rows have another one, their codes are about something else. */
    private static final int BAD_REQUEST = 400;

    private static final int NONE_THERE = 404;
    private static final int ENOUGH = 3;
    private static final Pattern NOT_FOUND = Pattern.compile("(?!.*Account).+NotFound");

    /** A refusal for want of rights has its own status. */
    private static final Pattern OF_RIGHTS = Pattern.compile("^(?:Forbidden|NoPermission|OperationDenied)");

    private ErrorCodeChecks() {}

    /** Finds codes that do not look like one. */
    static Stream<Finding> garbledCode(Subject subject) {
        return subject.errors().stream()
                .filter(it -> GARBLED.matcher(it.code()).matches())
                .map(it -> Finding.toldAt(it.place(), "garbled-code", it.code()));
    }

    /** Finds a word in a code that is nearly a word of other codes or parameters. */
    static Stream<Finding> misspelledCode(Subject subject) {
        Set<String> known = new TreeSet<>(VOCABULARY);
        subject.parameters().forEach(row -> known.addAll(words(row.name())));
        // A word that a message has in its own letters is a word, however near to the name of a parameter.
        String texts = subject.errors().stream()
                .map(it -> it.message() + " " + it.description())
                .collect(Collectors.joining("\n", " ", ""));
        Map<String, Long> used = subject.errors().stream()
                .flatMap(it -> words(it.code()).stream().distinct())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        NearWords vocabulary = new NearWords(VOCABULARY);
        used.forEach((word, count) -> {
            if (count > 1 && vocabulary.around(word).stream().noneMatch(other -> NearWords.near(word, other))) {
                known.add(word);
            }
        });
        NearWords near = new NearWords(known);
        Map<String, List<Subject.ErrorAt>> slips = new LinkedHashMap<>();
        subject.errors()
                .forEach(it -> words(it.code()).stream()
                        .filter(word -> word.length() >= SHORTEST && !known.contains(word))
                        .distinct()
                        .forEach(word -> near.around(word).stream()
                                .filter(other -> other.length() >= SHORTEST
                                        && NearWords.near(word, other)
                                        && (VOCABULARY.contains(other)
                                                || !texts.contains(" " + word.toLowerCase(Locale.ROOT))))
                                .findFirst()
                                .ifPresent(other -> slips.computeIfAbsent(
                                                "\"" + written(it.code(), word) + "\" where \"" + other + "\"",
                                                none -> new ArrayList<>())
                                        .add(it))));
        return slips.entrySet().stream()
                .map(slip -> Finding.told(
                        "misspelled-code",
                        Subject.places(slip.getValue()),
                        String.join(", ", Subject.codes(slip.getValue())),
                        slip.getKey()));
    }

    /** The words of a text that are nearly words of this trade, each with the one that is meant. */
    static Stream<Map.Entry<String, String>> slips(String text) {
        return PhrasePattern.found(SMALL_WORD, text).distinct().flatMap(word -> {
            Set<String> around = SMALL_VOCABULARY.around(word);
            Stream<String> meant = around.contains(word) ? Stream.empty() : around.stream();
            return meant.filter(other -> NearWords.near(word, other)).limit(1).map(other -> Map.entry(word, other));
        });
    }

    /** The word as the code has it. */
    private static String written(String code, String word) {
        return code.contains(word) ? word : word.toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        String written = IN_CAPITALS.matcher(name).matches()
                ? CAPITALS.matcher(name)
                        .replaceAll(it -> it.group(1) + it.group(2).toLowerCase(Locale.ROOT))
                : name;
        return PhrasePattern.found(WORD_OF_CODE, written).toList();
    }

    /** Finds rows with another status than most rows of their kind. */
    static Stream<Finding> siblingStatus(Subject subject) {
        Optional<Finding> invalid = ofKind(subject, "Invalid… (what is wrong with a request)", INVALID)
                .or(() -> ofKind(subject, "….Malformed", MALFORMED));
        return Stream.of(
                        ofKind(subject, "Incorrect…Status", INCORRECT_STATUS),
                        invalid,
                        ofKind(subject, "…NotFound", NOT_FOUND))
                .flatMap(Optional::stream);
    }

    private static Set<String> endings(List<Subject.ErrorAt> rows) {
        return rows.stream()
                .map(it -> it.code().replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Compares the rows of one kind. A few rows make a rule only for codes that end like them. */
    private static Optional<Finding> ofKind(Subject subject, String kind, Pattern codes) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> codes.matcher(it.code()).matches())
                .filter(it -> it.status().orElse(500) < 500
                        && !OF_RIGHTS.matcher(it.code()).find())
                .toList();
        Map<Integer, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(it -> it.status().orElseThrow(), TreeMap::new, Collectors.counting()));
        if (counts.size() < 2) {
            return Optional.empty();
        }
        // No status is less fit for a malformed value than that of a thing which does not exist.
        boolean absent = codes == MALFORMED && counts.keySet().equals(Set.of(BAD_REQUEST, NONE_THERE));
        int usual = absent
                ? BAD_REQUEST
                : counts.entrySet().stream()
                        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(it -> it.getKey() == NONE_THERE))
                        .orElseThrow()
                        .getKey();
        boolean badRequest = codes == INVALID && usual != BAD_REQUEST;
        boolean tied = codes == NOT_FOUND && usual == NONE_THERE && counts.get(usual) * 2 == rows.size();
        if (badRequest || !absent && !tied && counts.get(usual) * 3 < rows.size() * 2L) {
            return Optional.empty();
        }
        Map<Boolean, List<Subject.ErrorAt>> byStatus = rows.stream()
                .collect(Collectors.partitioningBy(it -> it.status().orElseThrow() == usual));
        List<Subject.ErrorAt> others = byStatus.get(false);
        // One code with two statuses is told as that.
        if (!Collections.disjoint(Subject.codes(byStatus.get(true)), Subject.codes(others))) {
            return Optional.empty();
        }
        boolean few = counts.get(usual) < ENOUGH;
        if (few && Collections.disjoint(endings(byStatus.get(true)), endings(others))) {
            return Optional.empty();
        }
        return Optional.of(Finding.told(
                "sibling-status",
                Subject.places(others),
                kind,
                usual,
                counts.get(usual),
                rows.size(),
                others.stream()
                        .map(it -> it.code() + " (" + it.status().orElseThrow() + ")")
                        .distinct()
                        .collect(Collectors.joining(", "))));
    }

    /** Finds a general code beside more specific ones. */
    static Stream<Finding> parentAndChild(Subject subject) {
        Map<String, List<Subject.ErrorAt>> families = new LinkedHashMap<>();
        subject.errors().forEach(it -> {
            String code = it.code();
            for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
                families.computeIfAbsent(code.substring(0, end), none -> new ArrayList<>())
                        .add(it);
            }
        });
        return Subject.codes(subject.errors()).stream()
                .filter(code -> Subject.codes(families.get(code)).size() > 1)
                .map(code -> Finding.told(
                        "parent-and-child",
                        Subject.places(families.get(code)),
                        code,
                        String.join(
                                ", ",
                                Subject.codes(families.get(code).stream()
                                        .filter(it -> !it.code().equals(code))
                                        .toList()))));
    }
}
