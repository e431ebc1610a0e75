package ecsconformance.page.coverage;

import ecsconformance.contract.Rule;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Coverage as JSON. */
public final class CoverageJson {

    /** Writes the whole coverage and leaves the writer open. */
    public void write(Coverage coverage, Writer out) throws IOException {
        JsonText.object(
                out,
                json -> json.number("clauses", coverage.clauses())
                        .number("stated", coverage.stated())
                        .texts("clausesWithoutRule", coverage.withoutRule())
                        .texts("rulesWithoutClause", ids(coverage.withoutClause()))
                        .texts("unknownSources", coverage.unknownSources())
                        .objects(
                                "unexplainedErrors",
                                coverage.unexplained(),
                                (row, its) -> its.text("clause", row.clause()).text("missing", row.missing()))
                        .texts("rulesWithoutErrorRow", ids(coverage.withoutErrorRow())));
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.id().value()).toList();
    }
}
