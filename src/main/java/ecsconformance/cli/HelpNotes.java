package ecsconformance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Ends the help of each command with an example, the variables it reads and, where it has not, its exit codes. */
final class HelpNotes {

    private static final String COLOUR = "NO_COLOR, and COLUMNS for the width.";

    private static final String WRONG = "2 wrong use";

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("run", "conformance run --target my-cloud.yaml --yes"),
            Map.entry("plan", "conformance plan --target my-cloud.yaml --rule 'snapshot.*'"),
            Map.entry("reproduce", "conformance reproduce reports/latest c1 --target my-cloud.yaml"),
            Map.entry("explore", "conformance explore --seed 7 --budget 2000"),
            Map.entry("doctor", "conformance doctor --target my-cloud.yaml"),
            Map.entry("cleanup", "conformance cleanup --target my-cloud.yaml"),
            Map.entry("emulator", "conformance emulator --port 9000 --defect snapshot-age.missing"),
            Map.entry("verify", "conformance verify package.zip --key vendor.pem"),
            Map.entry("selftest", "conformance selftest --rule 'snapshot.*'"),
            Map.entry("rules", "conformance rules --tags '@must and not @ambiguous'"),
            Map.entry("fixtures", "conformance fixtures --template > my-cloud.yaml"),
            Map.entry("init", "conformance init --endpoint https://ecs.example.com --out my-cloud.yaml"),
            Map.entry("report", "conformance report reports/latest --format md"),
            Map.entry("compare", "conformance compare reports/old reports/latest --differences"),
            Map.entry("gate", "conformance gate reports/latest --baseline baselines/my-cloud.json"),
            Map.entry("merge", "conformance merge shard-1 shard-2 --report reports/latest"),
            Map.entry("coverage", "conformance spec coverage"),
            Map.entry("review", "conformance spec review page.md"),
            Map.entry("drift", "conformance spec drift page.md"),
            Map.entry("adopt", "conformance spec adopt page.md --edition 2020-09-01"),
            Map.entry("annotate", "conformance spec annotate page.md --result reports/latest --out page.html"),
            Map.entry("export", "conformance spec export page.md --format openapi"));

    private static final Map<String, String> EXIT_CODES = Map.ofEntries(
            Map.entry("plan", "0 always, " + WRONG + "."),
            Map.entry(
                    "doctor",
                    "0 every rule can be judged, " + WRONG + ", 3 the target cannot be tested, 4 some rules will be"
                            + " inconclusive."),
            Map.entry(
                    "emulator", "0 a list was printed, " + WRONG + ", 130 or 143 it was stopped with Ctrl-C or TERM."),
            Map.entry("rules", "0 always, " + WRONG + "."),
            Map.entry("fixtures", "0 always, " + WRONG + "."),
            Map.entry("report", "0 it was written, " + WRONG + "."),
            Map.entry("compare", "0 they were compared, whatever the difference, " + WRONG + "."));

    private HelpNotes() {}

    private static String variables(CommandSpec spec) {
        if (spec.findOption("--endpoint") == null) {
            return spec.findOption("--tls-keystore") == null ? COLOUR : "CONFORMANCE_TLS_PASSWORD; " + COLOUR;
        }
        return "CONFORMANCE_ENDPOINT, _REGION, _CONTROL, _CONCURRENCY, _RATE, _PROFILE, _TARGET;"
                + " ALIBABA_CLOUD_ACCESS_KEY_ID, _ACCESS_KEY_SECRET, _SECURITY_TOKEN; HTTPS_PROXY,"
                + " HTTP_PROXY, NO_PROXY; " + COLOUR + " An option goes before a variable, and that before the"
                + " target file.";
    }

    /** Adds them to the command and all below it. */
    static void addTo(CommandLine command) {
        command.getSubcommands().values().forEach(HelpNotes::addTo);
        CommandSpec spec = command.getCommandSpec();
        List<String> footer = new ArrayList<>(Arrays.asList(spec.usageMessage().footer()));
        String example = EXAMPLES.get(spec.name());
        if (example != null && footer.stream().noneMatch(it -> it.startsWith("Example:"))) {
            footer.addAll(List.of("", "Example: " + example));
        }
        footer.addAll(List.of("", "Variables: " + variables(spec)));
        String codes = EXIT_CODES.get(spec.name());
        if (codes != null && footer.stream().noneMatch(it -> it.startsWith("Exit codes"))) {
            footer.addAll(List.of("", "Exit codes: " + codes));
        }
        spec.usageMessage().footer(footer.toArray(String[]::new));
    }
}
