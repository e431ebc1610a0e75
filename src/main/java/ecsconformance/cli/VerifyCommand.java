package ecsconformance.cli;

import ecsconformance.contract.FeatureDigest;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.report.FirstNames;
import ecsconformance.report.PlainText;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import ecsconformance.result.certificate.Certificate;
import ecsconformance.result.certificate.CertificationPackage;
import ecsconformance.result.certificate.CertificationPackage.ReleaseMatrix;
import ecsconformance.result.certificate.CertificationPackage.UnreadablePackage;
import ecsconformance.result.certificate.ClaimedFields;
import ecsconformance.result.certificate.Manifest;
import ecsconformance.result.certificate.SigningKeys;
import ecsconformance.result.certificate.SigningKeys.UnusableKey;
import ecsconformance.result.certificate.Verification;
import ecsconformance.run.replay.Prover;
import ecsconformance.run.replay.Replay;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a certification package and evaluates all of its verdicts again, offline. */
@Command(
        name = "verify",
        description = "Check a certification package, and judge its recorded exchanges again.",
        exitCodeList = {
            "0:verified, and signed by the given key",
            "1:not verified",
            "2:wrong use, or the package cannot be read",
            "3:standard output cannot be written",
            "4:consistent but not signed, or signed and no key is given"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int NOT_VERIFIED = 1;

    private static final Pattern OF_A_RULE = Pattern.compile("rule (\\S+): (.*)", Pattern.DOTALL);
    private static final int FEW = 3;

    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "package that run --package wrote")
    private Path file;

    @Option(names = "--key", paramLabel = "PUB.pem", description = "Ed25519 public key that must have signed it")
    private Path key;

    @Mixin
    private EditionOption edition = new EditionOption();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<PublicKey> publicKey = publicKey();
        CertificationPackage certification = read();
        JudgedEdition judged = edition.judged(session);
        RuleCatalogue catalogue = judged.catalogue();
        Verification verification = new Verification(
                judged, FeatureDigest.of(VerifyCommand.class.getClassLoader()), new Replay(judged)::evaluate);
        List<String> problems = new ArrayList<>(verification.problems(certification, publicKey));
        if (problems.isEmpty()) {
            problems.addAll(unproven(certification.result(), catalogue));
            problems.addAll(otherMatrix(certification.manifest()));
        }
        describe(certification, problems.isEmpty());
        if (key == null || !certification.signed()) {
            line(
                    certification.signed()
                            ? "The signature was not checked: name the public key with --key"
                            : "Not signed: anybody who had the file could have changed it");
        }
        folded(problems).forEach(problem -> line("  " + PlainText.of(problem)));
        conclude(certification, catalogue, problems.isEmpty());
        if (!problems.isEmpty()) {
            return NOT_VERIFIED;
        }
        return certification.signed() && key != null ? ExitCode.OK : ExitCode.PARTIAL;
    }

    /** The problems; of many rules with the same one the first and their number, so that what differs is seen. */
    private static List<String> folded(List<String> problems) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (String problem : problems) {
            Matcher rule = OF_A_RULE.matcher(problem);
            if (rule.matches()) {
                rules.computeIfAbsent(rule.group(2), it -> new ArrayList<>()).add(rule.group(1));
            } else {
                rules.put(problem, List.of());
            }
        }
        List<String> lines = new ArrayList<>();
        rules.forEach((problem, ids) -> {
            if (ids.isEmpty()) {
                lines.add(problem);
            } else if (ids.size() <= FEW) {
                ids.forEach(id -> lines.add("rule " + id + ": " + problem));
            } else {
                lines.add(ids.size() + " rules, " + FirstNames.of(ids, FEW) + ": " + problem);
            }
        });
        return lines;
    }

    /** The first words of the outcome. A package that nobody vouches for is never called verified. */
    private String words(CertificationPackage certification) {
        if (!certification.signed()) {
            return "CONSISTENT, NOT SIGNED";
        }
        return key == null ? "CONSISTENT, SIGNATURE NOT CHECKED" : "VERIFIED";
    }

    /** Tells whether the package's statement about its checks follows from its exchanges; empty where it does. */
    private static List<String> unproven(Result result, RuleCatalogue catalogue) {
        boolean borneOut = result.proof()
                .map(it -> it.equals(new Prover(catalogue.rules()).prove(result)))
                .orElse(true);
        return borneOut ? List.of() : List.of("proof: it does not follow from the recorded exchanges");
    }

    /** Tells where the package names another matrix than this suite's; empty where it names the same one, or none. */
    private static List<String> otherMatrix(Manifest manifest) {
        Optional<String> own = ReleaseMatrix.digest(VerifyCommand.class.getClassLoader());
        return manifest.matrix().isEmpty() || manifest.matrix().equals(own)
                ? List.of()
                : List.of("matrix: the manifest names " + manifest.matrix().get() + ", this suite has "
                        + own.orElse("none"));
    }

    /** Prints statements about the package. The verdict is printed after them, because readers look at the end first. */
    private void describe(CertificationPackage certification, boolean verified) {
        Result result = certification.result();
        line(PlainText.of(
                "Target " + result.target().name() + ", " + result.target().endpoint() + ", run "
                        + result.run().id() + " of " + result.run().startedAt() + ": "
                        + result.conclusion().sentence()));
        line("Matrix of what the checks detect: "
                + certification.manifest().matrix().orElse("the package names no matrix"));
        if (verified) {
            line("Claimed, not verified"
                    + (certification.signed() && key != null ? "; the owner of the key vouches for these:" : ":"));
            ClaimedFields.lines().forEach(it -> line("  " + it));
        }
    }

    private void conclude(CertificationPackage certification, RuleCatalogue catalogue, boolean verified) {
        Result result = certification.result();
        line((verified ? words(certification) : "NOT VERIFIED") + " " + PlainText.of(file.toString()));
        if (verified) {
            line("It " + Certificate.of(result, catalogue).words());
        }
        if (verified && result.verdict() != Verdict.CONFORMANT) {
            line("The package records truly that the run was "
                    + result.verdict().word() + ".");
        }
    }

    private void line(String text) {
        session.terminal().line(text, ConsoleOptions.width(session.environment()));
    }

    private CertificationPackage read() {
        try {
            return CertificationPackage.read(file);
        } catch (UnreadablePackage unreadable) {
            throw new WrongUse(file + ": " + PlainText.of(unreadable.getMessage()));
        }
    }

    private Optional<PublicKey> publicKey() {
        try {
            return key == null ? Optional.empty() : Optional.of(SigningKeys.publicKey(key));
        } catch (UnusableKey unusable) {
            throw new WrongUse("--key " + unusable.getMessage());
        }
    }
}
