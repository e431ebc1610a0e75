package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.result.Result;
import ecsconformance.result.Shard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The option that runs one part of what was chosen. */
final class ShardOption {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    @Option(names = "--shard", paramLabel = "I/N", description = "run only part I of N; merge joins the results")
    private String shard;

    /** @throws WrongUse where it is no shard, or one without a scenario */
    Optional<Shard> of(List<Rule> chosen) {
        if (shard == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(shard);
        if (!form.matches() || Integer.parseInt(form.group(1)) > Integer.parseInt(form.group(2))) {
            throw new WrongUse("--shard " + shard + " is no shard; it is 1/N to N/N, such as 2/4");
        }
        Shard part = Shard.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), chosen);
        if (part.share(chosen).stream().allMatch(rule -> rule.scenarios().isEmpty())) {
            long most =
                    chosen.stream().filter(rule -> !rule.scenarios().isEmpty()).count();
            throw new WrongUse(
                    "--shard " + shard + " has no scenario: the rules chosen make at most " + most + " shards");
        }
        return Optional.of(part);
    }

    static List<Rule> share(Optional<Shard> part, List<Rule> chosen) {
        return part.map(it -> it.share(chosen)).orElse(chosen);
    }

    static Result mark(Optional<Shard> part, Result result) {
        return part.map(result::of).orElse(result);
    }
}
