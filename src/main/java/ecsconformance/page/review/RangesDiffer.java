package ecsconformance.page.review;

import ecsconformance.page.document.FactWords;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence that gives a parameter other limits than its row. */
final class RangesDiffer implements PageCheck {

    private static final Set<String> KINDS = Set.of("bound", "bound of length", "bound of N", "range of names");

    private static final Pattern MANY = PhrasePattern.of(
            "(?:\\b[Uu]p to|\\bat most|\\bmaximum of|\\bno more than|最多|至多|不超过|不能超过)\\D{0,12}?(\\d{1,4})(?!\\d| ?(?:个)?(?:字符|GiB|GB|KiB|MiB|characters))");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.sentences().stream()
                .filter(it -> !it.place().clause().startsWith("parameter/"))
                .filter(it ->
                        !facts(it.terms()).isEmpty() || MANY.matcher(it.text()).find())
                .flatMap(sentence -> subject.parameters().stream().flatMap(row -> differences(subject, row, sentence)));
    }

    private static Stream<Finding> differences(Subject subject, ParameterLine row, Subject.SentenceAt sentence) {
        Map<String, String> there = facts(sentence.terms());
        Map<String, String> here = FactWords.of(row.value().facts());
        boolean error = sentence.place().clause().startsWith("error/");
        // Names that go on from a device are of that device's parameter, whether the sentence says so or not.
        boolean series = begin(here).equals(begin(there)) && !begin(here).isEmpty();
        boolean named = sentence.isOnlyAbout(row, subject);
        boolean hedged = sentence.terms().stream().anyMatch(it -> it.startsWith(Sayings.SAY + "condition="));
        if (row.value().facts().index().isPresent() && sentence.names(row.name().replaceFirst("\\.N\\..*", ""))) {
            String upper = here.get("bound of N").replaceFirst(".*–", "");
            MANY.matcher(sentence.text())
                    .results()
                    .map(match -> match.group(1))
                    .filter(many -> !many.equals(upper))
                    .findFirst()
                    .ifPresent(many -> there.put("bound of N", "…–" + many));
        }
        return there.entrySet().stream()
                .filter(fact -> KINDS.contains(fact.getKey()) && here.containsKey(fact.getKey()))
                .filter(fact -> fact.getKey().equals("range of names") ? series : named && !hedged)
                .filter(fact -> !error || !fact.getKey().equals("bound of length"))
                .filter(fact -> !fact.getValue().equals(here.get(fact.getKey())))
                .map(fact -> new Finding(
                        "ranges-differ",
                        Severity.CONTRADICTION,
                        List.of(subject.place(row), sentence.place()),
                        row.name() + " goes over " + here.get(fact.getKey()) + " in its row and over " + fact.getValue()
                                + " in " + (error ? "the error row" : "the notes"),
                        "Whether the ends that differ are allowed for every use, is left to the reader."));
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

    /** A series without what its last letters count. */
    private static String begin(Map<String, String> facts) {
        return Pattern.compile("^(/.*)\\w–")
                .matcher(facts.getOrDefault("range of names", ""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElse("");
    }
}
