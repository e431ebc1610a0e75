package ecsconformance.report;

import ecsconformance.result.NamedResult;
import ecsconformance.result.Result;
import ecsconformance.result.compare.Comparison;
import ecsconformance.result.json.JsonFields;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;

/** Results side by side as JSON: what each is about, then the rules with one cell for each; null where it has none. */
final class ComparisonJson {

    private ComparisonJson() {}

    static void write(Comparison comparison, Writer out) throws IOException {
        JsonText.object(
                out,
                json -> json.flag("sameContract", comparison.sameContract())
                        .objects("results", comparison.results(), ComparisonJson::result)
                        .objects("rules", comparison.rows(), ComparisonJson::row));
    }

    private static void result(NamedResult named, JsonFields json) throws IOException {
        Result result = named.result();
        json.text("name", named.name())
                .text("target", result.target().name())
                .text("endpoint", result.target().endpoint())
                .text("region", result.target().region())
                .text("edition", result.suite().contract().edition())
                .text("verdict", result.verdict().word())
                .text("conclusion", result.conclusion().sentence());
        if (result.target().embedded()) {
            json.flag("embedded", true);
        }
        json.objects(
                "causes",
                result.causes(),
                (cause, fields) -> fields.text("id", cause.id())
                        .text("sentence", cause.sentence())
                        .text("rule", cause.rule())
                        .number("rules", cause.rules().size()));
    }

    private static void row(Comparison.Row row, JsonFields json) throws IOException {
        json.text("id", row.rule().id())
                .text("title", row.rule().title())
                .flag("differs", row.differs())
                .objectsOrNull(
                        "cells",
                        row.cells(),
                        (cell, fields) -> fields.text("verdict", cell.verdict().word())
                                .optional("reading", cell.reading())
                                .optional("reason", cell.reason()));
    }
}
