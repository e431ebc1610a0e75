package ecsconformance.cli;

import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.UnreadablePage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/**
 * A page that was named on the command line.
 *
 * @param name as given; a single hyphen is standard input
 */
record PageInput(String name) {

    /** Makes a page of the argument that names it. */
    static final class Argument implements ITypeConverter<PageInput> {
        @Override
        public PageInput convert(String value) {
            return new PageInput(value);
        }
    }

    private static final String STANDARD_INPUT = "-";

    /** Opens each page that can be read, and prints for every other one why it cannot. */
    static <T> List<T> each(List<PageInput> pages, Function<PageInput, T> opening, Terminal terminal) {
        List<T> opened = new ArrayList<>();
        for (PageInput page : pages) {
            try {
                opened.add(opening.apply(page));
            } catch (UnreadablePage unreadable) {
                terminal.err().println(unreadable.getMessage());
            }
        }
        return opened;
    }

    /**
     * The page that stands behind the results, as {@code --result} takes all words after it.
     *
     * @throws WrongUse where there is nothing but a result
     */
    static PageInput behind(List<Path> results) {
        if (results.size() < 2) {
            throw new WrongUse("PAGE is missing; put it before --result, or behind the last result");
        }
        return new PageInput(results.remove(results.size() - 1).toString());
    }

    /**
     * Refuses standard input where it is named more than once, since it can be read only once.
     *
     * @param others inputs of options; null where one is not given
     */
    static void checked(List<PageInput> pages, PageInput... others) {
        long times = Stream.concat(pages.stream(), Stream.of(others))
                .filter(it -> it != null && it.name().equals(STANDARD_INPUT))
                .count();
        if (times > 1) {
            throw new WrongUse("- is given " + times + " times, but standard input can be read only once; name files");
        }
    }

    /** The name of the page in messages. */
    String shown() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /**
     * Its content, and no more than one byte beyond the largest page.
     *
     * @param terminal is told when a pipe has to be waited for
     * @throws UnreadablePage where there is no such file, or none that can be read
     */
    byte[] content(Terminal terminal) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return System.in.readNBytes(Documents.LARGEST + 1);
            }
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new UnreadablePage(file + " is a folder; name one page");
            }
            if (Files.exists(file) && !Files.isRegularFile(file) && !file.startsWith("/dev")) {
                terminal.err().println(name + " is a pipe: waiting for something to be written to it");
            }
            try (var in = Files.newInputStream(file)) {
                return in.readNBytes(Documents.LARGEST + 1);
            }
        } catch (NoSuchFileException absent) {
            throw new UnreadablePage(name + " does not exist");
        } catch (AccessDeniedException closed) {
            throw new UnreadablePage(name + " may not be read");
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnreadablePage(shown() + " cannot be read: " + unreadable.getMessage());
        }
    }
}
