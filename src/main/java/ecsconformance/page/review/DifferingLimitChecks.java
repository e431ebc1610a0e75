package ecsconformance.page.review;

import ecsconformance.page.document.FactWords;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.WordList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that compare the limits which two places give for one value. */
final class DifferingLimitChecks {

    private static final String LENGTH = "bound of length";
    private static final String INDEX = "bound of N";
    private static final String NAMES = "range of names";
    private static final String DEFAULT = "default";
    private static final Pattern LONGER = PhrasePattern.of(
            "(?:\\bexceeds?|\\bmore than|\\blonger than|超过|超出|大于)\\s*(\\d{1,5})\\s*(?:个)?\\s*(?:characters|字符)");
    private static final Pattern DEFAULT_TOLD = PhrasePattern.of(
            "默认值?(?:为|是)\\s*([\\w.-]*\\w)"
                    + "|\\b[Dd]efault value (?:of (?:the )?[\\w.]+ (?:parameter )?)?is ([\\w.-]*\\w)"
                    + "|\\bis (?:set to )?([\\w.-]*\\w) by default|\\b[Bb]y default, [^.,;]{2,60} is (?:set to )?([\\w.-]*\\w)");

    private static final Pattern ONE_BESIDE = Pattern.compile(
            "-1(?:[`*]*\\s*(?:,|，|、|and|or|和|或|与|及)\\s*[`*]*)(\\d+[`*]*\\s*(?:~|-|–|to|至|到)\\s*[`*]*\\d+)");

    private static final Pattern DEVICE_NAME = PhrasePattern.of("设备名|\\b[Dd]evice names?\\b|\\bdevice of\\b");
    private static final Pattern RANGE_OF_NAMES = Pattern.compile("/[\\w/]+–/[\\w/]+");

    /** A sentence about some of the things. */
    private static final Pattern OF_SOME = Pattern.compile(
            "^(?:- )?(?:For |对于?)|[版型类][^，。]{0,3}的\\s*[A-Z]|\\bfor [a-z][^.]*[.]?$|\\b[A-Z]\\w+ of (?!(?:the|an?|each)\\b)[a-z]");

    private static final Pattern SERIES = Pattern.compile("^(/.*)\\w–");

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");

    private DifferingLimitChecks() {}

    /** Finds sentences that give other limits for a parameter than its row does. */
    static Stream<Finding> rangesDiffer(Subject subject) {
        List<ParameterLine> withSeries = subject.parameters().stream()
                .filter(row -> row.facts().first().isPresent())
                .toList();
        Stream<Subject.SentenceAt> sentences = Stream.concat(
                subject.sentences().stream(), subject.errors().stream().flatMap(Subject::sentencesOfMessage));
        Stream<Finding> limits = sentences.flatMap(sentence -> {
            Map<String, String> told = facts(sentence.terms());
            boolean own = sentence.isOfRow();
            Stream<Difference> named = own
                            || sentence.hasCondition()
                            || OF_SOME.matcher(sentence.text()).find()
                            || TimeChecks.isSpan(sentence)
                    ? Stream.empty()
                    : sentence.about(subject.rows()).stream()
                            .map(row -> new Difference(row, told(row, sentence, told)));
            Stream<Difference> counted = ListSizes.told(subject, sentence)
                    .map(size -> new Difference(size.getKey(), Map.of(INDEX, "…–" + size.getValue())));
            Stream<Difference> paged =
                    own || sentence.hasCondition() || sentence.names().contains("PageSize")
                            ? Stream.empty()
                            : PhrasePattern.found(PHRASES.get("per page"), sentence.text())
                                    .flatMap(many -> subject.rows().ofLeaf("PageSize").stream()
                                            .map(row -> new Difference(row, Map.of("bound", "…–" + many))));
            // Names that go on from a device are of that device's parameter, whether the sentence says so or not.
            Stream<Difference> series = own || beginOfSeries(told).isEmpty()
                    ? Stream.empty()
                    : withSeries.stream()
                            .filter(row ->
                                    beginOfSeries(FactWords.of(row.facts())).equals(beginOfSeries(told)))
                            .map(row -> new Difference(row, Map.of(NAMES, told.get(NAMES))));
            return Stream.of(named, counted, paged, series)
                    .flatMap(found -> found)
                    .flatMap(found -> found.findings(subject, sentence));
        });
        return Stream.concat(limits, otherSeries(subject));
    }

    /** The limits that a sentence tells of a parameter, by their kind. */
    private record Difference(ParameterLine row, Map<String, String> told) {

        Stream<Finding> findings(Subject subject, Subject.SentenceAt sentence) {
            Map<String, String> here = new LinkedHashMap<>(FactWords.of(row.facts()));
            ListSizes.of(row).ifPresent(size -> here.putIfAbsent(INDEX, "…–" + size));
            boolean error = sentence.place().isError();
            return told.entrySet().stream()
                    .filter(fact -> here.containsKey(fact.getKey())
                            && !isOneCase(fact.getValue(), here)
                            && differs(
                                    fact.getKey(),
                                    here.get(fact.getKey()),
                                    fact.getValue(),
                                    PHRASES.get("exclusive")
                                            .matcher(sentence.text() + row.description())
                                            .find()))
                    .map(fact -> new Finding(
                            error && fact.getKey().equals(LENGTH) ? "bounds-differ" : "ranges-differ",
                            Severity.CONTRADICTION,
                            Stream.of(subject.place(row), sentence.place())
                                    .distinct()
                                    .toList(),
                            (fact.getKey().equals(DEFAULT) ? "The default of " : "The range of ") + row.name() + " is "
                                    + written(here.get(fact.getKey()), row.description()) + " in its row, but "
                                    + written(fact.getValue(), sentence.text()) + " in "
                                    + (error
                                            ? "the error row"
                                            : sentence.place().equals(subject.place(row))
                                                    ? "a sentence there"
                                                    : "the notes"),
                            "The reader cannot tell whether the values that differ are allowed."));
        }
    }

    /** The range as its text gives it, if that names one value beside the others: -1, and 1 to 9. */
    private static String written(String range, String text) {
        return PhrasePattern.found(ONE_BESIDE, text)
                .filter(beside -> range.equals("-1–" + beside.replaceFirst("^.*\\D", "")))
                .findFirst()
                .map(beside -> range.replace("-1–", "-1, " + beside.replaceFirst("\\D.*$", "") + "–"))
                .orElse(range);
    }

    /** Tells whether a range is one of several that the row has. */
    private static boolean isOneCase(String range, Map<String, String> row) {
        return Stream.of(row.getOrDefault("by case", "").split("; "))
                .map(words -> words.replaceFirst("^.*: ", ""))
                .anyMatch(range::equals);
    }

    /**
     * Tells whether two ranges have different ends. A place that leaves an end open says nothing of it.
     *
     * @param exclusive whether a bound may be the next number, because one place leaves it out
     */
    private static boolean differs(String kind, String one, String other, boolean exclusive) {
        if (kind.equals(NAMES) || kind.equals(DEFAULT)) {
            return !one.equalsIgnoreCase(other);
        }
        String[] some = one.split("–");
        String[] others = other.split("–");
        return Stream.of(0, 1).anyMatch(end -> {
            String here = some[Math.min(end, some.length - 1)];
            String there = others[Math.min(end, others.length - 1)];
            return !here.equals(there)
                    && !here.equals("…")
                    && !there.equals("…")
                    && !(exclusive && Math.abs(Long.parseLong(here) - Long.parseLong(there)) == 1);
        });
    }

    /** The limits that a sentence tells of the parameter that it is about. */
    private static Map<String, String> told(ParameterLine row, Subject.SentenceAt sentence, Map<String, String> facts) {
        Map<String, String> told = new LinkedHashMap<>(facts);
        told.keySet().retainAll(List.of("bound", LENGTH, INDEX));
        if (sentence.place().isError()) {
            PhrasePattern.found(LONGER, sentence.text()).forEach(it -> told.putIfAbsent(LENGTH, "…–" + it));
        } else if (!PHRASES.get("advice").matcher(sentence.text()).find()) {
            PhrasePattern.found(PHRASES.get("at most"), sentence.text())
                    .forEach(it -> told.putIfAbsent("bound", "…–" + it));
            PhrasePattern.found(DEFAULT_TOLD, sentence.text())
                    .filter(value -> isValue(row, value))
                    .forEach(value -> told.put(DEFAULT, value));
        }
        return told;
    }

    /** Tells whether a word behind "default" is a value as the row's own default is one. */
    private static boolean isValue(ParameterLine row, String word) {
        String form = row.value().type().equalsIgnoreCase("boolean") ? "(?i)true|false" : "\\d+";
        return word.matches(form) || row.facts().values().contains(word);
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
                                .map(name -> Finding.told(
                                        "ranges-differ",
                                        List.of(subject.place(rows.get(0)), it.place()),
                                        rows.get(0).name(),
                                        String.join(", ", ranges(rows.get(0))),
                                        name)));
    }

    private static List<String> ranges(ParameterLine row) {
        return FactWords.of(row.facts()).values().stream()
                .flatMap(words -> PhrasePattern.found(RANGE_OF_NAMES, words))
                .distinct()
                .toList();
    }

    static Map<String, String> facts(Iterable<String> terms) {
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
        return PhrasePattern.found(SERIES, facts.getOrDefault(NAMES, ""))
                .findFirst()
                .orElse("");
    }

    /** Finds a date that one place includes and another excludes. */
    static Stream<Finding> inclusiveOrExclusive(Subject subject) {
        Stream<Map.Entry<String, PageLocation>> told = Stream.concat(
                subject.edition().contract().clauses().stream()
                        .flatMap(clause -> clause.terms().stream().map(term -> Map.entry(term, subject.place(clause)))),
                subject.errors().stream()
                        .flatMap(it -> Terms.of(it.message()).stream().map(term -> Map.entry(term, it.place()))));
        return Subject.alike(told.filter(it -> it.getKey().startsWith("date<")).toList(), it -> date(it.getKey()))
                .stream()
                .filter(same -> same.stream().map(Map.Entry::getKey).distinct().count() > 1)
                .map(same -> Finding.told(
                        "inclusive-or-exclusive",
                        same.stream().map(Map.Entry::getValue).distinct().toList(),
                        date(same.get(0).getKey())));
    }

    private static String date(String term) {
        return term.replaceFirst("date<=?", "");
    }
}
