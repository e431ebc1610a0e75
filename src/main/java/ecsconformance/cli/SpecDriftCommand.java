package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.report.Sheet;
import ecsconformance.spec.drift.Change;
import ecsconformance.spec.drift.Comparison;
import ecsconformance.spec.drift.Detail;
import ecsconformance.spec.drift.Drift;
import ecsconformance.spec.drift.DriftJson;
import ecsconformance.spec.edition.Documents;
import ecsconformance.spec.edition.Edition;
import ecsconformance.spec.page.Page.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares another edition of the page with the contract. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "drift",
        description = "Compare another edition of the page, clause by clause, with the contract that the rules state.",
        footer = {
            "",
            "Exit codes: 0 no drift, 1 drift, 2 unreadable or wrong use. Other words for the same, and rows in another",
            "order, are listed and are no drift unless --strict."
        })
final class SpecDriftCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "PAGE",
            description = "Markdown as published, Chinese or English, or the vendor's metadata")
    private Path page;

    @Option(names = "--base", paramLabel = "PAGE", description = "compare with this page or metadata instead")
    private Path base;

    @Option(names = "--strict", description = "words alone, and places alone, are drift too")
    private boolean strict;

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private SheetOptions sheet = new SheetOptions();

    SpecDriftCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Contract contract = edition.contract(session);
        Edition before = base == null ? Documents.of(contract) : new Documents(contract).open(base, contract.edition());
        Edition after = new Documents(before.contract()).edition(page, contract.edition());
        if (!before.page().parts().contains(Part.PROSE) && after.page().parts().contains(Part.PROSE)) {
            throw new WrongUse(
                    "--base " + base + " are metadata, which say less than a page: compare them with the page,"
                            + " as spec drift " + base + " --base " + page);
        }
        Drift drift = Comparison.of(before.contract(), session.catalogue(), after);
        sheet.write(sheet(drift), out -> new DriftJson().write(drift, strict, out), session.terminal());
        return drift.drifted(strict) ? ExitCode.FOUND : ExitCode.OK;
    }

    private Sheet sheet(Drift drift) {
        List<String> remarks = new ArrayList<>(drift.remarks());
        drift.unplaced().forEach(line -> remarks.add("Not as its table promises: " + line));
        return new Sheet(
                "Drift of " + drift.page() + " against " + drift.base(),
                drift.clauses() + " clauses found, "
                        + drift.unplaced().stream()
                                .filter(it -> !it.endsWith("(read by a guess)"))
                                .count()
                        + " unplaced; "
                        + (drift.changes().isEmpty()
                                ? "no drift"
                                : counted(drift) + (drift.drifted(strict) ? "" : "; no drift")),
                remarks,
                drift.changes().stream().map(SpecDriftCommand::entry).toList());
    }

    private static String counted(Drift drift) {
        List<String> counts = new ArrayList<>();
        for (Change.Kind kind : Change.Kind.values()) {
            if (drift.count(kind) > 0) {
                counts.add(drift.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", counts);
    }

    private static Sheet.Entry entry(Change change) {
        List<String> notes =
                new ArrayList<>(change.details().stream().map(Detail::sentence).toList());
        if (!change.rules().isEmpty()) {
            notes.add("touches "
                    + change.rules().stream().map(rule -> rule.id().value()).collect(Collectors.joining(", "))
                    + " (" + change.scenarios() + " scenarios, in "
                    + change.rules().stream()
                            .map(Rule::location)
                            .map(SpecDriftCommand::file)
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return new Sheet.Entry(
                change.kind().name().toLowerCase(Locale.ROOT) + (change.meaning() ? "" : ", same meaning"),
                change.clause()
                        + (change.line().isPresent() ? " (line " + change.line().getAsInt() + ")" : ""),
                "",
                notes,
                change.skeleton());
    }

    private static String file(String location) {
        return location.substring(0, location.lastIndexOf(':'));
    }
}
