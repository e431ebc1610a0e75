package ecsconformance.cli;

import ecsconformance.contract.FeatureDigest;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Result;
import ecsconformance.result.certificate.Certificate;
import ecsconformance.result.certificate.CertificationPackage;
import ecsconformance.result.certificate.CertificationPackage.ReleaseMatrix;
import ecsconformance.result.certificate.SigningKeys;
import ecsconformance.result.certificate.SigningKeys.UnusableKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that have a run write a certification package. */
final class PackageOptions {

    @Option(names = "--package", paramLabel = "FILE.zip", description = "write a certification package")
    private Path file;

    @Option(names = "--sign", paramLabel = "KEY.pem", description = "sign the package with this Ed25519 private key")
    private Path key;

    /** Refuses wrong options before the run rather than after it. */
    void expectUsable() {
        if (key != null && file == null) {
            throw new WrongUse("--sign signs a package: name one with --package FILE.zip");
        }
        if (file != null && (Files.isDirectory(file) || !Files.isDirectory(folder()))) {
            throw new WrongUse("--package " + file + ": it is a folder, or the folder it is to go into does not exist");
        }
        signingKey();
        if (file != null && (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder()))) {
            throw new Unwritable("--package " + file + " cannot be written: access is denied");
        }
    }

    /** Writes the package where one is wanted, and says what it certifies. */
    void write(Result result, RuleCatalogue catalogue, PrintStream out) {
        if (file != null) {
            Certificate certificate = Certificate.of(result, catalogue);
            String features = FeatureDigest.of(PackageOptions.class.getClassLoader());
            Optional<String> matrix = ReleaseMatrix.digest(PackageOptions.class.getClassLoader());
            try {
                CertificationPackage.write(file, result, features, matrix, certificate, signingKey());
            } catch (IOException unwritable) {
                throw Unwritable.at("--package", file, unwritable);
            }
            out.println("Package " + file + (key == null ? ", not signed, " : ", signed, ") + certificate.words());
        }
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }

    private Optional<PrivateKey> signingKey() {
        try {
            return key == null ? Optional.empty() : Optional.of(SigningKeys.privateKey(key));
        } catch (UnusableKey unusable) {
            throw new WrongUse("--sign " + unusable.getMessage());
        }
    }
}
