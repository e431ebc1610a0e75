package ecsconformance.page.review;

import ecsconformance.page.document.FactWords;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that compare the limits which two places give for one value. */
final class DifferingLimitChecks {

    private static final Set<String> KINDS = Set.of("bound", "bound of length", "bound of N", "range of names");

    private static final Pattern AT_MOST = PhrasePattern.of(
            "(?:\\b[Uu]p to|\\bat most|\\bmaximum of|\\bno more than|最多|至多|不超过|不能超过)\\D{0,12}?(\\d{1,4})(?!\\d| ?(?:个)?(?:字符|GiB|GB|KiB|MiB|characters))");

    private static final Pattern DEVICE_NAME = PhrasePattern.of("设备名|\\b[Dd]evice names?\\b|\\bdevice of\\b");

    private static final Pattern RANGE_OF_NAMES = Pattern.compile("/[\\w/]+–/[\\w/]+");

    private DifferingLimitChecks() {}

    /** Finds a parameter row and an error row that allow different characters. */
    static Stream<Finding> alphabetsDiffer(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> subject.errors().stream()
                        .filter(it -> it.row()
                                .code()
                                .matches("Invalid" + Pattern.quote(row.leaf()) + "\\.(?:Malformed|\\w*)"))
                        .filter(it -> it.row().description().length() > 20)
                        .flatMap(it -> differenceOfAlphabets(subject, row, it).stream()
                                .map(difference -> new Finding(
                                        "alphabets-differ",
                                        Severity.CONTRADICTION,
                                        List.of(subject.place(row), it.place()),
                                        "For " + row.name() + ", " + difference,
                                        "Each place allows something that the other does not mention."))));
    }

    private static Optional<String> differenceOfAlphabets(Subject subject, ParameterLine row, Subject.ErrorAt error) {
        Set<String> here = subject.terms("parameter/" + row.name());
        Set<String> there = subject.terms(error.clause());
        Optional<String> some = subject.characters("parameter/" + row.name());
        Optional<String> others = subject.characters(error.clause());
        if (some.isPresent() && others.isPresent() && !some.equals(others)) {
            return Optional.of("the parameter table allows " + spaced(some.get()) + ", but the error row allows "
                    + spaced(others.get()));
        }
        boolean sameLimits = there.stream().anyMatch(term -> term.matches("\\d+"));
        return sameLimits && here.contains("chinese") && !there.contains("chinese")
                ? Optional.of(
                        "the parameter table allows letters and Chinese characters, but the error row allows any characters")
                : Optional.empty();
    }

    private static String spaced(String characters) {
        return String.join(" ", characters.split(""));
    }

    /** Finds a parameter row and an error row that give different lengths. */
    static Stream<Finding> boundsDiffer(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> subject.errors().stream()
                        .filter(it -> it.row().code().startsWith("Invalid" + row.leaf() + "."))
                        .filter(it -> row.value().facts().length().isPresent())
                        .flatMap(it -> boundsOfError(subject, it).stream()
                                .filter(told -> !told.equals(boundsOfRow(row)))
                                .map(told -> new Finding(
                                        "bounds-differ",
                                        Severity.CONTRADICTION,
                                        List.of(subject.place(row), it.place()),
                                        row.name() + " has the bounds " + boundsOfRow(row) + " in its row, but " + told
                                                + " in the error row",
                                        "One of the two is wrong."))));
    }

    private static List<Long> boundsOfRow(ParameterLine row) {
        return row.value().facts().length().stream()
                .flatMap(it -> Stream.of(it.from().orElse(0), it.to().orElse(0)))
                .toList();
    }

    private static Optional<List<Long>> boundsOfError(Subject subject, Subject.ErrorAt it) {
        List<Long> figures = subject.terms(it.clause()).stream()
                .filter(term -> term.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
        return figures.size() == 2 ? Optional.of(figures) : Optional.empty();
    }

    /** Finds sentences that give other limits for a parameter than its row does. */
    static Stream<Finding> rangesDiffer(Subject subject) {
        Stream<Finding> limits = subject.sentences().stream()
                .filter(it -> !it.place().clause().startsWith("parameter/"))
                .filter(it -> !facts(it.terms()).isEmpty()
                        || AT_MOST.matcher(it.text()).find())
                .flatMap(
                        sentence -> subject.parameters().stream().flatMap(row -> rangesDiffer(subject, row, sentence)));
        return Stream.concat(limits, otherSeries(subject));
    }

    /** Finds sentences with a device name that starts unlike those of the row, if only one row has device names. */
    private static Stream<Finding> otherSeries(Subject subject) {
        List<ParameterLine> rows = subject.parameters().stream()
                .filter(row -> !ranges(row).isEmpty())
                .toList();
        return rows.size() != 1
                ? Stream.empty()
                : subject.sentences().stream()
                        .filter(it -> it.place().clause().startsWith("usage/")
                                && DEVICE_NAME.matcher(it.text()).find())
                        .flatMap(it -> it.terms().stream()
                                .filter(term -> term.startsWith("/")
                                        && ranges(rows.get(0)).stream()
                                                .noneMatch(range -> term.startsWith(range.replaceFirst("\\w–.*", ""))))
                                .limit(1)
                                .map(name -> new Finding(
                                        "ranges-differ",
                                        Severity.CONTRADICTION,
                                        List.of(subject.place(rows.get(0)), it.place()),
                                        "The range of " + rows.get(0).name() + " is "
                                                + String.join(", ", ranges(rows.get(0)))
                                                + " in its row, but " + name + " in the notes",
                                        "The reader cannot tell whether the values that differ are allowed.")));
    }

    private static List<String> ranges(ParameterLine row) {
        return FactWords.of(row.value().facts()).values().stream()
                .flatMap(words -> RANGE_OF_NAMES.matcher(words).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Stream<Finding> rangesDiffer(Subject subject, ParameterLine row, Subject.SentenceAt sentence) {
        Map<String, String> there = facts(sentence.terms());
        Map<String, String> here = FactWords.of(row.value().facts());
        boolean error = sentence.place().clause().startsWith("error/");
        // Names that go on from a device are of that device's parameter, whether the sentence says so or not.
        boolean series = beginOfSeries(here).equals(beginOfSeries(there))
                && !beginOfSeries(here).isEmpty();
        boolean named = sentence.isOnlyAbout(row, subject);
        String group = row.name().replaceFirst("\\.N\\..*", "");
        boolean counted =
                row.value().facts().index().isPresent() && sentence.names(group) && isFirstOf(group, row, subject);
        if (counted) {
            String upper = here.get("bound of N").replaceFirst(".*–", "");
            AT_MOST.matcher(sentence.text())
                    .results()
                    .map(match -> match.group(1))
                    .filter(many -> !many.equals(upper))
                    .findFirst()
                    .ifPresent(many -> there.put("bound of N", "…–" + many));
        }
        return there.entrySet().stream()
                .filter(fact -> KINDS.contains(fact.getKey()) && here.containsKey(fact.getKey()))
                .filter(fact -> fact.getKey().equals("range of names")
                        ? series
                        : (named || counted) && !sentence.hasCondition())
                .filter(fact -> !error || !fact.getKey().equals("bound of length"))
                .filter(fact -> !fact.getValue().equals(here.get(fact.getKey())))
                .map(fact -> new Finding(
                        "ranges-differ",
                        Severity.CONTRADICTION,
                        List.of(subject.place(row), sentence.place()),
                        "The range of " + row.name() + " is " + here.get(fact.getKey()) + " in its row, but "
                                + fact.getValue() + " in " + (error ? "the error row" : "the notes"),
                        "The reader cannot tell whether the values that differ are allowed."));
    }

    /** The members of a group have one count, so one of them stands for all. */
    private static boolean isFirstOf(String group, ParameterLine row, Subject subject) {
        return subject.parameters().stream()
                .filter(it -> it.name().startsWith(group + ".N"))
                .findFirst()
                .filter(row::equals)
                .isPresent();
    }

    private static Map<String, String> facts(Iterable<String> terms) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String term : terms) {
            if (term.startsWith(Sayings.FACT)) {
                int at = term.indexOf('=');
                facts.put(term.substring(Sayings.FACT.length(), at), term.substring(at + 1));
            }
        }
        return facts;
    }

    /** Returns the fixed beginning of a series of names. */
    private static String beginOfSeries(Map<String, String> facts) {
        return Pattern.compile("^(/.*)\\w–")
                .matcher(facts.getOrDefault("range of names", ""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElse("");
    }

    /** Finds a date that one place includes and another excludes. */
    static Stream<Finding> inclusiveOrExclusive(Subject subject) {
        Map<String, Map<String, List<PageLocation>>> sides = new TreeMap<>();
        subject.edition()
                .contract()
                .clauses()
                .forEach(clause -> addSide(sides, Set.copyOf(clause.terms()), subject.place(clause)));
        subject.errors().forEach(it -> addSide(sides, Terms.of(it.row().message()), it.place()));
        return sides.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Finding(
                        "inclusive-or-exclusive",
                        Severity.CONTRADICTION,
                        entry.getValue().values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList(),
                        "One place refuses resources from " + entry.getKey()
                                + " itself (on or before), another does not (before)",
                        "The page supports both readings."));
    }

    private static void addSide(
            Map<String, Map<String, List<PageLocation>>> sides, Set<String> terms, PageLocation place) {
        terms.stream().filter(term -> term.startsWith("date<")).forEach(term -> {
            boolean inclusive = term.startsWith("date<=");
            sides.computeIfAbsent(term.substring(inclusive ? 6 : 5), it -> new TreeMap<>())
                    .computeIfAbsent(inclusive ? "on or before" : "before", it -> new ArrayList<>())
                    .add(place);
        });
    }
}
