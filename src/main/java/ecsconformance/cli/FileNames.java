package ecsconformance.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether Java can tell the names of files apart. In a locale without UTF-8 it reads what is not ASCII as
 * question marks and would write into another folder than the one that was named.
 */
final class FileNames {

    private static final char UNREADABLE = '\uFFFD';

    private FileNames() {}

    /** @throws WrongUse where the current folder or an argument could not be read as it is */
    static void expectReadable(String... arguments) {
        Optional<String> broken = Stream.concat(
                        Stream.of("the current folder")
                                .filter(name -> isUnreadable(System.getProperty("user.dir", ""))),
                        List.of(arguments).stream()
                                .filter(FileNames::isUnreadable)
                                .map(argument -> "an argument"))
                .findFirst();
        if (broken.isPresent()) {
            throw new WrongUse(broken.get() + " has a name that Java cannot read in this locale ("
                    + System.getProperty("sun.jnu.encoding")
                    + "); start it with ./conformance, or set LC_ALL to a locale with UTF-8, such as C.UTF-8");
        }
    }

    private static boolean isUnreadable(String text) {
        return text.indexOf(UNREADABLE) >= 0;
    }
}
