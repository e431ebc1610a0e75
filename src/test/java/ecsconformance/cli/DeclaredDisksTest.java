package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Cloud.Principal;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.emulator.state.AccountSetup;
import ecsconformance.emulator.state.DefaultAccount;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A correct endpoint passes whatever disks the declared instances have and whatever sizes the snapshots. */
final class DeclaredDisksTest {

    private static final String IDS = """
            endpoint: %s
            region: cn-hangzhou
            credentials: {accessKeyId: mine, accessKeySecret: SECRET}
            limits: {imageReady: 20s, pollInterval: 200ms}
            fixtures:
              declared:
                instance-running: i-1
                instance-stopped: i-2
                snapshot-system: s-1
                snapshot-data: s-2
                snapshot-data-second: s-3
            """;

    private static final String[] OF_DISKS = {
        "instance.disks",
        "instance.snapshots",
        "priority.instance",
        "size.at-least-snapshot",
        "size.below-snapshot",
        "size.empty-disk-default",
        "mapping.empty-disks-among-others",
        "image.shown"
    };

    @TempDir
    private Path folder;

    private final CommandLineOfDisks line = new CommandLineOfDisks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system 25 /dev/xvda",
                "system 25 /dev/vda, data 500 /dev/vdb",
                "data 500 /dev/xvdb, system 25 /dev/xvda",
                "system 40 /dev/xvda, data 40 /dev/xvdb, data 40 /dev/xvdc",
                "system 1 /dev/xvda, data 3000 /dev/xvdf",
                "system 500 /dev/xvda, data 20 /dev/xvdb, data 21 /dev/xvdc, data 22 /dev/xvdd, data 23 /dev/xvdz",
            })
    void any_disks_of_an_instance(String disks) throws Exception {
        assertThat(line.verdicts(disks, 25, 500, UnaryOperator.identity()).values())
                .containsOnly(RuleVerdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 1999})
    void any_sizes_of_snapshots(int size) throws Exception {
        assertThat(line.verdicts("system 40 /dev/xvda", size, size, UnaryOperator.identity())
                        .values())
                .containsOnly(RuleVerdict.PASSED);
    }

    @Test
    void a_rule_on_a_fact_that_nobody_can_know_is_inconclusive_and_says_what_to_declare() throws Exception {
        Map<String, RuleVerdict> verdicts = line.verdicts(
                "system 40 /dev/xvda, data 20 /dev/xvdb",
                40,
                20,
                target -> target + "operations: [CreateImage, DescribeImages, DescribeInstances, DeleteImage]\n");

        assertThat(verdicts)
                .containsEntry("instance.disks", RuleVerdict.INCONCLUSIVE)
                .containsEntry("priority.instance", RuleVerdict.INCONCLUSIVE)
                .containsEntry("size.at-least-snapshot", RuleVerdict.INCONCLUSIVE)
                .doesNotContainValue(RuleVerdict.FAILED);
        assertThat(line.predicted.replaceAll("\\s+", " "))
                .contains("instance.disks: the disks of fixture instance-running cannot be known")
                .contains("declare fixtures.declared.instance-running.disks")
                .contains("declare fixtures.declared.snapshot-system.size");
    }

    /** The written record is redacted; the judged one is not. */
    @ParameterizedTest
    @ValueSource(strings = {"Available", "ImageId", "system", "/dev/xvda", "Images", "accomplished"})
    void a_secret_that_is_a_word_of_answers(String secret) throws Exception {
        line.secret = secret;

        assertThat(line.verdicts("system 40 /dev/xvda", 40, 20, UnaryOperator.identity())
                        .values())
                .containsOnly(RuleVerdict.PASSED);
    }

    @Test
    void a_resource_that_contradicts_its_description_is_unusable() throws Exception {
        Map<String, RuleVerdict> verdicts = line.verdicts(
                "system 40 /dev/xvda", 40, 20, target -> target.replace("snapshot-data: s-2", "snapshot-data: s-1"));

        assertThat(verdicts)
                .containsEntry("size.at-least-snapshot", RuleVerdict.INCONCLUSIVE)
                .containsEntry("instance.disks", RuleVerdict.PASSED);
        assertThat(line.predicted).contains("snapshot-data s-1: its SourceDiskType is system, the fixture's data");
    }

    /** An emulator with these disks, looked at by the doctor and judged. */
    private final class CommandLineOfDisks {

        private final Clock clock = Clock.systemUTC();
        private final SecureRandom random = new SecureRandom();
        private String secret = "hidden";
        private String predicted = "";

        Map<String, RuleVerdict> verdicts(String disks, int system, int data, UnaryOperator<String> change)
                throws Exception {
            CommandLineInFolder command = new CommandLineInFolder(folder, clock);
            AccountCloud cloud = new AccountCloud(
                    clock,
                    random,
                    Delays.ofImages(Duration.ZERO),
                    new DefaultAccount(
                            new Principal("mine", secret, Optional.empty()),
                            Account.HOME,
                            seeding -> fill(seeding, disks, system, data)),
                    Behaviour.DOCUMENTED);
            try (Emulator emulator = Emulator.start(EmulatorOptions.loopback(), cloud, Choices.none(), clock, random)) {
                Files.writeString(
                        folder.resolve("target.yaml"),
                        change.apply(String.format(Locale.ROOT, IDS.replace("SECRET", secret), emulator.endpoint())));
                command.execute("doctor", "--target", command.path("target.yaml"));
                predicted = command.text();
                String[] run = {
                    "run", "--target", command.path("target.yaml"), "--report", command.path("report"), "--no-allure"
                };
                String[] all = new String[run.length + 2 * OF_DISKS.length];
                System.arraycopy(run, 0, all, 0, run.length);
                for (int place = 0; place < OF_DISKS.length; place++) {
                    all[run.length + 2 * place] = "--rule";
                    all[run.length + 2 * place + 1] = OF_DISKS[place];
                }
                command.execute(all);
            }
            return new ResultJson()
                    .read(folder.resolve("report/conformance.json")).rules().stream()
                            .filter(rule -> Set.of(OF_DISKS).contains(rule.id()))
                            .collect(Collectors.toMap(RuleResult::id, RuleResult::verdict));
        }

        private void fill(AccountSetup seeding, String disks, int system, int data) {
            for (String id : new String[] {"i-1", "i-2"}) {
                seeding.instance(id, id.equals("i-1") ? "instance-running" : "instance-stopped", its -> its);
                seeding.withoutDisks(id);
                for (String disk : disks.split(", ")) {
                    String[] words = disk.split(" ");
                    seeding.disk(
                            Optional.empty(),
                            id,
                            words[0].equals("system") ? DiskType.SYSTEM : DiskType.DATA,
                            Integer.parseInt(words[1]),
                            words[2],
                            false);
                }
            }
            seeding.snapshot("s-1", "snapshot-system", its -> its.of(DiskType.SYSTEM, system));
            seeding.snapshot("s-2", "snapshot-data", its -> its.of(DiskType.DATA, data));
            seeding.snapshot("s-3", "snapshot-data-second", its -> its.of(DiskType.DATA, data));
        }
    }
}
