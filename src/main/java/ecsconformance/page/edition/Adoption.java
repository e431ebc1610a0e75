package ecsconformance.page.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.contract.ClauseText;
import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.page.document.ErrorLine;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the contract of a page; sentences keep the ids that they have in the edition it is based on. */
public final class Adoption {

    private final Contract base;

    public Adoption(Contract base) {
        this.base = base;
    }

    /** @param edition the day of the page, {@code yyyy-MM-dd} */
    public Edition adopt(Page page, String edition) {
        Clauses clauses = new Clauses();
        new ProseMatch(base).of(page).forEach(clauses::add);
        parameters(page, clauses);
        response(page, clauses);
        examples(page, clauses);
        List<String> ids = ErrorIds.of(page, base.errorRows());
        List<ErrorRow> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ErrorLine row = page.errors().get(i);
            errors.add(new ErrorRow(ids.get(i), row.status().orElse(0), row.code(), row.message()));
            clauses.add(ids.get(i), row.line(), row.text(), of(row), Wording.sentences(row.description()));
        }
        base.clauses().stream().filter(Clause::beside).forEach(clauses.all::add);
        Clauses texts = texts(page);
        clauses.words.putAll(texts.words);
        texts.lines.forEach(clauses.lines::putIfAbsent);
        String operation = page.operation().orElse(base.operation());
        return new Edition(
                page,
                new Contract(
                        operation,
                        base.apiVersion(),
                        edition,
                        page.language().word(),
                        "",
                        page.parameters().stream().map(ParameterLine::value).toList(),
                        page.response().stream().map(ResponseLine::value).toList(),
                        errors,
                        clauses.all,
                        texts.all,
                        List.of()),
                clauses.lines,
                clauses.words);
    }

    private static void parameters(Page page, Clauses clauses) {
        List<String> ids = page.parameterClauses();
        for (int i = 0; i < ids.size(); i++) {
            ParameterLine row = page.parameters().get(i);
            Set<String> terms = Terms.of(row.description());
            terms.remove(row.name());
            clauses.add(ids.get(i), row.line(), row.text(), terms, row.sentences());
        }
    }

    private static void response(Page page, Clauses clauses) {
        List<String> ids = page.responseClauses();
        for (int i = 0; i < ids.size(); i++) {
            ResponseLine row = page.response().get(i);
            clauses.add(ids.get(i), row.line(), row.text(), Set.of(), Wording.sentences(row.description()));
        }
    }

    private static void examples(Page page, Clauses clauses) {
        List<Example> shown = page.examples().stream()
                .filter(example -> example.kind() != Example.Kind.OTHER)
                .toList();
        List<String> ids = Page.numbered(shown.stream()
                .map(example -> "example/" + example.kind().name().toLowerCase(Locale.ROOT))
                .toList());
        for (int i = 0; i < ids.size(); i++) {
            Example example = shown.get(i);
            Set<String> pairs = new TreeSet<>();
            example.pairs().forEach((name, value) -> pairs.add(name + "=" + value));
            // The number of a kind that a later example repeats begins with the second.
            String id = ids.get(i).replaceFirst("/1$", "");
            String text = ClauseText.normal(example.content());
            clauses.add(id, example.line(), text, pairs, text.isEmpty() ? List.of() : List.of(text));
        }
    }

    /** The prose outside of the clauses, headings and titles of columns among it: a text for each part of the page. */
    private static Clauses texts(Page page) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        Set<Passage> notes = new HashSet<>(page.notes());
        List<Passage> passages = Stream.concat(page.titles().stream(), page.passages().stream())
                .filter(passage -> !notes.contains(passage))
                .sorted(Comparator.comparingInt(Passage::line))
                .toList();
        for (Passage passage : passages) {
            String id = "text/" + passage.section().name().toLowerCase(Locale.ROOT);
            lines.putIfAbsent(id, passage.line());
            sentences.computeIfAbsent(id, it -> new ArrayList<>()).addAll(passage.sentences());
        }
        for (Example example : page.examples()) {
            if (example.kind() == Example.Kind.OTHER && !example.content().isBlank()) {
                lines.putIfAbsent("text/code", example.line());
                sentences
                        .computeIfAbsent("text/code", it -> new ArrayList<>())
                        .add(ClauseText.normal(example.content()));
            }
        }
        Clauses texts = new Clauses();
        sentences.forEach((id, words) -> texts.add(id, lines.get(id), String.join("\n", words), Set.of(), words));
        return texts;
    }

    /** Nouns of the row, and of its description what binds; names in it only repeat the message. */
    private static Set<String> of(ErrorLine row) {
        Set<String> terms = new TreeSet<>(Terms.nouns(Terms.of(row.message() + " " + row.description())));
        Terms.of(row.description()).stream()
                .filter(term -> term.matches("date.*|chars:.*|\\d+|chinese|empty:.*"))
                .forEach(terms::add);
        return terms;
    }

    /** Clauses in the making. */
    private static final class Clauses {

        private final List<Clause> all = new ArrayList<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final Map<String, List<String>> words = new LinkedHashMap<>();
        /** Of the sentences seen: a page repeats many. */
        private final Map<String, SentenceFacts> facts = new HashMap<>();

        void add(PlacedClause placed) {
            all.add(placed.clause());
            lines.put(placed.clause().id(), placed.line());
            words.put(placed.clause().id(), placed.words());
        }

        void add(String id, int line, String text, Set<String> terms, List<String> sentences) {
            List<SentenceFacts> told = sentences.stream()
                    .map(sentence -> facts.computeIfAbsent(sentence, Wording::facts))
                    .toList();
            add(new PlacedClause(
                    new Clause(id, false, Optional.of(ClauseText.digest(text)), List.copyOf(terms), told),
                    line,
                    sentences));
        }
    }
}
