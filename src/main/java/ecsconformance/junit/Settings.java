package ecsconformance.junit;

import ecsconformance.endpoint.TargetFlags;
import ecsconformance.input.Blank;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import ecsconformance.input.ValueReader;
import ecsconformance.input.Variables;
import ecsconformance.input.Yaml;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;

/** The values of {@link EcsConformance}, unless a configuration parameter says otherwise. */
record Settings(
        TargetFlags flags,
        List<String> rules,
        Optional<String> tags,
        Path report,
        Path ledger,
        boolean allowMutations,
        boolean allowPartial) {

    /** @throws InvalidInput with everything that is wrong */
    static Settings of(EcsConformance said, ConfigurationParameters parameters, Map<String, String> environment) {
        Reading reading = new Reading(parameters, new Variables(environment), new ArrayList<>());
        Settings settings = new Settings(
                new TargetFlags(
                        reading.value("target", said.target(), ValueReader::path),
                        reading.value("endpoint", said.endpoint(), ValueReader::url),
                        reading.value("region", said.region(), ValueReader::word),
                        Optional.empty(),
                        Optional.empty(),
                        reading.value("control", said.control(), ValueReader::url),
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        reading.list("profiles", said.profiles())),
                reading.list("rules", said.rules()),
                reading.value("tags", said.tags(), text -> text),
                reading.value("report", said.report(), ValueReader::path).orElse(Path.of("target/conformance")),
                reading.value("ledger", said.ledger(), ValueReader::path).orElse(Path.of("reports/ledgers")),
                reading.agreed("allowMutations", said.allowMutations()),
                reading.agreed("allowPartial", said.allowPartial()));
        if (!reading.problems().isEmpty()) {
            throw new InvalidInput(reading.problems());
        }
        return settings;
    }

    /** These settings aimed at an endpoint that has just been started. */
    Settings at(URI endpoint, Optional<URI> control) {
        TargetFlags aimed = new TargetFlags(
                flags.target(),
                Optional.of(endpoint),
                flags.region(),
                flags.accessKeyId(),
                flags.accessKeySecret(),
                control.or(flags::control),
                flags.concurrency(),
                flags.requestsPerSecond(),
                flags.profiles());
        return new Settings(aimed, rules, tags, report, ledger, allowMutations, allowPartial);
    }

    /** Takes the parameter before the attribute, and gathers what is wrong with either. */
    private record Reading(ConfigurationParameters parameters, Variables variables, List<Problem> problems) {

        <T> Optional<T> value(String name, String attribute, Yaml.Parser<T> parser) {
            return said(name, attribute).flatMap(text -> parsed(name, text, parser));
        }

        List<String> list(String name, String[] attribute) {
            Stream<String> said = parameter(name)
                    .map(text -> Stream.of(text.split(",", -1)))
                    .orElseGet(() -> Arrays.stream(attribute));
            return said.flatMap(text -> parsed(name, text.strip(), it -> it).stream())
                    .toList();
        }

        boolean agreed(String name, boolean attribute) {
            Optional<String> said = parameter(name);
            if (said.filter(text -> !text.equals("true") && !text.equals("false"))
                    .isPresent()) {
                problems.add(new Problem(place(name), "is neither true nor false"));
            }
            return said.map("true"::equals).orElse(attribute);
        }

        private Optional<String> said(String name, String attribute) {
            return parameter(name).or(() -> attribute.isEmpty() ? Optional.empty() : Optional.of(attribute));
        }

        private Optional<String> parameter(String name) {
            return parameters.get(place(name));
        }

        private <T> Optional<T> parsed(String name, String text, Yaml.Parser<T> parser) {
            try {
                String resolved = variables.resolve(text);
                if (Blank.is(resolved)) {
                    throw new ValueReader.Unfit("is given but blank; give it a value, or omit it");
                }
                return Optional.of(parser.parse(resolved));
            } catch (ValueReader.Unfit unfit) {
                problems.add(new Problem(place(name), unfit.getMessage()));
                return Optional.empty();
            }
        }

        private static String place(String name) {
            return "conformance." + name;
        }
    }
}
