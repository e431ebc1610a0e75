package ecsconformance.cli;

import ecsconformance.input.Blank;
import ecsconformance.report.PlainText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs the last command once every option and argument that is given says something, holds no blank where none belongs,
 * and does not contradict itself.
 */
final class CheckedOptions implements IExecutionStrategy {

    static final String BLANK = " is given but blank; give it a value, or omit it";

    /** Types of values without blanks. The names of files may have some. */
    private static final Set<Class<?>> WORDS = Set.of(String.class, URI.class);

    private static final String SECRET = "SECRET";

    /** Labels of words in which a blank is part of the value, or means nothing. */
    private static final Set<String> WITH_BLANKS = Set.of("EXPR", SECRET, "NAME_OR_FILE");

    private static final int LONGEST = 100;

    private final IExecutionStrategy then = new CommandLine.RunLast();

    @Override
    public int execute(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            List<ArgSpec> all = each.matchedArgs();
            for (ArgSpec given : all) {
                Optional<String> problem = Stream.concat(
                                given.originalStringValues().stream().flatMap(it -> blank(given, it).stream()),
                                Stream.concat(
                                        contradiction(given, given.originalStringValues()).stream(),
                                        replaced(given, all).stream()))
                        .findFirst();
                if (problem.isPresent()) {
                    throw new ParameterException(each.commandSpec().commandLine(), problem.get());
                }
            }
        }
        return then.execute(parsed);
    }

    /** The problem with the blanks of a value, if there is one. */
    static Optional<String> blank(ArgSpec argument, String value) {
        if (Blank.is(value)) {
            return Optional.of(name(argument) + BLANK);
        }
        if (argument.paramLabel().equals(SECRET) && !value.equals(value.strip())) {
            return Optional.of(name(argument) + " has a blank around it; write " + SECRET + " without one");
        }
        boolean word = Stream.of(argument.auxiliaryTypes()).allMatch(WORDS::contains)
                && !WITH_BLANKS.contains(argument.paramLabel());
        return word && Blank.isIn(value)
                ? Optional.of(name(argument) + " '" + harmless(value) + "' holds a blank; write "
                        + argument.paramLabel() + " without blanks")
                : Optional.empty();
    }

    /** A name that is given two values. The same one twice does no harm. */
    private static Optional<String> contradiction(ArgSpec argument, List<String> values) {
        if (!argument.paramLabel().contains("=")) {
            return Optional.empty();
        }
        Map<String, String> given = new HashMap<>();
        for (String value : values) {
            String name = value.replaceFirst("(?s)=.*", "");
            String before = given.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                return Optional.of(name(argument) + " " + harmless(before) + " and " + harmless(value)
                        + " contradict each other: give " + harmless(name) + " one value");
            }
        }
        return Optional.empty();
    }

    /** A file to write that is also one to read, or the result in a folder to read. */
    private static Optional<String> replaced(ArgSpec argument, List<ArgSpec> all) {
        return all.stream()
                .filter(read -> name(argument).equals("--out") && read != argument)
                .flatMap(read -> read.originalStringValues().stream()
                        .filter(file -> argument.originalStringValues().stream()
                                .anyMatch(out -> same(out, file) || same(out, file + "/conformance.json")))
                        .map(file -> "--out would replace " + harmless(file) + ", which " + name(read)
                                + " names to be read; name another file"))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        try {
            return Files.exists(Path.of(one)) && Files.isSameFile(Path.of(one), Path.of(other));
        } catch (IOException | InvalidPathException none) {
            return false;
        }
    }

    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The value without all that stands before an at sign: an address may hold a password. */
    static String harmless(String value) {
        return PlainText.of(value.contains("@") ? value.replaceFirst("(?s).*@", "...@") : value, LONGEST);
    }
}
