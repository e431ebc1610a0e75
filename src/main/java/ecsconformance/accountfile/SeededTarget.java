package ecsconformance.accountfile;

import ecsconformance.emulator.Cloud.Principal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.state.AccountSetup;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The target file for an emulator: its address and keys, and what its account has as declared fixtures. */
public record SeededTarget(URI endpoint, Principal principal, AccountSetup seeding, Optional<Path> trust) {

    public String text() {
        String declared = seeding.fixtures().entrySet().stream()
                .map(fixture -> "    " + fixture.getKey() + ": " + resource(fixture.getValue()) + "\n")
                .collect(Collectors.joining());
        return "name: emulator\n"
                + "endpoint: " + endpoint + "\n"
                + "region: " + seeding.account().home() + "\n"
                + "credentials:\n"
                + "  accessKeyId: " + quoted(principal.accessKeyId()) + "\n"
                + "  accessKeySecret: " + quoted(principal.accessKeySecret()) + "\n"
                + principal
                        .securityToken()
                        .map(token -> "  securityToken: " + quoted(token) + "\n")
                        .orElse("")
                + trust.map(file ->
                                "tls: {trust: " + quoted(file.toAbsolutePath().toString()) + "}\n")
                        .orElse("")
                + "limits: {imageReady: 20s, pollInterval: 200ms, imageListed: 1s, snapshotReady: 20s, instanceReady: 20s}\n"
                + (declared.isEmpty() ? "" : "fixtures:\n  declared:\n" + declared);
    }

    private String resource(String id) {
        Account account = seeding.account();
        Optional<Instance> instance = account.instances().named(id);
        if (instance.isPresent()) {
            return "{id: " + quoted(id) + ", status: " + instance.get().status() + ", disks: ["
                    + account.disksOf(instance.get()).stream()
                            .map(SeededTarget::disk)
                            .collect(Collectors.joining(", "))
                    + "]}";
        }
        return account.snapshots().named(id).map(SeededTarget::snapshot).orElse(quoted(id));
    }

    private static String snapshot(Snapshot snapshot) {
        return "{id: " + quoted(snapshot.id()) + ", size: " + snapshot.size() + ", diskType: "
                + snapshot.diskType().word() + "}";
    }

    private static String disk(Disk disk) {
        return "{id: " + quoted(disk.id()) + ", type: " + disk.type().word() + ", size: " + disk.size() + ", device: "
                + disk.device() + "}";
    }

    /** In single quotes YAML takes everything as it is, but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
