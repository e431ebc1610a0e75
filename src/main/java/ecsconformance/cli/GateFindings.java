package ecsconformance.cli;

import ecsconformance.report.FirstNames;
import ecsconformance.report.GitHubAnnotations.WorkflowCommand;
import ecsconformance.report.PlainText;
import ecsconformance.result.gate.Gate;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a gate found, one sentence a finding. */
final class GateFindings {

    /** The number of annotations that GitHub shows of one step. */
    private static final int ANNOTATED = 10;

    private static final int NAMED = 3;

    private final Session session;

    GateFindings(Session session) {
        this.session = session;
    }

    /** The sentence without the names of missing fixtures, of which each rule may lack others. */
    private static String shape(Gate.Finding finding) {
        return finding.sentence()
                .replaceAll("\\(fixture \\S+ unavailable(?:; fixture \\S+ unavailable)*\\)", "(fixtures missing)");
    }

    private static String sentence(List<Gate.Finding> alike) {
        long different = alike.stream().map(Gate.Finding::sentence).distinct().count();
        return different == 1 ? alike.get(0).sentence() : shape(alike.get(0));
    }

    /** Findings of one kind and shape together, with new failures before those that they may explain. */
    private static Collection<List<Gate.Finding>> alike(List<Gate.Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Gate.Finding::kind))
                .collect(Collectors.groupingBy(it -> it.kind() + shape(it), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void line(String text) {
        session.terminal().line(text, ConsoleOptions.width(session.environment()));
    }

    private static String rules(List<Gate.Finding> alike) {
        String named = FirstNames.of(alike.stream().map(Gate.Finding::rule).toList(), NAMED);
        return alike.size() > NAMED ? named + (alike.size() == NAMED + 1 ? " rule" : " rules") : named;
    }

    void print(Gate gate, String baseline) {
        PrintStream out = session.terminal().out();
        List<Gate.Finding> findings = gate.findings();
        GitHubJob job = new GitHubJob(session);
        job.quietly(() -> {
            out.println(
                    findings.isEmpty()
                            ? "GATE  nothing got worse than in " + PlainText.of(baseline)
                            : "GATE  " + findings.size() + (findings.size() == 1 ? " finding" : " findings")
                                    + " against " + PlainText.of(baseline));
            for (List<Gate.Finding> alike : alike(findings)) {
                Gate.Finding first = alike.get(0);
                line(String.format(
                        Locale.ROOT,
                        "  %-19s  %s",
                        first.kind().words(),
                        PlainText.of(rules(alike)) + ": " + PlainText.of(sentence(alike))));
            }
            gate.scope().forEach(it -> line("  " + PlainText.of(it)));
            if (!gate.stillFailing().isEmpty()) {
                line("  still failing, as before: " + PlainText.of(String.join(", ", gate.stillFailing())));
            }
        });
        job.annotate(alike(findings).stream()
                .flatMap(List::stream)
                .limit(ANNOTATED)
                .map(it -> WorkflowCommand.annotation(
                        "error",
                        "title=" + WorkflowCommand.property(it.kind().words() + ": " + it.rule()),
                        it.sentence()))
                .toList());
    }
}
