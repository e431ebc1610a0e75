package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.WordList;
import ecsconformance.page.document.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of the page that a finding is about.
 *
 * @param words as they stand on the page; of a row its cells with bars between them, of a text the sentences concerned
 */
public record Quotation(PageLocation place, String words) {

    private static final Pattern NAMED =
            Pattern.compile("(?!(?:what|said|says|that|with|this|which|have|when|then|does|there|may)\\b)[\\w./:]{4,}"
                    + "|[\\w./:]*[A-Z\\d/:][\\w./:]+|[\\u4E00-\\u9FFF]{2,}");

    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.])\\d+(?!\\w)");
    private static final Map<String, Pattern> SUBJECTS = WordList.patterns("quoted");

    /** One quotation for each place of the finding that has words of its own. */
    static List<Quotation> of(Subject subject, Finding finding) {
        List<Quotation> quotations = new ArrayList<>();
        for (PageLocation place : finding.places()) {
            String words = words(subject, place, finding.statement());
            if (!words.isBlank()) {
                quotations.add(new Quotation(place, words));
            }
        }
        return quotations;
    }

    private static String words(Subject subject, PageLocation place, String statement) {
        if (place.isError()) {
            return subject.rows().error(place.clause()).map(it -> it.text()).orElse("");
        }
        if (place.clause().startsWith("parameter/")) {
            return subject.rows()
                    .onLine(place.line())
                    .map(row -> concerned(Wording.sentences(row.description()), statement, row.name()))
                    .orElse("");
        }
        if (place.clause().startsWith("example/")) {
            return subject.page().examples().stream()
                    .filter(it -> it.line() <= place.line())
                    .reduce((one, other) -> other)
                    .map(it -> it.lineAt(place.line()))
                    .orElse("");
        }
        if (place.clause().startsWith("response/")) {
            return subject.page().response().stream()
                    .filter(row -> row.line() == place.line())
                    .map(ResponseLine::text)
                    .findFirst()
                    .orElse("");
        }
        String first = String.join(" ", subject.edition().words(place.clause()));
        // The clause is the first of its line; the figures may be those of a sentence behind it.
        List<String> figures = PhrasePattern.found(FIGURE, statement).toList();
        return figures.stream().anyMatch(it -> PhrasePattern.hasWord(first, it))
                ? first
                : subject.page().statements().stream()
                        .filter(it -> it.line() == place.line())
                        .flatMap(it -> it.sentences().stream())
                        .filter(it -> figures.stream().anyMatch(figure -> PhrasePattern.hasWord(it, figure)))
                        .findFirst()
                        .orElse(first);
    }

    /**
     * The sentences that share most of what the statement names; where none does, those about the same subject, or the one
     * that says what the parameter is.
     */
    private static String concerned(List<String> sentences, String statement, String name) {
        String said = statement.replace(name, " ");
        List<String> named = PhrasePattern.found(NAMED, said).toList();
        List<String> figures = PhrasePattern.found(FIGURE, said).toList();
        ToLongFunction<String> shared =
                it -> named.stream().filter(it::contains).count()
                        + figures.stream()
                                .filter(figure -> PhrasePattern.hasWord(it, figure))
                                .count();
        long most = sentences.stream().mapToLong(shared).max().orElse(0);
        return most == 0
                ? SUBJECTS.entrySet().stream()
                        .filter(it -> Pattern.compile("\\b(?:" + it.getKey() + ")\\b")
                                .matcher(said)
                                .find())
                        .flatMap(it -> sentences.stream()
                                .filter(sentence ->
                                        it.getValue().matcher(sentence).find()))
                        .findFirst()
                        .orElse(sentences.isEmpty() ? "" : sentences.get(0))
                : sentences.stream()
                        .filter(it -> shared.applyAsLong(it) == most)
                        .collect(Collectors.joining(" "));
    }
}
