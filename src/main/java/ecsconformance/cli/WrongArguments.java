package ecsconformance.cli;

import ecsconformance.input.Nearest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two which argument is wrong, and which values are valid. */
final class WrongArguments implements IParameterExceptionHandler {

    private static final String FLAG = "is a flag, without a value";

    private static final Map<Class<?>, String> KINDS = Map.of(
            boolean.class, FLAG,
            Boolean.class, FLAG,
            URI.class, "is no URL; write it with its scheme, such as http://127.0.0.1:9000");

    private static final Pattern FOUND = Pattern.compile("Unknown option: '([^']*)'");

    private static final Pattern UNKNOWN_COMMAND = Pattern.compile("Unknown subcommand '(.*)'.*", Pattern.DOTALL);

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(sentence(problem, List.of(arguments)));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USE;
    }

    private static String sentence(ParameterException problem, List<String> arguments) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, arguments);
        }
        if (problem instanceof MissingParameterException missing) {
            return missing(missing);
        }
        ArgSpec argument = problem.getArgSpec();
        if (problem instanceof OverwrittenOptionException twice) {
            return CheckedOptions.name(twice.getOverwritten()) + " is given more than once; give it one value";
        }
        Matcher unknown = UNKNOWN_COMMAND.matcher(String.valueOf(problem.getMessage()));
        if (unknown.matches()) {
            return noCommand(problem.getCommandLine(), unknown.group(1));
        }
        if (argument == null || problem.getValue() == null) {
            return problem.getMessage();
        }
        Optional<String> blank = CheckedOptions.blank(argument, problem.getValue());
        if (blank.isPresent()) {
            return blank.get();
        }
        if (argument.paramLabel().contains("=")) {
            return CheckedOptions.name(argument) + " " + CheckedOptions.harmless(problem.getValue()) + ": write it as "
                    + argument.paramLabel();
        }
        return CheckedOptions.name(argument) + " " + CheckedOptions.harmless(problem.getValue()) + ": "
                + kind(argument)
                        .or(() -> choices(argument))
                        .or(() -> range(problem))
                        .orElse(problem.getMessage());
    }

    private static Optional<String> range(ParameterException problem) {
        return problem.getCause() instanceof TypeConversionException outside
                ? Optional.of(outside.getMessage())
                : Optional.empty();
    }

    private static String noCommand(CommandLine asked, String word) {
        CommandLine all = asked.getParent() == null ? asked : asked.getParent();
        return asked.getCommandSpec().qualifiedName() + ": there is no command " + word
                + Nearest.to(word, all.getSubcommands().keySet())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("");
    }

    private static Optional<String> kind(ArgSpec argument) {
        return Optional.ofNullable(KINDS.get(argument.auxiliaryTypes()[0]));
    }

    private static Optional<String> choices(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        return type.isEnum()
                ? Optional.of("choose one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(it -> it.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static String unmatched(UnmatchedArgumentException problem, List<String> arguments) {
        if (problem.getUnmatched().isEmpty()) {
            return likeAnOption(problem, arguments);
        }
        String word = problem.getUnmatched().get(0);
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        boolean topLevel = problem.getCommandLine().getParent() == null;
        String what = word.startsWith("-")
                ? "there is no option "
                : topLevel ? "there is no command " : "there is nothing for ";
        List<String> known = word.startsWith("-")
                ? problem.getCommandLine().getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList()
                : List.copyOf(problem.getCommandLine().getSubcommands().keySet());
        String meant = Nearest.to(word.replaceFirst("=.*", ""), known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return command + ": " + what + (word.isBlank() ? "'" + word + "'" : word) + meant;
    }

    /** Answers a word that begins as an option does and is none: a slip, or a value that belongs behind an equals sign. */
    private static String likeAnOption(UnmatchedArgumentException problem, List<String> arguments) {
        Matcher found = FOUND.matcher(String.valueOf(problem.getMessage()));
        String word = found.find() ? found.group(1) : "an argument";
        int before = arguments.indexOf(word) - 1;
        String option = before >= 0 && arguments.get(before).startsWith("--") ? arguments.get(before) : "OPTION";
        return problem.getCommandLine().getCommandSpec().qualifiedName() + ": there is no option " + word
                + "; as a value write it behind an equals sign, as " + option + "=" + word;
    }

    private static String missing(MissingParameterException problem) {
        String names = problem.getMissing().stream().map(WrongArguments::usage).collect(Collectors.joining(", "));
        ArgSpec argument = problem.getArgSpec();
        if (argument instanceof OptionSpec option && problem.getMessage().startsWith("Missing required parameter")) {
            return CheckedOptions.name(option) + ": its value " + option.paramLabel() + " is missing";
        }
        String few = problem.getMessage().contains("at least")
                ? "too few of " + names + " are given"
                : names + " is missing";
        return problem.getCommandLine().getCommandSpec().qualifiedName() + ": "
                + (names.isEmpty() ? problem.getMessage() : few);
    }

    private static String usage(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
