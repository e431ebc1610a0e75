package ecsconformance.spec.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.ClauseText;
import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.spec.page.ErrorLine;
import ecsconformance.spec.page.Example;
import ecsconformance.spec.page.Page;
import ecsconformance.spec.page.ParameterLine;
import ecsconformance.spec.page.ResponseLine;
import ecsconformance.spec.page.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the contract of a page; sentences keep the ids that they have in the edition it is based on. */
public final class Adoption {

    private final Contract base;

    public Adoption(Contract base) {
        this.base = base;
    }

    /** @param edition the day of the page, {@code yyyy-MM-dd} */
    public Edition adopt(Page page, String edition) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Clause> clauses = new ArrayList<>();
        for (PlacedClause prose : new ProseMatch(base).of(page)) {
            lines.put(prose.clause().id(), prose.line());
            clauses.add(prose.clause());
        }
        parameters(page, clauses, lines);
        response(page, clauses, lines);
        examples(page, clauses, lines);
        List<String> ids = page.errorClauses();
        List<ErrorRow> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ErrorLine row = page.errors().get(i);
            errors.add(new ErrorRow(ids.get(i), row.status().orElse(0), row.code(), row.message()));
            add(clauses, lines, ids.get(i), row.line(), row.text(), of(row));
        }
        base.clauses().stream().filter(Clause::beside).forEach(clauses::add);
        return new Edition(
                page,
                new Contract(
                        page.operation().orElse(base.operation()),
                        base.apiVersion(),
                        edition,
                        page.language().word(),
                        "",
                        page.parameters().stream().map(ParameterLine::value).toList(),
                        page.response().stream().map(ResponseLine::value).toList(),
                        errors,
                        clauses),
                lines);
    }

    private static void parameters(Page page, List<Clause> clauses, Map<String, Integer> lines) {
        List<String> ids = Page.numbered(
                page.parameters().stream().map(row -> "parameter/" + row.name()).toList());
        for (int i = 0; i < ids.size(); i++) {
            ParameterLine row = page.parameters().get(i);
            Set<String> terms = Terms.of(row.description());
            terms.remove(row.name());
            add(clauses, lines, ids.get(i), row.line(), row.text(), terms);
        }
    }

    private static void response(Page page, List<Clause> clauses, Map<String, Integer> lines) {
        List<String> ids = Page.numbered(page.response().stream()
                .map(row -> "response/" + row.value().name())
                .toList());
        for (int i = 0; i < ids.size(); i++) {
            ResponseLine row = page.response().get(i);
            add(clauses, lines, ids.get(i), row.line(), row.text(), Set.of());
        }
    }

    private static void examples(Page page, List<Clause> clauses, Map<String, Integer> lines) {
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
            add(clauses, lines, id, example.line(), ClauseText.normal(example.content()), pairs);
        }
    }

    /** Nouns of the row, and of its description what binds; names in it only repeat the message. */
    private static Set<String> of(ErrorLine row) {
        Set<String> terms = new TreeSet<>(Terms.nouns(Terms.of(row.message() + " " + row.description())));
        Terms.of(row.description()).stream()
                .filter(term -> term.matches("date.*|chars:.*|\\d+|chinese|empty:.*"))
                .forEach(terms::add);
        return terms;
    }

    private static void add(
            List<Clause> clauses, Map<String, Integer> lines, String id, int line, String text, Set<String> terms) {
        clauses.add(new Clause(id, false, Optional.of(ClauseText.digest(text)), List.copyOf(terms)));
        lines.put(id, line);
    }
}
