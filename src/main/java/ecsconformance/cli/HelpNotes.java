package ecsconformance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Gives each command the options for help and version, and ends its help with its exit codes, an example and the variables
 * that it reads.
 */
final class HelpNotes {

    private static final int USUAL = 80;
    private static final int WIDEST = 120;

    private static final String COLOUR = "NO_COLOR, COLUMNS (the width).";

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("run", "conformance run --target my-cloud.yaml --yes"),
            Map.entry("plan", "conformance plan --target my-cloud.yaml --rule 'snapshot.*'"),
            Map.entry("reproduce", "conformance reproduce reports/latest c1 --keep"),
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

    private HelpNotes() {}

    private static String variables(CommandSpec spec) {
        if (spec.findOption("--endpoint") == null) {
            return spec.findOption("--tls-keystore") == null ? COLOUR : "CONFORMANCE_TLS_PASSWORD, " + COLOUR;
        }
        return "CONFORMANCE_ENDPOINT, CONFORMANCE_REGION, CONFORMANCE_CONTROL, CONFORMANCE_CONCURRENCY,"
                + " CONFORMANCE_RATE, CONFORMANCE_PROFILE, CONFORMANCE_TARGET, ALIBABA_CLOUD_ACCESS_KEY_ID,"
                + " ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN, HTTPS_PROXY, HTTP_PROXY,"
                + " NO_PROXY, " + COLOUR + " Precedence: option, variable, target file, default.";
    }

    /**
     * Adds them to the command and all below it.
     *
     * @param columns the width of the terminal, if the shell tells it; else nothing that is a width
     */
    static void addTo(CommandLine command, String columns) {
        command.getSubcommands().values().forEach(below -> addTo(below, columns));
        int width = columns.matches("[6-9]\\d|1[01]\\d")
                ? Integer.parseInt(columns)
                : columns.matches("\\d{3,}") ? WIDEST : USUAL;
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().width(width);
        List<String> footer = new ArrayList<>(Arrays.asList(spec.usageMessage().footer()));
        String example = EXAMPLES.get(spec.name());
        if (example != null) {
            spec.mixinStandardHelpOptions(true).versionProvider(new Version());
            footer.addAll(List.of("", "Example: " + example));
        }
        footer.addAll(List.of("", "Variables: " + variables(spec)));
        if (!spec.usageMessage().exitCodeList().isEmpty()) {
            spec.usageMessage().exitCodeListHeading("%nExit codes:%n");
        }
        spec.usageMessage().footer(broken(footer.stream(), width));
        // The list of commands shows the header alone, which the help of the command itself does without.
        if (spec.usageMessage().header().length == 0) {
            String description = String.join(" ", spec.usageMessage().description());
            spec.usageMessage().header(description.replaceFirst("[.:;] .*", "."));
            spec.usageMessage().sectionMap().remove(UsageMessageSpec.SECTION_KEY_HEADER);
        }
        spec.usageMessage().description(broken(Arrays.stream(spec.usageMessage().description()), width));
    }

    /** Breaks lines at blanks alone: picocli breaks them within the name of a file too. */
    private static String[] broken(Stream<String> lines, int width) {
        return lines.flatMap(line -> Stream.of(line.replaceAll("(.{1," + (width - 1) + "})(?: +|$)", "$1\n")
                        .split("\n")))
                .toArray(String[]::new);
    }
}
