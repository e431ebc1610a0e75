package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.JudgedEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for the edition of the page that counts. */
final class EditionOption {

    @Option(
            names = "--edition",
            paramLabel = "NAME_OR_FILE",
            description = "page edition to judge by: the date of the built-in one, or a file that spec adopt wrote")
    private String edition;

    /** The part of the edition that the rules can judge. */
    JudgedEdition judged(Session session) {
        return JudgedEdition.of(session.contract(), contract(session), session.catalogue());
    }

    /** @throws WrongUse where no such edition is known and no such file can be read */
    Contract contract(Session session) {
        Contract builtIn = session.contract();
        if (edition == null || edition.equals(builtIn.edition())) {
            return builtIn;
        }
        Path file = Path.of(edition);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("--edition " + edition + " is neither a file nor an edition that is built in; that is "
                    + builtIn.edition());
        }
        try {
            return Contract.read(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new WrongUse("--edition " + edition + " is no contract file as spec adopt writes it: "
                    + unreadable.getMessage());
        }
    }
}
