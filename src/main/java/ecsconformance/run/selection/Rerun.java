package ecsconformance.run.selection;

import ecsconformance.contract.RuleCatalogue;
import ecsconformance.contract.RuleId;
import ecsconformance.endpoint.Target;
import ecsconformance.result.Result;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.ResultJson;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import ecsconformance.run.selection.Selection.WrongSelection;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scenarios that an earlier run has left to run again: each rule that failed or was inconclusive, whole, because only all of a
 * rule's scenarios together can say that it passed.
 *
 * @param file   the earlier run's {@code conformance.json}
 * @param digest of the contract that it was judged by
 * @param target that it judged
 * @param seed   of the earlier run, which gives each scenario the style it had then
 */
public record Rerun(Path file, Set<String> rules, String digest, TargetInfo target, long seed) {

    public Rerun {
        rules = Set.copyOf(rules);
    }

    /** @throws WrongSelection where the file is no result, or everything in it has passed */
    public static Rerun of(Path file) {
        Result result;
        try {
            result = new ResultJson().read(file);
        } catch (UnreadableResult unreadable) {
            throw new WrongSelection("--rerun " + unreadable.getMessage());
        }
        Set<String> left = result.rules().stream()
                .filter(rule -> rule.verdict() == RuleVerdict.FAILED || rule.verdict() == RuleVerdict.INCONCLUSIVE)
                .map(RuleResult::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (left.isEmpty()) {
            throw new WrongSelection(
                    "--rerun " + file + ": there is nothing to run again, since no rule failed or was inconclusive");
        }
        return new Rerun(
                file,
                left,
                result.suite().contract().digest(),
                result.target(),
                result.run().seed());
    }

    /**
     * An earlier result says what is left of the endpoint that it judged, and of no other.
     *
     * @param embedded whether the present target is the emulator inside this process
     * @throws WrongSelection where the present target is another one
     */
    public void expectOf(Target present, boolean embedded) {
        if (target.embedded() && !embedded) {
            throw new WrongSelection("--rerun " + file + ": it judged the embedded emulator, not " + present.endpoint()
                    + "; run it again without an endpoint");
        }
        if (!target.embedded() && embedded) {
            throw new WrongSelection("--rerun " + file + ": it judged " + target.endpoint()
                    + ", and no endpoint is named; name that one with --target or --endpoint");
        }
        if (!embedded && !sameEndpoint(URI.create(target.endpoint()), present.endpoint())) {
            throw new WrongSelection(
                    "--rerun " + file + ": it judged " + target.endpoint() + ", not " + present.endpoint());
        }
        if (!embedded && !target.region().equals(present.region())) {
            throw new WrongSelection(
                    "--rerun " + file + ": it judged the region " + target.region() + ", not " + present.region());
        }
    }

    /** Host names have no case, and a URL may name the usual port or end in a slash. */
    private static boolean sameEndpoint(URI one, URI other) {
        return plain(one).equals(plain(other));
    }

    private static List<String> plain(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return List.of(
                scheme,
                String.valueOf(url.getHost()).toLowerCase(Locale.ROOT),
                String.valueOf(port),
                String.valueOf(url.getRawPath()).replaceFirst("/+$", ""));
    }

    boolean isLeft(RuleId rule) {
        return rules.contains(rule.value());
    }

    /** A note for the user before the verdicts are compared; empty if the two runs are of one contract. */
    public Optional<String> warning(String presentDigest, RuleCatalogue catalogue) {
        String gone = rules.stream()
                .filter(id -> catalogue.find(new RuleId(id)).isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
        if (digest.equals(presentDigest) && gone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("warning: " + file + " was judged by another contract"
                + (gone.isEmpty() ? "" : "; rules that are no longer there: " + gone));
    }
}
