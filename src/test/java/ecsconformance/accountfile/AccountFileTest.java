package ecsconformance.accountfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.input.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountFileTest {

    private static final String WHOLE = """
            accessKeyId: mine
            accessKeySecret: ${SECRET}
            region: cn-shanghai
            quotas: {images: 5, snapshots: 0}
            resourceGroups: [rg-1]
            instances:
              - {id: i-1, fixture: instance-stopped}
              - id: i-2
                status: Running
                disks: [{type: system, size: 40}, {id: d-2, type: data, size: 9, device: /dev/xvdz, encrypted: true}]
            snapshots:
              - {id: s-1, diskType: data, size: 7, createdAt: 2019-05-08T04:00:00Z, status: progressing, encrypted: true}
            images:
              - {id: m-1, name: base, snapshots: [s-1], tags: {k: v}}
            """;

    @TempDir
    private Path folder;

    private final AccountFile unit = new AccountFile(
            List.of("instance-stopped", "snapshot-system", "snapshot-data"), List.of("cn-hangzhou", "cn-shanghai"));

    @Test
    void a_whole_file_is_read() throws IOException {
        SeededAccount account = unit.read(file(WHOLE), Map.of("SECRET", "hidden"));

        assertThat(account.credentials().accessKeySecret()).isEqualTo("hidden");
        assertThat(account.toString()).doesNotContain("hidden");
        assertThat(account.region()).contains("cn-shanghai");
        assertThat(account.imageQuota()).contains(5);
        assertThat(account.snapshotQuota()).contains(0);
        assertThat(account.resourceGroups()).containsExactly("rg-1");
        assertThat(account.instances().get(0).fixture()).contains("instance-stopped");
        assertThat(account.instances().get(1).disks())
                .containsExactly(
                        new SeededAccount.Disk(Optional.empty(), "system", 40, Optional.empty(), false),
                        new SeededAccount.Disk(Optional.of("d-2"), "data", 9, Optional.of("/dev/xvdz"), true));
        assertThat(account.snapshots())
                .containsExactly(new SeededAccount.Snapshot(
                        "s-1",
                        Optional.empty(),
                        Optional.of("data"),
                        Optional.of(7),
                        Optional.of(Instant.parse("2019-05-08T04:00:00Z")),
                        Optional.of("progressing"),
                        true));
        assertThat(account.images())
                .containsExactly(new SeededAccount.Image("m-1", "base", List.of("s-1"), Map.of("k", "v")));
    }

    @Test
    void a_fault_is_named_with_line_column_and_the_valid_alternatives() throws IOException {
        refused("", ":1:1: the file is empty; it must hold accessKeyId and accessKeySecret");
        refused("accessKeyId: a\n", ":1:1: the file must have accessKeySecret");
        refused(WHOLE.replace("images:\n", "imagess:\n"), "imagess is not a known key; did you mean images?");
        refused(
                WHOLE.replace("cn-shanghai", "cn-shanghaj"),
                ":3:9: region is not one of the known words; did you mean");
        refused(
                WHOLE.replace("snapshots: 0}", "snapshots: -1}"),
                ":4:32: quotas.snapshots must be a whole number from 0 to");
        refused(WHOLE.replace("instance-stopped", "snapshot-data"), "instances[0].fixture is not one of");
        refused(WHOLE.replace("status: Running", "status: running"), "instances[1].status", "did you mean Running?");
        refused(WHOLE.replace("id: i-2", "id: i-1"), ":8:5: instances[1] has the id of another resource");
        refused(WHOLE.replace("type: system", "type: data"), "instances[1].disks must hold one disk of type system");
        refused(WHOLE.replace("/dev/xvdz", "/dev/sda"), "disks[1].device must be /dev/xvda to /dev/xvdz");
        refused(WHOLE.replace("size: 9", "size: 0"), "disks[1].size must be a whole number from 1 to 32768");
        refused(WHOLE.replace("size: 9, ", ""), "disks[1] must have size");
        refused(WHOLE.replace("encrypted: true}]", "encrypted: maybe}]"), "encrypted must be true or false");
        refused(WHOLE.replace("2019-05-08T04:00:00Z", "yesterday"), "createdAt must be a time such as 2019-");
        refused(WHOLE.replace("[s-1]", "[s-2]"), "images[0].snapshots[0] is not one of the known words", "s-1");
        refused(WHOLE.replace("[s-1]", "[]"), "images[0].snapshots must not be an empty list");
        refused(WHOLE.replace(", snapshots: [s-1]", ""), "images[0] must have snapshots");
        refused(WHOLE.replace("instances:\n", "instances: many\nx:\n"), "instances must be a list");
        refused(WHOLE.replace("${SECRET}", "${UNSET}"), "needs the environment variable UNSET");
    }

    private void refused(String text, String... words) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> unit.read(file, Map.of("SECRET", "hidden")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContainingAll(words)
                .message()
                .doesNotContain("hidden");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("account.yaml"), text);
    }
}
