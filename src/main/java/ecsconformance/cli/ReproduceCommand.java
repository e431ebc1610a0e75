package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.report.PlainText;
import ecsconformance.report.ReproductionText;
import ecsconformance.result.Cause;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.run.Progress.ScenarioEnd;
import ecsconformance.run.Untestable;
import ecsconformance.run.reproduction.Reproduced;
import ecsconformance.run.reproduction.Reproduction;
import ecsconformance.run.reproduction.ReproductionListener;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one failure of a finished run again. */
@Command(
        name = "reproduce",
        description = "Arrange the state of a failure and send its requests again, step by step.",
        exitCodeList = {
            "0:it failed again",
            "1:it did not fail again",
            "2:wrong use",
            "3:the target could not be tested"
        })
final class ReproduceCommand implements Callable<Integer> {

    private static final int NOT_REPRODUCED = 1;

    private final Session session;

    @Parameters(index = "0", paramLabel = "RESULT", description = "conformance.json, or the folder it is in")
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "RULE|CAUSE",
            description = "what failed: a rule's id, a cause such as c1, or features/FILE:LINE")
    private String wanted;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private MutationOptions mutations = new MutationOptions();

    @Option(
            names = "--keep",
            description = "keep the account and the embedded emulator after the last step; print a line that sends the"
                    + " failing request, and its keys")
    private boolean keep;

    ReproduceCommand(Session session) {
        this.session = session;
    }

    private record Failed(RuleResult rule, ScenarioResult scenario) {}

    @Override
    public Integer call() throws Untestable, InterruptedException {
        Result result = ResultFiles.read(file);
        Failed failed = failed(result);
        Rule rule = session.catalogue().rules().stream()
                .filter(it -> it.id().value().equals(failed.rule().id()))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        file + ": this suite has no rule " + failed.rule().id()));
        if (failed.scenario().start().isEmpty()) {
            throw new WrongUse(file + ": it does not hold what " + failed.rule().id()
                    + " began with; use the conformance.json that the run wrote");
        }
        try (Interruption interruption = new Interruption(session.terminal());
                ChosenTarget chosen = ChosenTarget.of(session, target.flags())) {
            expectSameTarget(result, chosen);
            mutations.expectConsent(chosen.target());
            heading(failed, chosen);
            try (Reproduction reproduction = new Reproduction(
                    chosen.target(),
                    rule,
                    failed.scenario(),
                    mutations.withLedger(session.options(result.run().seed()), chosen),
                    session.clock(),
                    session.random())) {
                LeftOver leftOver = new LeftOver(session, target.flags(), reproduction.ledgerFile());
                interruption.becomes(() -> leftOver.interrupted("the scenario had not ended", reproduction.left()));
                return reproduced(reproduction, failed.scenario(), chosen, leftOver, interruption);
            }
        }
    }

    private int reproduced(
            Reproduction reproduction,
            ScenarioResult recorded,
            ChosenTarget chosen,
            LeftOver leftOver,
            Interruption interruption)
            throws InterruptedException {
        PrintStream out = session.terminal().out();
        boolean kept = false;
        try {
            Reproduced reproduced = reproduction.run(new Printed(out), keep);
            boolean again = conclude(recorded, reproduced.end());
            kept = reproduced.kept().isPresent();
            reproduced.kept().ifPresent(it -> new KeptAccount(out, chosen).print(it));
            if (keep && !kept) {
                out.println(
                        "The account was not kept: its state could not be arranged for the request that shows the failure.");
            }
            if (kept && chosen.isEmbedded()) {
                interruption.becomes(List::of);
                new CountDownLatch(1).await();
            }
            return again ? ExitCode.OK : NOT_REPRODUCED;
        } finally {
            leftOver.tell(kept ? reproduction.left() : reproduction.remove());
        }
    }

    /** Another endpoint would show something else under the name of this failure. */
    private void expectSameTarget(Result result, ChosenTarget chosen) {
        String recorded = result.target().embedded()
                ? "the embedded emulator"
                : result.target().endpoint();
        String named = chosen.isEmbedded()
                ? "the embedded emulator"
                : chosen.target().endpoint().toString();
        if (!recorded.equals(named)) {
            throw new WrongUse(file + " is of " + PlainText.of(recorded) + ", not of " + named
                    + ": name its target as the run did, with --target or --endpoint");
        }
    }

    private void heading(Failed failed, ChosenTarget chosen) {
        PrintStream out = session.terminal().out();
        out.println(failed.rule().id() + "  " + PlainText.of(failed.rule().title()));
        out.println(failed.scenario().location() + "  "
                + PlainText.of(failed.scenario().name()));
        out.println((chosen.isEmbedded() ? "the embedded emulator  " : "")
                + chosen.target().endpoint());
        out.println();
    }

    private boolean conclude(ScenarioResult recorded, ScenarioEnd end) {
        PrintStream out = session.terminal().out();
        out.println();
        end.expected().ifPresent(it -> out.println("  expected  " + PlainText.of(it)));
        end.actual().ifPresent(it -> out.println("  actual    " + PlainText.of(it)));
        boolean again = end.verdict() == RuleVerdict.FAILED;
        if (again) {
            out.println("REPRODUCED  it failed again");
        } else {
            recorded.actual().ifPresent(it -> out.println("  recorded  " + PlainText.of(it)));
            out.println("NOT REPRODUCED  it " + (end.verdict() == RuleVerdict.PASSED ? "passed" : "was inconclusive")
                    + " this time");
        }
        return again;
    }

    /** @throws WrongUse where nothing of that name failed */
    private Failed failed(Result result) {
        String location = result.causes().stream()
                .filter(it -> it.id().equals(wanted))
                .map(Cause::location)
                .findFirst()
                .orElse(wanted);
        List<Failed> all = result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream()
                        .filter(it -> it.verdict() == RuleVerdict.FAILED)
                        .map(it -> new Failed(rule, it)))
                .toList();
        return all.stream()
                .filter(it -> it.rule().id().equals(wanted)
                        || it.scenario().location().equals(location))
                .findFirst()
                .orElseThrow(() -> new WrongUse(file + ": nothing that failed is called " + wanted + "; "
                        + (all.isEmpty() ? "nothing failed there" : "there are " + String.join(", ", names(result)))));
    }

    private static List<String> names(Result result) {
        return result.causes().stream()
                .limit(9)
                .map(it -> it.id() + " (" + it.rule() + ")")
                .toList();
    }

    /** Prints what happens as it happens. */
    private record Printed(PrintStream out) implements ReproductionListener {
        @Override
        public void step(String text, List<List<String>> table) {
            out.println(ReproductionText.step(text, table));
        }

        @Override
        public void exchange(RecordedExchange exchange) {
            out.println(ReproductionText.exchange(exchange));
        }
    }
}
