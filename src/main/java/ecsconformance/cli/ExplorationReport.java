package ecsconformance.cli;

import ecsconformance.explore.Exploration;
import ecsconformance.explore.ExplorationJson;
import ecsconformance.explore.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is told of an exploration: the record, and a summary with the first finding in full. */
final class ExplorationReport {

    static final String FILE = "exploration.json";

    void write(Exploration exploration, Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), new ExplorationJson().text(exploration), StandardCharsets.UTF_8);
    }

    static String text(Exploration it) {
        StringBuilder text = new StringBuilder();
        line(text, "explored", it.endpoint() + ", seed " + it.seed());
        line(text, "requests", it.requests() + " judged, budget " + it.budget());
        line(text, "pairs", it.pairs().covered() + " of " + it.pairs().total());
        line(text, "triples", it.triples().covered() + " of " + it.triples().total());
        line(text, "sequences", Integer.toString(it.sequences()));
        line(text, "races", Integer.toString(it.races()));
        line(text, "findings", it.findings().size() + (it.findings().isEmpty() ? "" : ", which change no verdict"));
        for (Finding finding : it.findings()) {
            text.append("  ").append(summary(finding)).append('\n');
        }
        more(text, "undocumented", it.undocumented());
        more(text, "unsteady", it.unsteady());
        it.inconclusive().forEach(reason -> line(text, "says nothing", reason));
        if (!it.leaked().isEmpty()) {
            line(text, "left behind", String.join(", ", it.leaked()));
        }
        it.findings().stream().findFirst().ifPresent(finding -> full(text, finding));
        return text.toString();
    }

    private static String summary(Finding finding) {
        return finding.id() + " " + finding.kind() + ", " + String.join(", ", finding.clauses()) + ": "
                + finding.actual() + (finding.count() > 1 ? " (" + finding.count() + " times)" : "");
    }

    private static void more(StringBuilder text, String title, List<Finding> some) {
        if (!some.isEmpty()) {
            line(text, title, Integer.toString(some.size()));
            some.forEach(finding -> text.append("  ").append(summary(finding)).append('\n'));
        }
    }

    private static void full(StringBuilder text, Finding finding) {
        text.append('\n').append(finding.id()).append('\n');
        line(text, "clauses", String.join(", ", finding.clauses()));
        finding.combination().forEach(part -> line(text, "with", part));
        finding.calls().forEach(call -> line(text, "call", call.operation() + " was " + call.answer()));
        line(text, "expected", String.join(", or ", finding.expected()));
        line(text, "actual", finding.actual());
        finding.curl().forEach(curl -> line(text, "repeat", curl));
        text.append('\n').append(finding.gherkin());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name)
                .append(" ".repeat(Math.max(1, 14 - name.length())))
                .append(value)
                .append('\n');
    }
}
