package ecsconformance.cli;

import ecsconformance.explore.Exploration;
import ecsconformance.explore.ExplorationFinding;
import ecsconformance.report.ExplorationPage;
import ecsconformance.report.FindingList;
import ecsconformance.report.FindingListMarkdown;
import ecsconformance.report.PlainText;
import ecsconformance.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The report of an exploration: the record, a page, and a summary with the first finding in full. */
final class ExplorationReport {

    static final String FILE = "exploration.json";
    private static final int LONGEST_CURL = 4000;

    void write(Exploration exploration, Path folder) throws IOException {
        try (Writer record = Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            exploration.write(record);
        }
        FindingList sheet = sheet(exploration);
        try (Writer page = Files.newBufferedWriter(folder.resolve(ExplorationPage.FILE), StandardCharsets.UTF_8);
                Writer text = Files.newBufferedWriter(folder.resolve("exploration.md"), StandardCharsets.UTF_8)) {
            page(exploration).write(page);
            new FindingListMarkdown().write(sheet, text);
        }
        link(folder);
    }

    private static void link(Path folder) {
        if (Files.exists(folder.resolve(ReportFormat.RECORD))) {
            try {
                ReportFormat.link(ResultFiles.read(folder), folder);
            } catch (WrongUse unreadable) {
                // A record that cannot be read is no page of this exploration: what was found is told all the same.
                folder.getFileName();
            }
        }
    }

    static String text(Exploration it) {
        StringBuilder text = new StringBuilder();
        line(text, "explored", it.endpoint() + ", seed " + it.seed());
        line(text, "requests", it.requests() + ", budget " + it.budget());
        line(text, "pairs", it.pairs().covered() + " of " + it.pairs().total());
        line(text, "triples", it.triples().covered() + " of " + it.triples().total());
        line(text, "sequences", it.sequences() + ", and " + it.races() + " races");
        some(text, "findings", it.findings());
        some(text, "undocumented", it.undocumented());
        some(text, "unsteady", it.unsteady());
        it.inconclusive().forEach(reason -> line(text, "says nothing", reason));
        if (!it.leaked().isEmpty()) {
            line(text, "left behind", String.join(", ", it.leaked()));
        }
        it.findings().stream().findFirst().ifPresent(finding -> full(text, finding));
        return text.toString();
    }

    private static void some(StringBuilder text, String title, List<ExplorationFinding> some) {
        line(text, title, some.isEmpty() ? "none" : Integer.toString(some.size()));
        some.forEach(finding -> line(text, "  " + finding.id(), summary(finding)));
    }

    private static String summary(ExplorationFinding finding) {
        return finding.kind() + ", " + String.join(", ", finding.clauses()) + ": " + finding.actual()
                + (finding.count() > 1 ? " (" + finding.count() + " times)" : "");
    }

    private static void full(StringBuilder text, ExplorationFinding finding) {
        text.append('\n');
        line(text, finding.id(), summary(finding));
        notes(finding).forEach(note -> line(text, "", note));
        finding.curl().forEach(curl -> line(text, "repeat", curl));
        finding.gherkin()
                .lines()
                .forEach(step -> text.append(PlainText.of(step)).append('\n'));
    }

    private static List<String> notes(ExplorationFinding finding) {
        List<String> notes = new ArrayList<>();
        finding.combination().forEach(part -> notes.add("with " + part));
        finding.calls().forEach(call -> notes.add(call.operation() + " was " + call.answer()));
        notes.add("expected: " + String.join(", or ", finding.expected()));
        return notes;
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-13s ", name))
                .append(PlainText.of(value, LONGEST_CURL))
                .append('\n');
    }

    private static ExplorationPage page(Exploration it) {
        return new ExplorationPage(
                it.endpoint(),
                it.seed(),
                List.of(
                        new ExplorationPage.Figure(
                                Integer.toString(it.findings().size()), "findings"),
                        new ExplorationPage.Figure(Integer.toString(it.requests()), "requests"),
                        new ExplorationPage.Figure(Integer.toString(it.budget()), "budget"),
                        new ExplorationPage.Figure(share(it.pairs()), "pairs"),
                        new ExplorationPage.Figure(share(it.triples()), "triples"),
                        new ExplorationPage.Figure(Integer.toString(it.sequences()), "sequences"),
                        new ExplorationPage.Figure(Integer.toString(it.races()), "races")),
                List.of(
                        new ExplorationPage.Group("findings", entries(it.findings())),
                        new ExplorationPage.Group("undocumented", entries(it.undocumented())),
                        new ExplorationPage.Group("unsteady", entries(it.unsteady()))),
                it.inconclusive(),
                it.leaked());
    }

    private static String share(Exploration.Coverage coverage) {
        return coverage.covered() + " / " + coverage.total();
    }

    private static List<ExplorationPage.Entry> entries(List<ExplorationFinding> findings) {
        return findings.stream()
                .map(it -> new ExplorationPage.Entry(
                        it.id(),
                        it.kind(),
                        it.clauses(),
                        it.count(),
                        it.combination(),
                        it.calls().stream()
                                .map(call -> call.operation() + ": " + call.answer())
                                .toList(),
                        it.expected(),
                        it.actual(),
                        it.gherkin() + "\n" + String.join("\n", it.curl())))
                .toList();
    }

    private static FindingList sheet(Exploration it) {
        List<FindingList.Entry> entries = Stream.of(it.findings(), it.undocumented(), it.unsteady())
                .flatMap(List::stream)
                .map(finding -> new FindingList.Entry(
                        finding.id(),
                        String.join(", ", finding.clauses()),
                        summary(finding),
                        notes(finding),
                        finding.gherkin() + String.join("\n", finding.curl())))
                .toList();
        return new FindingList(
                "Exploration of " + it.endpoint(),
                it.findings().size() + " findings in " + it.requests() + " requests with seed " + it.seed()
                        + "; a finding shows where to look and changes no verdict.",
                Stream.concat(
                                Stream.of(it.pairs().covered() + " of "
                                        + it.pairs().total() + " pairs, "
                                        + it.triples().covered() + " of "
                                        + it.triples().total() + " triples, "
                                        + it.sequences() + " sequences and " + it.races() + " races were tried."),
                                it.inconclusive().stream())
                        .toList(),
                entries);
    }
}
