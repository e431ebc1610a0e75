package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.run.reproduction.Reproduced;
import ecsconformance.wire.Credentials;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Prints how to work on by hand in an account that a reproduction has left standing. */
final class KeptAccount {

    private final PrintStream out;
    private final ChosenTarget chosen;

    KeptAccount(PrintStream out, ChosenTarget chosen) {
        this.out = out;
        this.chosen = chosen;
    }

    /**
     * Prints the keys of a fresh account, since nobody else knows them and it lasts no longer than its scope. It does not
     * print those of the user's own account.
     */
    void print(Reproduced.Kept kept) {
        out.println();
        out.println("The account is ready for the request that shows the failure. Paste this line to send it:");
        out.println();
        if (kept.scopes().isEmpty()) {
            out.println("# needs the keys of the account "
                    + PlainText.of(kept.credentials().accessKeyId())
                    + " in ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        } else {
            keys(kept.credentials());
        }
        kept.doubt().ifPresent(it -> out.println("# this line cannot show the failure: " + it));
        out.println(kept.curl());
        out.println();
        kept.scopes()
                .forEach(scope -> chosen.target()
                        .fixtures()
                        .control()
                        .ifPresent(control -> out.println("# when you are done: curl -X DELETE "
                                + quoted(control + "/scopes/" + URLEncoder.encode(scope, StandardCharsets.UTF_8)))));
        if (chosen.isEmbedded()) {
            out.println("# the emulator serves until you stop it with Ctrl-C");
        }
    }

    /** One word of a shell, whatever the control endpoint has put into it. */
    private static String quoted(String text) {
        return "'" + PlainText.of(text).replace("'", "'\\''") + "'";
    }

    private void keys(Credentials keys) {
        out.println("export ALIBABA_CLOUD_ACCESS_KEY_ID=" + quoted(keys.accessKeyId()));
        out.println("export ALIBABA_CLOUD_ACCESS_KEY_SECRET=" + quoted(keys.accessKeySecret()));
    }
}
