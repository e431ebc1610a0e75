package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.accountfile.SeededTarget;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.emulator.state.AccountSetup;
import ecsconformance.emulator.state.DefaultAccount;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The run comes to the results that the doctor foretells, whatever the target has. */
final class ForecastTest {

    /** The things that a target may lack, or be unable to show. */
    private static final List<String> RULES = Stream.of(
                    "account.*", "image.*", "snapshot.*", "instance.*", "size.*", "client-token.a*", "disk.*", "tag.*")
            .flatMap(pattern -> Stream.of("--rule", pattern))
            .toList();

    private static final Pattern FORETOLD =
            Pattern.compile("(\\d+) of \\d+ rules will be inconclusive \\((\\d+) of \\d+ scenarios\\)");

    private static final String WITHOUT_USE =
            "operations: [CreateImage, DescribeImages, DescribeSnapshots, DescribeInstances, DescribeDisks, DeleteImage]";
    private static final String WITHOUT_A_LOOK =
            "operations: [CreateImage, DescribeInstances, DescribeRegions, RunInstances, ReplaceSystemDisk]";
    private static final String WITHOUT_SNAPSHOTS = "operations: [CreateImage, DescribeImages, DescribeSnapshots,"
            + " DescribeInstances, DescribeDisks, RunInstances, CreateDisk, AttachDisk, DeleteInstance]";
    private static final String PROVISION = "  provision: {instanceType: ecs.t1.small, image: centos_7}\n";

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private CommandLineInFolder line;
    private Emulator emulator;
    private String declared;

    @BeforeEach
    void open() throws Exception {
        line = new CommandLineInFolder(folder, clock);
        assertThat(line.execute("emulator", "--account-template")).isZero();
        Path file = Files.writeString(folder.resolve("account.yaml"), line.text());
        AtomicReference<AccountSetup> seeding = new AtomicReference<>();
        DefaultAccount account = CommandLine.populateCommand(new AccountOptions(), "--account", file.toString())
                .account(Map.of())
                .watchedBy(seeding::set);
        // A snapshot that is made stays unfinished for a while, as the rules on unfinished ones need it.
        Delays delays = new Delays(Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO);
        emulator = Emulator.start(
                EmulatorOptions.loopback(),
                new AccountCloud(clock, random, delays, account, Behaviour.DOCUMENTED),
                Choices.none(),
                clock,
                random);
        declared = new SeededTarget(emulator.endpoint(), account.principal(), seeding.get(), Optional.empty()).text();
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void nothing_where_states_are_arranged_on_demand() throws Exception {
        expectForetold(
                List.of(
                        "--endpoint",
                        emulator.endpoint().toString(),
                        "--control",
                        emulator.control().toString()),
                0);
        expectForetold(List.of(), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "ids only", "some missing", "without use", "without a look"})
    void with_declared_fixtures(String target) throws Exception {
        String text = switch (target) {
            case "complete" -> declared;
            case "ids only" -> idsOnly(declared);
            case "some missing" ->
                idsOnly(declared)
                        .replaceAll("(?m)^ +(instance-stopped|snapshot-system-too-old|snapshot-data): .*\\R", "");
            case "without use" -> WITHOUT_USE + "\n" + declared;
            default -> WITHOUT_A_LOOK + "\n" + idsOnly(declared);
        };
        expectForetold(List.of("--target", file(text)), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all operations", "without snapshots", "some declared"})
    void with_provisioned_fixtures(String target) throws Exception {
        String head = declared.substring(0, declared.indexOf("  declared:"));
        String text = switch (target) {
            case "all operations" -> head + PROVISION;
            case "without snapshots" -> WITHOUT_SNAPSHOTS + "\n" + head + PROVISION;
            default -> head + PROVISION + "  declared: {snapshot-system: s-system, instance-stopped: i-running}\n";
        };
        expectForetold(List.of("--target", file(text)), 1);
    }

    private void expectForetold(List<String> target, int least) throws Exception {
        int exit = line.execute(arguments("doctor", target, List.of()));
        String foretold = line.text();
        line.execute(arguments("run", target, List.of("--no-allure", "--report", line.path("report"))));
        Result result = new ResultJson().read(folder.resolve("report/conformance.json"));

        Set<String> inconclusive = new TreeSet<>();
        result.rules().stream()
                .filter(rule -> rule.verdict() == RuleVerdict.INCONCLUSIVE)
                .map(RuleResult::id)
                .forEach(inconclusive::add);
        Matcher numbers = FORETOLD.matcher(foretold);
        boolean some = numbers.find();
        assertThat(result.summary().rules().failed()).as(line.text()).isZero();
        assertThat(inconclusive).hasSizeGreaterThanOrEqualTo(least);
        assertThat(some ? numbers.group(1) : "0").as(foretold + line.text()).isEqualTo(inconclusive.size() + "");
        assertThat(some ? numbers.group(2) : "0")
                .isEqualTo(result.summary().scenarios().inconclusive() + "");
        assertThat(List.of(foretold.split("[\\s:]+"))).containsAll(inconclusive);
        assertThat(exit).isEqualTo(inconclusive.isEmpty() ? 0 : 4);
    }

    private static String[] arguments(String command, List<String> target, List<String> more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(target);
        all.addAll(RULES);
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    private static String idsOnly(String target) {
        return target.replaceAll("\\{id: '([^']+)', .*\\}", "$1");
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("target.yaml"), text).toString();
    }
}
