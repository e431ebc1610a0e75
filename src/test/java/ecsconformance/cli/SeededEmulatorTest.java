package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.accountfile.SeededTarget;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.emulator.state.AccountSetup;
import ecsconformance.emulator.state.DefaultAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An emulator whose account comes from a file. */
final class SeededEmulatorTest {

    private static final String SMALL = """
            accessKeyId: mine
            accessKeySecret: hidden
            region: cn-shanghai
            quotas: {images: 2, snapshots: 3}
            resourceGroups: [rg-1]
            instances:
              - {id: i-1, disks: [{id: d-2, type: data, size: 9}, {type: system, size: 50}]}
              - {id: i-2, status: Stopped}
            snapshots:
              - {id: s-1, size: 77, createdAt: 2019-05-08T04:00:00Z}
              - {id: s-2, diskType: data, status: progressing}
              - {id: s-3, fixture: snapshot-system-too-old}
              - {id: s-4, fixture: snapshot-other-account}
            images:
              - {id: m-1, name: base, snapshots: [s-1], tags: {k: v}}
            """;

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<AccountSetup> seeding = new AtomicReference<>();

    @Test
    void has_what_the_file_describes() throws IOException {
        AccountCloud cloud = cloud(account(SMALL));

        assertThat(cloud.principal("mine")).isPresent();
        assertThat(cloud.principal("testid")).isEmpty();
        assertThat(answer(cloud, "DescribeInstances"))
                .contains("i-1", "i-2", "value=Running", "value=Stopped")
                .doesNotContain("TotalCount=Number[value=3]");
        assertThat(answer(cloud, "DescribeDisks", "InstanceId", "i-1"))
                .contains("TotalCount=Number[value=2]", "value=50", "d-2", "/dev/xvda", "/dev/xvdb");
        assertThat(answer(cloud, "DescribeSnapshots"))
                .contains("s-1", "value=77", "2019-05-08T04:00:00Z", "s-2", "progressing", "s-3")
                .doesNotContain("s-4");
        assertThat(answer(cloud, "DescribeImages")).contains("m-1", "base", "TagKey=Text[value=k]");
        assertThat(answer(cloud, "CreateImage", "SnapshotId", "s-2")).contains("InvalidSnapshotId.NotReady");
        assertThat(answer(cloud, "CreateImage", "SnapshotId", "s-3")).contains("InvalidSnapshot.TooOld");
        assertThat(answer(cloud, "CreateImage", "SnapshotId", "s-4")).contains("InvalidSnapshotId.NotFound");
        assertThat(answer(cloud, "CreateImage", "InstanceId", "i-1")).contains("QuotaExceed.Snapshot");
        assertThat(answer(cloud, "CreateImage", "SnapshotId", "s-1")).contains("ImageId");
        assertThat(answer(cloud, "CreateImage", "SnapshotId", "s-1")).contains("QuotaExceed.Image");
    }

    @Test
    void is_certified_through_the_target_file_it_writes() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, clock);
        assertThat(command.execute("emulator", "--account-template")).isZero();
        DefaultAccount account = account(command.text());
        try (Emulator emulator =
                Emulator.start(EmulatorOptions.loopback(), cloud(account), Choices.none(), clock, random)) {
            SeededTarget target =
                    new SeededTarget(emulator.endpoint(), account.principal(), seeding.get(), Optional.empty());
            Files.writeString(folder.resolve("cloud.yaml"), target.text());

            int exit = command.execute(
                    "run",
                    "--target",
                    command.path("cloud.yaml"),
                    "--report",
                    command.path("report"),
                    "--no-allure",
                    "--rule",
                    "snapshot.*",
                    "--rule",
                    "instance.*",
                    "--rule",
                    "resource-group.*");

            assertThat(exit).as(command.text()).isZero();
        }
    }

    @Test
    void a_file_of_no_use_is_wrong_use() throws IOException {
        CommandLineInFolder command = new CommandLineInFolder(folder, clock);
        assertThat(command.execute("emulator", "--account", command.path("none.yaml")))
                .isEqualTo(2);
        assertThat(command.text()).contains("none.yaml:1:1: there is no such file");

        Path misshapen = Files.writeString(folder.resolve("a.yaml"), SMALL.replace("[s-1]", "[s-2]"));
        assertThat(command.execute("emulator", "--port", "0", "--account", misshapen.toString()))
                .isEqualTo(2);
        assertThat(command.text()).contains("the first of its snapshots must be of a system disk");
        assertThat(command.execute("emulator", "--port", "0", "--write-target", command.path("a.yaml/t.yaml")))
                .as(command.text())
                .isEqualTo(3);
    }

    private DefaultAccount account(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("account.yaml"), text);
        AccountOptions options = CommandLine.populateCommand(new AccountOptions(), "--account", file.toString());
        return options.account(Map.of()).watchedBy(seeding::set);
    }

    private AccountCloud cloud(DefaultAccount account) {
        return new AccountCloud(clock, random, Delays.ofImages(Duration.ZERO), account, Behaviour.DOCUMENTED);
    }

    private static String answer(AccountCloud cloud, String operation, String... parameters) {
        Map<String, String> sent = new HashMap<>(Map.of("RegionId", "cn-shanghai"));
        for (int at = 0; at < parameters.length; at += 2) {
            sent.put(parameters[at], parameters[at + 1]);
        }
        Answer answer = cloud.call("mine", operation, sent);
        return answer.toString();
    }
}
