package ecsconformance.cli;

import ecsconformance.contract.Parameter;
import ecsconformance.contract.ResponseField;
import ecsconformance.page.document.ErrorLine;
import ecsconformance.page.document.Language;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.Section;
import ecsconformance.page.document.Unplaced;
import ecsconformance.page.document.Wording;
import ecsconformance.page.edition.Edition;
import ecsconformance.report.AnnotatedPage;
import ecsconformance.report.AnnotatedPage.Cell;
import ecsconformance.report.AnnotatedPage.Entry;
import ecsconformance.report.AnnotatedPage.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings together what a page says and what results say of it: neither side may know the other. */
final class AnnotatedParts {

    private static final String OTHER_LANGUAGE = " The tested edition is in another language: facts and subjects of"
            + " sentences were compared, and their wording was not.";

    /** A part and the line it begins on. */
    private record At(int line, AnnotatedPage.Part part) {}

    /** Instead of the verdicts that would be no ground for words that nobody has compared. */
    private static final String UNCOMPARED = "uncompared";

    private final Edition edition;
    private final boolean sameLanguage;
    private final int results;
    private final ClauseMarks marks;
    private final Map<String, Integer> figures = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> marked = new HashSet<>();

    /**
     * @param tested  the language of the tested edition
     * @param results the number of them
     */
    AnnotatedParts(Edition edition, String tested, int results, ClauseMarks marks) {
        this.edition = edition;
        this.sameLanguage = tested.equals(edition.contract().language());
        this.results = results;
        this.marks = marks;
    }

    AnnotatedPage page() {
        Page page = edition.page();
        List<At> parts = new ArrayList<>();
        page.headings().forEach(it -> parts.add(new At(it.line(), heading(it))));
        prose(parts);
        rows(parts);
        examples(parts);
        unread(parts);
        parts.sort(Comparator.comparingInt(At::line));
        long all =
                edition.contract().clauses().stream().filter(it -> !it.beside()).count();
        return new AnnotatedPage(
                page.operation().orElse("") + " · " + page.name(),
                page.language().word(),
                marked.size() + " of " + all + " clauses are marked by rules, in " + results
                        + (results == 1 ? " result; " : " results; ")
                        + page.lost().size()
                        + (page.lost().size() == 1 ? " line is unplaced." : " lines are unplaced.")
                        + (sameLanguage ? "" : OTHER_LANGUAGE),
                figures,
                parts.stream().map(At::part).toList());
    }

    private static AnnotatedPage.Part heading(Passage heading) {
        List<Cell> cells = text(new AnnotatedPage.Said(heading.text(), "nothing"));
        return new AnnotatedPage.Part(
                "heading",
                heading.section() == Section.OTHER ? 3 : 2,
                List.of(new Entry(
                        "line-" + heading.line(), "", heading.line(), "nothing", cells, List.of(), List.of())));
    }

    private static List<Cell> text(AnnotatedPage.Said... sentences) {
        return List.of(new Cell("", List.of(sentences)));
    }

    /** Sentences of a passage may be of several clauses. */
    private void prose(List<At> parts) {
        Map<String, String> clauseOf = new HashMap<>();
        edition.words().forEach((clause, words) -> {
            if (clause.startsWith("usage/")) {
                words.forEach(sentence -> {
                    clauseOf.putIfAbsent(edition.line(clause).orElse(0) + sentence, clause);
                    clauseOf.putIfAbsent(sentence, clause);
                });
            }
        });
        for (Passage passage : edition.page().passages()) {
            String last = null;
            List<AnnotatedPage.Said> sentences = new ArrayList<>();
            for (String sentence : passage.sentences()) {
                String clause = clauseOf.getOrDefault(passage.line() + sentence, clauseOf.getOrDefault(sentence, ""));
                if (last != null && !clause.equals(last)) {
                    parts.add(text(passage, last, sentences));
                    sentences = new ArrayList<>();
                }
                last = clause;
                boolean lead = clause.isEmpty() && passage.leadsOver();
                sentences.add(new AnnotatedPage.Said(shown(sentence), lead ? "nothing" : worded(clause, sentence)));
            }
            if (last != null) {
                parts.add(text(passage, last, sentences));
            }
        }
    }

    /** Links as a reader sees them. */
    private static String shown(String sentence) {
        return sentence.replaceAll("\\[([^\\[\\]]*+)\\]\\((?:[^()\\[]|\\([^()]*+\\))*+\\)", "$1");
    }

    private At text(Passage passage, String clause, List<AnnotatedPage.Said> sentences) {
        Entry entry = entry(clause, passage.line(), text(sentences.toArray(AnnotatedPage.Said[]::new)));
        return new At(passage.line(), new AnnotatedPage.Part(passage.item() ? "item" : "prose", 0, List.of(entry)));
    }

    private void rows(List<At> parts) {
        Page page = edition.page();
        List<String> parameters = page.parameterClauses();
        for (int i = 0; i < parameters.size(); i++) {
            ParameterLine row = page.parameters().get(i);
            Parameter value = row.value();
            String required = row.requirement() ? required(value.required()) : "";
            String[] cells = {row.name(), value.type(), required, value.example(), row.description()};
            parts.add(row(parameters.get(i), row.line(), "name type required example description", cells));
        }
        List<String> fields = page.responseClauses();
        for (int i = 0; i < fields.size(); i++) {
            ResponseLine row = page.response().get(i);
            ResponseField value = row.value();
            String[] cells = {value.name(), value.type(), value.example(), row.description()};
            parts.add(row(fields.get(i), row.line(), "name type example description", cells));
        }
        List<String> errors = edition.errorClauses();
        for (int i = 0; i < errors.size(); i++) {
            ErrorLine row = page.errors().get(i);
            String status = row.status().map(String::valueOf).orElse("");
            String[] cells = {status, row.code(), row.message(), row.description()};
            parts.add(row(errors.get(i), row.line(), "status code message description", cells));
        }
    }

    /** The word that a page has for it. */
    private String required(boolean required) {
        boolean chinese = edition.page().language() == Language.ZH;
        return required ? chinese ? "是" : "Yes" : chinese ? "否" : "No";
    }

    /** @param columns of the cells, in words of the template */
    private At row(String clause, int line, String columns, String... texts) {
        String[] named = columns.split(" ");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            boolean words = named[i].equals("description");
            List<String> sentences = words ? Wording.sentences(texts[i]) : List.of(texts[i]);
            cells.add(new Cell(
                    "column." + named[i],
                    sentences.stream()
                            .filter(it -> !it.isBlank())
                            .map(it ->
                                    new AnnotatedPage.Said(shown(it), words ? worded(clause, it) : state(clause, it)))
                            .toList()));
        }
        return new At(line, new AnnotatedPage.Part("rows", 0, List.of(entry(clause, line, cells))));
    }

    private void examples(List<At> parts) {
        Map<Integer, String> clauses = new HashMap<>();
        edition.lines().forEach((clause, line) -> {
            if (clause.startsWith("example/")) {
                clauses.put(line, clause);
            }
        });
        edition.page().examples().forEach(example -> {
            String clause = clauses.getOrDefault(example.line(), "");
            AnnotatedPage.Said content =
                    new AnnotatedPage.Said(example.content().strip(), state(clause, example.content()));
            Entry entry = entry(clause, example.line(), text(content));
            parts.add(new At(example.line(), new AnnotatedPage.Part("code", 0, List.of(entry))));
        });
    }

    /** Lines that the reader could not place, where the page does not show them as prose. */
    private void unread(List<At> parts) {
        Page page = edition.page();
        for (Unplaced lost : page.lost()) {
            if (page.places().isEmpty() || page.places().get(lost.line() - 1) != Page.LineKind.PROSE) {
                String text = lost.text() + " (" + lost.reason() + ")";
                Entry entry = entry("", lost.line(), text(new AnnotatedPage.Said(text, "unread")));
                parts.add(new At(lost.line(), new AnnotatedPage.Part("prose", 0, List.of(entry))));
            }
        }
    }

    private Entry entry(String clause, int line, List<Cell> cells) {
        List<Mark> found = marks.of(clause);
        String state = ClauseMarks.gravest(
                cells.stream().flatMap(cell -> cell.sentences().stream()).map(AnnotatedPage.Said::state));
        if (!found.isEmpty()) {
            marked.add(clause);
        }
        cells.forEach(cell -> cell.sentences().forEach(said -> figures.merge(said.state(), 1, Integer::sum)));
        return new Entry(id(clause, line), clause, line, state, cells, marks.changes(clause), found);
    }

    private String id(String clause, int line) {
        String id = clause.isEmpty() ? "line-" + line : clause;
        int times = ids.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }

    /** The same for words: those of another language were not compared with the tested ones. */
    private String worded(String clause, String sentence) {
        String state = state(clause, sentence);
        return !sameLanguage && Set.of("passed", "reading").contains(state) ? UNCOMPARED : state;
    }

    /** The state of the clause. A sentence outside of all clauses says nothing that a test could show, or has no rule. */
    private String state(String clause, String sentence) {
        if (!clause.isEmpty()) {
            return marks.state(clause);
        }
        return Wording.facts(sentence).binds() ? "no-rule" : "nothing";
    }
}
