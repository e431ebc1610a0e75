package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.run.Untestable;
import ecsconformance.run.Untestable.UnusableLedger;
import ecsconformance.run.cleanup.LaterCleanup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what earlier runs left on a target. */
@Command(
        name = "cleanup",
        description = "Remove the resources that earlier runs left on a target, found by ledger, tag and name.",
        footer = {
            "",
            "cleanup deletes a resource only if the endpoint shows it with the name or tag of the run, or if"
                    + " it belongs to such a resource. If a request got no answer, cleanup looks for its result until"
                    + " the endpoint would have to show it."
        },
        exitCodeList = {
            "0:nothing is left",
            "2:wrong use",
            "3:the target could not be reached, a ledger could not be read, or its run still goes on",
            "4:something is left or may exist; the last line names it"
        })
final class CleanupCommand implements Callable<Integer> {

    /** The folder in which runs keep their ledgers unless told otherwise. */
    static final String LEDGERS = "reports/ledgers";

    private static final int LONGEST_LIST = 100_000;

    private final Session session;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "ledger to clean up after (default: every ledger in " + LEDGERS + ")")
    private Path ledger;

    @Option(names = "--run", paramLabel = "ID", description = "clean up only after this run; repeatable")
    private List<String> runs = new ArrayList<>();

    CleanupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Untestable {
        try (Interruption interruption = new Interruption(session.terminal())) {
            return cleaned(interruption);
        }
    }

    private int cleaned(Interruption interruption) throws IOException, Untestable {
        LaterCleanup cleanup = new LaterCleanup(
                session.target(target.flags())
                        .orElseThrow(() -> new WrongUse("cleanup needs a target: give --target or --endpoint")),
                session.environment(),
                session.clock(),
                session.random());
        List<Path> ledgers = ledgers();
        if (ledgers.isEmpty() && runs.isEmpty()) {
            throw new WrongUse("there is no ledger in " + LEDGERS + ": give --ledger FILE or --run ID");
        }
        List<String> left = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        long removed = 0;
        List<Optional<Path>> all = new ArrayList<>();
        ledgers.forEach(file -> all.add(Optional.of(file)));
        if (all.isEmpty()) {
            all.add(Optional.empty());
        }
        for (Optional<Path> file : all) {
            interruption.becomes(() -> new LeftOver(session, target.flags(), file)
                    .interrupted("not everything was removed; run the same command again", cleanup.left()));
            try {
                LaterCleanup.Outcome outcome = cleanup.clean(file, new LinkedHashSet<>(runs));
                removed += outcome.removed();
                left.addAll(outcome.left());
                notes.addAll(outcome.notes());
            } catch (UnusableLedger unusable) {
                // The other ledgers have nothing to do with it.
                unused.add(unusable.getMessage());
            }
        }
        PrintStream out = session.terminal().out();
        notes.forEach(note -> out.println("note       " + PlainText.of(note)));
        out.println("removed    " + removed);
        out.println("left       " + (left.isEmpty() ? "nothing" : PlainText.of(String.join(", ", left), LONGEST_LIST)));
        unused.forEach(why -> session.terminal().err().println(PlainText.of(why)));
        if (!unused.isEmpty()) {
            return ExitCode.UNTESTABLE;
        }
        return left.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }

    private List<Path> ledgers() throws IOException {
        if (ledger != null) {
            if (!Files.isRegularFile(ledger)) {
                throw new WrongUse("--ledger " + ledger + ": there is no such file");
            }
            return List.of(ledger);
        }
        if (!Files.isDirectory(Path.of(LEDGERS))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(LEDGERS))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(file -> runs.isEmpty()
                            || runs.contains(file.getFileName().toString().replace(".jsonl", "")))
                    .sorted()
                    .toList();
        }
    }
}
