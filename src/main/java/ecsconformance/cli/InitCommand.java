package ecsconformance.cli;

import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.YamlText;
import ecsconformance.result.AtomicFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a target file from options, and asks for what they do not say. */
@Command(
        name = "init",
        description = "Write a target file from options. Without --endpoint, init asks for what is missing.",
        exitCodeList = {"0:written", "2:wrong use", "3:the file cannot be written"})
final class InitCommand implements Callable<Integer> {

    private static final String REGION = "cn-hangzhou";
    /** The file names variables, which need not be set yet. */
    private static final Map<String, String> KEYS =
            Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "unset", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "unset-for-now");

    private static final List<Fixture> ASKED =
            List.of(Fixture.INSTANCE_RUNNING, Fixture.INSTANCE_STOPPED, Fixture.SNAPSHOT_SYSTEM, Fixture.SNAPSHOT_DATA);

    private final Session session;
    private final InputStream answers;

    @Option(names = "--endpoint", paramLabel = "URL", description = "endpoint to test")
    private String endpoint;

    @Option(names = "--region", paramLabel = "ID", description = "region to work in (default: " + REGION + ")")
    private String region;

    @Option(names = "--control", paramLabel = "URL", description = "control endpoint that arranges fixtures")
    private String control;

    @Option(
            names = "--fixture",
            paramLabel = "NAME=ID",
            description = "existing resource to use as a fixture, such as instance-running=i-abc; repeatable")
    private Map<String, String> fixtures = new LinkedHashMap<>();

    @Option(
            names = "--instance-type",
            paramLabel = "TYPE",
            description = "instance type for instances that the suite creates")
    private String instanceType;

    @Option(names = "--image", paramLabel = "ID", description = "image for instances that the suite creates")
    private String image;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "target.yaml",
            description = "file to write (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(names = "--force", description = "overwrite an existing file")
    private boolean force;

    /** @param answers the lines that somebody types */
    InitCommand(Session session, InputStream answers) {
        this.session = session;
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && !force) {
            throw new WrongUse("--out " + out + ": this file exists; name another one, or give --force");
        }
        if (endpoint == null) {
            ask();
        }
        if ((instanceType == null) != (image == null)) {
            throw new WrongUse("--instance-type and --image belong together: give both or none");
        }
        expectKnown();
        String text = text();
        expectFit(text);
        OutOption.write("--out", out, (AtomicFile.Content) file -> file.write(text));
        session.terminal().out().println("Written: " + out + ". Next: conformance doctor --target " + out);
        return ExitCode.OK;
    }

    /** Reads the text as a target file somewhere else: a file that is there stays until there is a good one. */
    private static void expectFit(String text) throws IOException {
        Path draft = Files.createTempFile("target", ".yaml");
        try {
            Files.writeString(draft, text);
            new TargetComposer().compose(TargetFlags.of(draft), KEYS, Fixture.ids());
        } catch (InvalidInput unfit) {
            throw new WrongUse(unfit.getMessage()
                    .lines()
                    .map(line -> asOption(line.replaceFirst("^.*?\\.yaml:\\d+:\\d+: ", "")))
                    .collect(Collectors.joining("\n")));
        } finally {
            Files.delete(draft);
        }
    }

    /** The place in the file as the option that it comes from. */
    private static String asOption(String problem) {
        return problem.replaceFirst("^fixtures\\.declared\\.", "--fixture ")
                .replaceFirst("^fixtures\\.provision\\.instanceType", "--instance-type")
                .replaceFirst("^fixtures\\.(?:provision\\.)?(control|image)", "--$1")
                .replaceFirst("^(endpoint|region)\\b", "--$1");
    }

    private void expectKnown() {
        for (String name : fixtures.keySet()) {
            Optional<Fixture> known = List.of(Fixture.values()).stream()
                    .filter(it -> it.id().equals(name))
                    .findFirst();
            if (known.isEmpty()) {
                throw new WrongUse("--fixture " + name + ": there is no such fixture; the command fixtures lists them");
            }
            if (known.get().kind() == Fixture.Kind.ACCOUNT) {
                throw new WrongUse("--fixture " + name + ": an account needs keys; write it into the file yourself,"
                        + " as fixtures --template shows");
            }
        }
    }

    private void ask() throws IOException {
        BufferedReader typed = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
        endpoint = answer(typed, "Endpoint, such as https://ecs.example.com")
                .orElseThrow(() -> new WrongUse("--endpoint URL is missing"));
        region = answer(typed, "Region (empty: " + REGION + ")").orElse(region);
        control = answer(typed, "Control endpoint that arranges fixtures (empty: none)")
                .orElse(control);
        if (control != null) {
            return;
        }
        for (Fixture fixture : ASKED) {
            answer(typed, fixture.id() + ", " + fixture.description() + " (empty: none)")
                    .ifPresent(id -> fixtures.put(fixture.id(), id));
        }
        instanceType = answer(typed, "Instance type, if the suite may make instances itself (empty: it may not)")
                .orElse(instanceType);
        image = instanceType == null
                ? image
                : answer(typed, "Image to make them from").orElse(image);
    }

    private Optional<String> answer(BufferedReader typed, String question) throws IOException {
        session.terminal().err().print(question + ": ");
        session.terminal().err().flush();
        return Optional.ofNullable(typed.readLine()).map(String::strip).filter(it -> !it.isEmpty());
    }

    private String text() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("endpoint", endpoint);
        file.put("region", region == null ? REGION : region);
        Map<String, Object> sources = new LinkedHashMap<>();
        if (control == null) {
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("accessKeyId", "${ALIBABA_CLOUD_ACCESS_KEY_ID}");
            keys.put("accessKeySecret", "${ALIBABA_CLOUD_ACCESS_KEY_SECRET}");
            keys.put("securityToken", "${ALIBABA_CLOUD_SECURITY_TOKEN:-}");
            file.put("credentials", keys);
        } else {
            sources.put("control", control);
        }
        if (instanceType != null) {
            Map<String, String> provision = new LinkedHashMap<>();
            provision.put("instanceType", instanceType);
            provision.put("image", image);
            sources.put("provision", provision);
        }
        sources.put("declared", fixtures);
        file.put("fixtures", sources);
        return "# Where the suite works; fixtures --template shows all that can stand here.\n" + YamlText.of(file);
    }
}
