package ecsconformance.cli;

import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whole command line in this process, with a folder for its files; keeps what the last command printed. */
public final class CommandLineInFolder {

    private final Path folder;
    private final Clock clock;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> environment = new LinkedHashMap<>();

    public CommandLineInFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    public int execute(String... arguments) {
        printed.reset();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(both, both, false, false);
        return Main.commandLine(new Session(terminal, environment, clock, new SecureRandom()))
                .execute(arguments);
    }

    /** Everything that the last command printed. */
    public String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** As in "selection passed: 1 of 150 rules". */
    static String of(int rules) {
        RuleCatalogue all = RuleCatalogue.load(CommandLineInFolder.class.getClassLoader());
        return rules + " of " + all.rules().size() + " rules";
    }

    /** The path of a file or folder in the folder, as an argument. */
    public String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Saves a result in a folder of that name, as a run does. */
    String save(String name, Result result) throws IOException {
        Path file = folder.resolve(name).resolve("conformance.json");
        new ResultJson().write(result, file);
        return file.toString();
    }
}
