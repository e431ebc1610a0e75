package ecsconformance.cli;

import ecsconformance.fixture.Fixture;
import ecsconformance.run.selection.Plan;
import ecsconformance.run.selection.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the fixtures and who needs them. */
@Command(
        name = "fixtures",
        description = "List the fixtures: id, description, and the rules that need each.",
        exitCodeList = {"0:listed", "2:wrong use", "3:the output cannot be written"})
final class FixturesCommand implements Callable<Integer> {

    private static final String TEMPLATE = "target-template.yaml";

    private final Session session;

    @Option(names = "--template", description = "print a target file to fill in")
    private boolean template;

    FixturesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (template) {
            printTemplate();
            return ExitCode.OK;
        }
        Map<Fixture, Set<String>> needs =
                Plan.of(Selection.everything().choose(session.catalogue())).fixtures();
        for (Fixture fixture : Fixture.values()) {
            session.terminal()
                    .out()
                    .println(fixture.id() + "\n  " + fixture.description() + "\n  needed by "
                            + String.join(", ", needs.getOrDefault(fixture, Set.of("no rule"))));
        }
        return ExitCode.OK;
    }

    private void printTemplate() throws IOException {
        try (InputStream file = FixturesCommand.class.getClassLoader().getResourceAsStream(TEMPLATE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            StringBuilder declared = new StringBuilder();
            for (Fixture fixture : Fixture.values()) {
                declared.append("    # ").append(fixture.description()).append('\n');
                declared.append("    # ")
                        .append(fixture.id())
                        .append(": ")
                        .append(example(fixture))
                        .append('\n');
            }
            session.terminal().out().print(text.replace("    # (fixtures)\n", declared));
        }
    }

    private static String example(Fixture fixture) {
        return switch (fixture.kind()) {
            case INSTANCE -> "i-...";
            case SNAPSHOT -> "s-...";
            case RESOURCE_GROUP -> "rg-...";
            case ACCOUNT ->
                "{accessKeyId: \"${KEY_ID}\", accessKeySecret: \"${KEY_SECRET}\","
                        + " fixtures: {instance-running: i-..., snapshot-data: s-...}}";
        };
    }
}
