package ecsconformance.page.review;

import ecsconformance.contract.Clause;
import ecsconformance.page.document.ErrorLine;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Wording;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page that is reviewed, with its error rows and sentences as the checks need them. */
record Subject(
        Edition edition,
        List<ParameterLine> parameters,
        List<Subject.ErrorAt> errors,
        List<Subject.SentenceAt> sentences,
        Map<String, Set<String>> termsByClause,
        NamedSentences named,
        RowIndex rows) {

    private static final Pattern REFUSED = Pattern.compile("error/\\d+/Invalid(\\w+)(?:\\..*)?");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z]\\w*(?:\\.\\w+)*");

    /** The parameters that every request has, whether a table repeats them or not. */
    static final Pattern COMMON =
            Pattern.compile("(?i)Action|Version|Format|AccessKeyId|Signature(?:Method|Version|Nonce)?"
                    + "|Timestamp|SecurityToken|RegionId|(?:Resource)?Owner(?:Id|Account)");

    /** An error row and its clause. */
    record ErrorAt(
            String clause,
            int line,
            Optional<Integer> status,
            String code,
            String message,
            String description,
            String text) {

        ErrorAt(String clause, ErrorLine row) {
            this(clause, row.line(), row.status(), row.code(), row.message(), row.description(), row.text());
        }

        PageLocation place() {
            return new PageLocation(clause, line);
        }

        String words() {
            return code + " " + message + " " + description;
        }
    }

    /**
     * A sentence, where it stands, and what it says.
     *
     * @param names words that could be names of parameters; of {@code Tag.N.Key} also {@code Tag}
     */
    record SentenceAt(PageLocation place, String text, List<String> terms, Set<String> names) {

        /** A sentence of a row is of its own parameter, of a value of it, or of a case. */
        boolean isOfRow() {
            return place.clause().startsWith("parameter/");
        }

        /** The parameter in whose row it stands; any other clause as it is. */
        String parameter() {
            return place.clause().replace("parameter/", "");
        }

        boolean hasCondition() {
            return terms.stream().anyMatch(term -> term.startsWith(Sayings.SAY + "condition="));
        }

        /** The rows of the one parameter that it names; or that the code of its error row does, if it names none. */
        List<ParameterLine> about(RowIndex rows) {
            List<String> named = names.stream().filter(rows.names()::contains).toList();
            if (!named.isEmpty()) {
                return named.size() > 1 ? List.of() : rows.named(named.get(0));
            }
            Matcher refused = REFUSED.matcher(place.clause());
            List<ParameterLine> ofCode = refused.matches() ? rows.ofLeaf(refused.group(1)) : rows.described(text);
            return ofCode.size() > 1 ? List.of() : ofCode;
        }
    }

    static Subject of(Edition edition) {
        List<ParameterLine> parameters =
                edition.page().parameters().stream().map(OwnFacts::of).toList();
        List<ErrorAt> errors = errors(edition);
        RowIndex rows = new RowIndex(edition, parameters, errors);
        List<SentenceAt> sentences = sentences(edition, errors, rows);
        return new Subject(
                edition,
                parameters,
                errors,
                sentences,
                edition.contract().clauses().stream()
                        .collect(Collectors.toUnmodifiableMap(Clause::id, clause -> new TreeSet<>(clause.terms()))),
                NamedSentences.of(sentences),
                rows);
    }

    private static List<ErrorAt> errors(Edition edition) {
        List<String> ids = edition.errorClauses();
        return IntStream.range(0, ids.size())
                .mapToObj(at -> new ErrorAt(ids.get(at), edition.page().errors().get(at)))
                .toList();
    }

    /** Every sentence of the notes and of the descriptions of parameters and error rows. */
    private static List<SentenceAt> sentences(Edition edition, List<ErrorAt> errors, RowIndex rows) {
        Page page = edition.page();
        Map<String, List<String>> known = known(edition);
        List<SentenceAt> all = new ArrayList<>();
        page.statements().forEach(note -> {
            PageLocation place = new PageLocation(rows.clause(note.line()), note.line());
            note.sentences().forEach(it -> all.add(sentence(place, it, known)));
        });
        page.parameters().forEach(row -> {
            row.sentences().forEach(it -> all.add(sentence(PageLocation.of(row), it, known)));
        });
        errors.forEach(row ->
                Wording.sentences(row.description()).forEach(it -> all.add(sentence(row.place(), it, known))));
        return List.copyOf(all);
    }

    /** The sentences of a message. They say what an endpoint says, so they are no sentences of the page. */
    static Stream<SentenceAt> sentencesOfMessage(ErrorAt row) {
        return Wording.sentences(row.message()).stream().map(it -> sentence(row.place(), it, Map.of()));
    }

    /** The terms that the contract of the page keeps of each sentence, by the sentence. */
    private static Map<String, List<String>> known(Edition edition) {
        Map<String, List<String>> known = new HashMap<>();
        for (Clause clause : edition.contract().clauses()) {
            List<String> words = edition.words(clause.id());
            for (int i = 0; i < Math.min(words.size(), clause.sentences().size()); i++) {
                known.put(words.get(i), clause.sentences().get(i).terms());
            }
        }
        return known;
    }

    private static SentenceAt sentence(PageLocation place, String text, Map<String, List<String>> known) {
        Set<String> names = new HashSet<>();
        PhrasePattern.found(NAME, text).forEach(name -> {
            names.add(name);
            names.add(name.replaceFirst("\\.N(?:\\..*)?$", ""));
        });
        List<String> terms =
                known.containsKey(text) ? known.get(text) : Wording.facts(text).terms();
        return new SentenceAt(place, Wording.withoutLead(text), terms, names);
    }

    Page page() {
        return edition.page();
    }

    PageLocation place(ParameterLine row) {
        return PageLocation.of(row);
    }

    List<PageLocation> places(List<ParameterLine> rows) {
        return rows.stream().map(this::place).toList();
    }

    static List<PageLocation> places(Collection<ErrorAt> rows) {
        return rows.stream().map(ErrorAt::place).toList();
    }

    /** The rows that have the same key, in the order of the page. */
    static <T> Collection<List<T>> alike(Collection<T> rows, Function<T, Object> key) {
        return rows.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The codes of the rows, each once. */
    static List<String> codes(List<ErrorAt> rows) {
        return rows.stream().map(ErrorAt::code).distinct().toList();
    }

    static String names(List<ParameterLine> rows, String between) {
        return rows.stream().map(ParameterLine::name).collect(Collectors.joining(between));
    }

    PageLocation place(Clause clause) {
        return new PageLocation(clause.id(), edition.line(clause.id()).orElse(0));
    }

    /** A passage under the id of the first clause that stands on its line. */
    PageLocation place(Passage passage) {
        return new PageLocation(rows.clause(passage.line()), passage.line());
    }

    Set<String> terms(String clause) {
        return termsByClause.getOrDefault(clause, Set.of());
    }

    /** The characters that a clause allows beside letters and digits. */
    Optional<String> characters(String clause) {
        return terms(clause).stream()
                .filter(term -> term.startsWith("chars:"))
                .map(term -> term.substring("chars:".length()))
                .findFirst();
    }

    /** Tells whether a block shows parameters alone: it is the body of a request. */
    private boolean isBody(Example example) {
        return !example.pairs().isEmpty()
                && rows.names().containsAll(example.pairs().keySet());
    }

    /** The first example of that kind. Of requests it is the first with values: a block before it may show the syntax alone. */
    Optional<Example> example(Example.Kind kind) {
        return page().examples().stream()
                .filter(example -> example.kind() == kind && (kind == Example.Kind.REQUEST || !isBody(example)))
                .min(Comparator.comparing(example ->
                        kind == Example.Kind.REQUEST && example.pairs().isEmpty()));
    }
}
