package ecsconformance.endpoint;

import ecsconformance.endpoint.Limits.Waits;
import ecsconformance.endpoint.Target.FixtureSources;
import ecsconformance.endpoint.Target.SpokenStyles;
import ecsconformance.endpoint.TargetFile.SomeLimits;
import ecsconformance.endpoint.TargetFile.SomeWaits;
import ecsconformance.input.Blank;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.Nearest;
import ecsconformance.input.Problems.Problem;
import ecsconformance.input.ValueReader;
import ecsconformance.input.Yaml;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Makes one Target of flags, environment, target file and defaults, in this precedence. */
public final class TargetComposer {

    /** The region where nobody names one. */
    static final String DEFAULT_REGION = "cn-hangzhou";

    /**
     * The target, or nothing where nothing names an endpoint and the embedded emulator is meant. Read from the environment are
     * {@code CONFORMANCE_TARGET}, {@code _ENDPOINT}, {@code _REGION}, {@code _CONTROL}, {@code _CONCURRENCY}, {@code _RATE},
     * {@code _PROFILE} (a list with commas) and {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code _ACCESS_KEY_SECRET},
     * {@code ALIBABA_CLOUD_SECURITY_TOKEN}; a variable or a flag that is
     * set but blank is a problem, never taken for one that was left out.
     *
     * @param fixtureIds every fixture id a target file may declare
     * @throws InvalidInput with everything that is wrong, at once
     */
    public Optional<Target> compose(TargetFlags flags, Map<String, String> environment, Set<String> fixtureIds) {
        List<Problem> problems = new ArrayList<>();
        FlagReader choice = new FlagReader(environment, problems);
        choice.expectNoBlankVariables();
        choice.expectNotBlank("--target", flags.target().map(Path::toString));
        choice.expectNotBlank("--region", flags.region());
        choice.expectNotBlank("--access-key-id", flags.accessKeyId());
        choice.expectNotBlank("--access-key-secret", flags.accessKeySecret());
        Optional<Path> path = flags.target().or(() -> choice.variable("CONFORMANCE_TARGET", ValueReader::path));
        Optional<URI> endpoint = choice.url("--endpoint", flags.endpoint())
                .or(() -> choice.variable("CONFORMANCE_ENDPOINT", ValueReader::url));
        Optional<URI> control = choice.url("--control", flags.control())
                .or(() -> choice.variable("CONFORMANCE_CONTROL", ValueReader::url));
        AccessKeyChoice account = new AccessKeyChoice(flags, environment);
        Set<String> settled = new HashSet<>(account.settled());
        endpoint.ifPresent(given -> settled.add("endpoint"));
        control.ifPresent(given -> settled.add("fixtures.control"));
        Optional<String> region = flags.region().or(() -> choice.variable("CONFORMANCE_REGION", ValueReader::word));
        region.ifPresent(given -> settled.add("region"));

        TargetFile file = path.map(
                        given -> new TargetFileReader(environment, fixtureIds).read(given, settled, problems))
                .orElseGet(TargetFile::none);
        boolean fileIsSound = problems.isEmpty();
        FixtureSources fixtures = new FixtureSources(
                control.or(() -> file.fixtures().control()),
                file.fixtures().declared(),
                file.fixtures().provision());
        Optional<URI> chosen = endpoint.or(file::endpoint);
        Limits limits = limits(flags, choice, file.limits(), Limits.standard(fixtures.control()));
        Set<String> profiles = profiles(flags, choice, file);
        if (chosen.isEmpty() && path.isEmpty() && control.isEmpty()) {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            return Optional.empty();
        }
        if (chosen.isEmpty() && fileIsSound) {
            problems.add(new Problem(
                    path.map(Path::toString).orElse("--endpoint"),
                    "no endpoint: give --endpoint, CONFORMANCE_ENDPOINT or endpoint: in the target file"));
        }
        var credentials = account.credentials(file.keys(), fixtures.control().isPresent(), fileIsSound, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return Optional.of(new Target(
                file.name().orElseGet(() -> chosen.get().getRawAuthority()),
                chosen.get(),
                region.or(file::region).orElse(DEFAULT_REGION),
                credentials,
                file.wire().orElseGet(SpokenStyles::assumed),
                new LinkedHashSet<>(file.operations().orElse(Vocabulary.OPERATIONS)),
                file.tls(),
                limits,
                profiles,
                fixtures,
                file.allowMutations().orElse(Loopback.is(chosen.get()))));
    }

    private static Limits limits(TargetFlags flags, FlagReader choice, SomeLimits file, Limits standard) {
        Optional<Integer> concurrency = flags.concurrency().isPresent()
                ? choice.flag(
                        "--concurrency", Integer.toString(flags.concurrency().getAsInt()), ValueReader::concurrency)
                : choice.variable("CONFORMANCE_CONCURRENCY", ValueReader::concurrency);
        Optional<Double> rate = flags.requestsPerSecond().isPresent()
                ? choice.flag(
                        "--rate", Double.toString(flags.requestsPerSecond().getAsDouble()), ValueReader::rate)
                : choice.variable("CONFORMANCE_RATE", ValueReader::rate);
        return new Limits(
                concurrency.or(file::concurrency).orElse(standard.concurrency()),
                rate.map(OptionalDouble::of).orElse(file.requestsPerSecond()),
                file.connectTimeout().orElse(standard.connectTimeout()),
                file.readTimeout().orElse(standard.readTimeout()),
                file.imageReady().orElse(standard.imageReady()),
                file.pollInterval().orElse(standard.pollInterval()),
                waits(file.waits(), standard.waits()));
    }

    private static Waits waits(SomeWaits file, Waits standard) {
        return new Waits(
                file.imageListed().orElse(standard.imageListed()),
                file.snapshotReady().orElse(standard.snapshotReady()),
                file.instanceReady().orElse(standard.instanceReady()),
                file.repeatWithin().orElse(standard.repeatWithin()));
    }

    private static Set<String> profiles(TargetFlags flags, FlagReader choice, TargetFile file) {
        if (!flags.profiles().isEmpty()) {
            return choice.words("--profile", flags.profiles(), Vocabulary.PROFILES);
        }
        return choice.variable("CONFORMANCE_PROFILE", text -> List.of(text.split("\\s*,\\s*", -1)))
                .map(given -> choice.words("CONFORMANCE_PROFILE", given, Vocabulary.PROFILES))
                .orElseGet(() -> new LinkedHashSet<>(file.profiles().orElse(Vocabulary.PROFILES)));
    }

    /** Reads what flags and environment variables say and gathers what is wrong with them. */
    private static final class FlagReader {

        private static final int LONGEST = 100;

        private final Map<String, String> environment;
        private final List<Problem> problems;

        FlagReader(Map<String, String> environment, List<Problem> problems) {
            this.environment = environment;
            this.problems = problems;
        }

        /** The variable's value, without blanks around it. */
        <T> Optional<T> variable(String name, Yaml.Parser<T> parser) {
            String value = environment.getOrDefault(name, "").strip();
            // One that is set but blank is refused by name, all of them at once.
            return value.isEmpty() ? Optional.empty() : flag(name, value, parser);
        }

        /** Refuses the suite's variables that are set but blank: somebody meant to say something. */
        void expectNoBlankVariables() {
            new TreeMap<>(environment).forEach((name, value) -> {
                if (isOurs(name) && Blank.is(value)) {
                    problems.add(new Problem(name, "is set but blank; give it a value, or unset it"));
                }
            });
        }

        private static boolean isOurs(String name) {
            return name.startsWith("CONFORMANCE_") || AccessKeyChoice.VARIABLES.contains(name);
        }

        /** Refuses a flag that is given but blank. */
        void expectNotBlank(String name, Optional<String> value) {
            if (value.filter(Blank::is).isPresent()) {
                problems.add(new Problem(name, "is given but blank; give it a value, or omit it"));
            }
        }

        <T> Optional<T> flag(String name, String value, Yaml.Parser<T> parser) {
            try {
                return Optional.of(parser.parse(value));
            } catch (ValueReader.Unfit unfit) {
                problems.add(new Problem(name, shown(value) + " " + unfit.getMessage()));
                return Optional.empty();
            }
        }

        /** Without what may be secret: a password before an @, and a query. */
        private static String shown(String value) {
            String open = value.replaceFirst("(?s)^.*@", "...@").replaceFirst("(?s)[?#].*", "?...");
            return open.length() > LONGEST ? open.substring(0, LONGEST) + "…" : open;
        }

        Optional<URI> url(String name, Optional<URI> value) {
            return value.flatMap(given -> flag(name, given.toString(), ValueReader::url));
        }

        Set<String> words(String name, Collection<String> words, Collection<String> valid) {
            for (String word : words) {
                if (!valid.contains(word)) {
                    problems.add(
                            new Problem(name, word + " is not one of the known words; " + Nearest.hint(word, valid)));
                }
            }
            return new LinkedHashSet<>(words);
        }
    }
}
