package ecsconformance.cli;

import ecsconformance.accountfile.AccountFile;
import ecsconformance.accountfile.AccountFilling;
import ecsconformance.accountfile.SeededAccount;
import ecsconformance.accountfile.SeededTarget;
import ecsconformance.emulator.Cloud.Principal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.state.DefaultAccount;
import ecsconformance.fixture.Fixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options for the account that the emulator starts with, and for where the suite is told of it. */
final class AccountOptions {

    private static final String TEMPLATE = "account-template.yaml";

    @Option(
            names = "--account",
            paramLabel = "FILE",
            description = "begin with the keys and resources in this account file (YAML)")
    private Path file;

    @Option(names = "--account-template", description = "print an account file to edit, then exit")
    private boolean template;

    @Option(
            names = "--write-target",
            paramLabel = "FILE",
            description = "write a target file for the suite with this account's resources as declared fixtures")
    private Path target;

    boolean templateOnly() {
        return template;
    }

    String template() throws IOException {
        try (InputStream text = AccountOptions.class.getClassLoader().getResourceAsStream(TEMPLATE)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes the target file where one is wanted. */
    void writeTarget(SeededTarget its) {
        if (target != null) {
            OutOption.writePrivate("--write-target", target, file -> file.append(its.text()));
        }
    }

    /** The keys, as far as they may be printed: those of a file stay in the file. */
    String shownKeys() {
        return file == null
                ? EmbeddedEmulator.DEFAULT_PRINCIPAL.accessKeyId() + " / "
                        + EmbeddedEmulator.DEFAULT_PRINCIPAL.accessKeySecret()
                : "those of " + file;
    }

    /** @throws ecsconformance.input.InvalidInput where the file is wrong */
    DefaultAccount account(Map<String, String> environment) {
        if (file == null) {
            return DefaultAccount.ordinary(EmbeddedEmulator.DEFAULT_PRINCIPAL);
        }
        SeededAccount account = new AccountFile(Fixture.ids(), Account.REGIONS).read(file, environment);
        return new DefaultAccount(
                new Principal(
                        account.credentials().accessKeyId(),
                        account.credentials().accessKeySecret(),
                        account.credentials().securityToken()),
                account.region().orElse(Account.HOME),
                new AccountFilling(account)::fill);
    }
}
