package ecsconformance.cli;

import ecsconformance.page.document.ErrorLine;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.document.Section;
import ecsconformance.page.document.Wording;
import ecsconformance.page.drift.ClauseChange;
import ecsconformance.page.drift.Detail;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.FindingWords;
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

    /** A part and the line it begins on. */
    private record At(int line, AnnotatedPage.Part part) {}

    private final Edition edition;
    private final int results;
    private final ClauseMarks marks;
    private final Map<String, ClauseChange> changes;
    private final Map<String, Integer> figures = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> marked = new HashSet<>();

    /**
     * @param results the number of them
     * @param changes of the clauses that say something else than the tested edition, by id
     */
    AnnotatedParts(Edition edition, int results, ClauseMarks marks, Map<String, ClauseChange> changes) {
        this.edition = edition;
        this.results = results;
        this.marks = marks;
        this.changes = Map.copyOf(changes);
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
                        + (page.lost().size() == 1 ? " line is unplaced." : " lines are unplaced."),
                figures,
                parts.stream().map(At::part).toList());
    }

    private static AnnotatedPage.Part heading(Passage heading) {
        Cell cell = new Cell("", List.of(new AnnotatedPage.Said(heading.text(), "nothing")));
        return new AnnotatedPage.Part(
                "heading",
                heading.section() == Section.OTHER ? 3 : 2,
                List.of(new Entry(
                        "line-" + heading.line(), "", heading.line(), "nothing", List.of(cell), List.of(), List.of())));
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
                sentences.add(new AnnotatedPage.Said(shown(sentence), lead ? "nothing" : state(clause, sentence)));
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
        Entry entry = entry(clause, passage.line(), List.of(new Cell("", sentences)));
        return new At(passage.line(), new AnnotatedPage.Part(passage.item() ? "item" : "prose", 0, List.of(entry)));
    }

    private void rows(List<At> parts) {
        Page page = edition.page();
        List<String> parameters = Page.numbered(
                page.parameters().stream().map(row -> "parameter/" + row.name()).toList());
        for (int i = 0; i < parameters.size(); i++) {
            ParameterLine row = page.parameters().get(i);
            String clause = parameters.get(i);
            parts.add(row(
                    clause,
                    row.line(),
                    List.of(
                            cell(clause, "name", row.name()),
                            cell(clause, "type", row.value().type()),
                            cell(
                                    clause,
                                    "required",
                                    row.requirement() ? required(row.value().required()) : ""),
                            cell(clause, "example", row.value().example()),
                            cell(clause, "description", row.description()))));
        }
        List<String> fields = Page.numbered(page.response().stream()
                .map(row -> "response/" + row.value().name())
                .toList());
        for (int i = 0; i < fields.size(); i++) {
            ResponseLine row = page.response().get(i);
            String clause = fields.get(i);
            parts.add(row(
                    clause,
                    row.line(),
                    List.of(
                            cell(clause, "name", row.value().name()),
                            cell(clause, "type", row.value().type()),
                            cell(clause, "example", row.value().example()),
                            cell(clause, "description", row.description()))));
        }
        List<String> errors = edition.errorClauses();
        for (int i = 0; i < errors.size(); i++) {
            ErrorLine row = page.errors().get(i);
            String clause = errors.get(i);
            parts.add(row(
                    clause,
                    row.line(),
                    List.of(
                            cell(
                                    clause,
                                    "status",
                                    row.status().map(String::valueOf).orElse("")),
                            cell(clause, "code", row.code()),
                            cell(clause, "message", row.message()),
                            cell(clause, "description", row.description()))));
        }
    }

    private String required(boolean required) {
        return switch (edition.page().language()) {
            case ZH -> required ? "是" : "否";
            default -> required ? "Yes" : "No";
        };
    }

    private At row(String clause, int line, List<Cell> cells) {
        return new At(line, new AnnotatedPage.Part("rows", 0, List.of(entry(clause, line, cells))));
    }

    private Cell cell(String clause, String column, String text) {
        List<String> sentences = column.equals("description") ? Wording.sentences(text) : List.of(text);
        return new Cell(
                "column." + column,
                sentences.stream()
                        .filter(it -> !it.isBlank())
                        .map(it -> new AnnotatedPage.Said(shown(it), state(clause, it)))
                        .toList());
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
            Entry entry = entry(clause, example.line(), List.of(new Cell("", List.of(content))));
            parts.add(new At(example.line(), new AnnotatedPage.Part("code", 0, List.of(entry))));
        });
    }

    /** Lines that the reader could not place, where the page does not show them as prose. */
    private void unread(List<At> parts) {
        Page page = edition.page();
        page.lost().stream()
                .filter(it -> page.places().isEmpty() || page.places().get(it.line() - 1) != Page.LineKind.PROSE)
                .forEach(it -> {
                    Cell cell = new Cell(
                            "", List.of(new AnnotatedPage.Said(it.text() + " (" + it.reason() + ")", "unread")));
                    parts.add(new At(
                            it.line(),
                            new AnnotatedPage.Part("prose", 0, List.of(entry("", it.line(), List.of(cell))))));
                });
    }

    private Entry entry(String clause, int line, List<Cell> cells) {
        List<Mark> found = marks(clause);
        String state = clause.isEmpty()
                ? ClauseMarks.gravest(cells.stream()
                        .flatMap(cell -> cell.sentences().stream())
                        .map(AnnotatedPage.Said::state))
                : state(clause);
        if (!found.isEmpty()) {
            marked.add(clause);
        }
        cells.forEach(cell -> cell.sentences().forEach(said -> figures.merge(said.state(), 1, Integer::sum)));
        return new Entry(id(clause, line), clause, line, state, cells, differences(clause), found);
    }

    private List<Mark> marks(String clause) {
        return marks.of(changes.containsKey(clause) ? changes.get(clause).clause() : clause);
    }

    private List<String> differences(String clause) {
        ClauseChange change = changes.get(clause);
        if (change == null) {
            return List.of();
        }
        FindingWords words = FindingWords.ofChanges(edition.page().language());
        List<String> details = change.details().stream()
                .map(Detail::sentence)
                .filter(it -> !it.equals("moved"))
                .map(words::of)
                .toList();
        return details.isEmpty() ? List.of(words.of(change.kind().words())) : details;
    }

    private String id(String clause, int line) {
        String id = clause.isEmpty() ? "line-" + line : clause;
        int times = ids.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }

    /** The state of the clause. A sentence outside of all clauses says nothing that a test could show, or has no rule. */
    private String state(String clause, String sentence) {
        if (!clause.isEmpty()) {
            return state(clause);
        }
        return Wording.facts(sentence).binds() ? "no-rule" : "nothing";
    }

    private String state(String clause) {
        List<Mark> found = marks(clause);
        if (found.isEmpty()) {
            return "no-rule";
        }
        return changes.containsKey(clause)
                ? "changed"
                : ClauseMarks.gravest(found.stream().map(Mark::state));
    }
}
