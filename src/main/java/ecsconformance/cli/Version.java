package ecsconformance.cli;

import ecsconformance.contract.Contract;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The suite's version, and the documentation edition it states. */
final class Version implements IVersionProvider {

    Version() {}

    /** As built into the jar; {@code development} outside of one. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        Contract contract = Contract.load(Version.class.getClassLoader());
        return new String[] {
            "conformance " + number(),
            contract.operation() + " " + contract.apiVersion() + ", page edition " + contract.edition()
        };
    }
}
