package ecsconformance.endpoint;

import static ecsconformance.input.Yaml.at;

import ecsconformance.endpoint.Target.FixtureSources;
import ecsconformance.endpoint.Target.SpokenStyles;
import ecsconformance.endpoint.Target.Tls;
import ecsconformance.endpoint.TargetFile.Keys;
import ecsconformance.endpoint.TargetFile.SomeLimits;
import ecsconformance.endpoint.TargetFile.SomeWaits;
import ecsconformance.input.Problems;
import ecsconformance.input.Problems.Problem;
import ecsconformance.input.ValueReader;
import ecsconformance.input.Variables;
import ecsconformance.input.Yaml;
import ecsconformance.input.YamlSource;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a target file. */
public final class TargetFileReader {

    private static final List<String> KEYS = List.of(
            "name",
            "endpoint",
            "region",
            "credentials",
            "wire",
            "operations",
            "tls",
            "limits",
            "profiles",
            "fixtures",
            "allowMutations");
    private static final List<String> LIMITS = List.of(
            "concurrency",
            "requestsPerSecond",
            "connectTimeout",
            "readTimeout",
            "imageReady",
            "pollInterval",
            "imageListed",
            "snapshotReady",
            "instanceReady",
            "repeatWithin");

    private final Map<String, String> environment;
    private final Set<String> fixtureIds;

    TargetFileReader(Map<String, String> environment, Set<String> fixtureIds) {
        this.environment = environment;
        this.fixtureIds = fixtureIds;
    }

    /**
     * Everything the file says; what is wrong with it is added to the list.
     *
     * @param settled paths of values that flag or environment give, whose variables need not be set
     */
    TargetFile read(Path file, Set<String> settled, List<Problem> wrong) {
        Problems problems = new Problems(file.toString());
        Optional<Node> root = new YamlSource(problems, "target file", "it must name an endpoint").read(file);
        Yaml.Reading reading = new Yaml.Reading(problems, new Variables(environment), settled);
        TargetFile read =
                root.map(node -> target(new Yaml(node, "", reading), file)).orElseGet(TargetFile::none);
        wrong.addAll(problems.list());
        return read;
    }

    private TargetFile target(Yaml root, Path file) {
        Map<String, Yaml> keys = root.fields(KEYS);
        return new TargetFile(
                at(keys, "name").flatMap(Yaml::text),
                at(keys, "endpoint").flatMap(place -> place.value(ValueReader::url)),
                at(keys, "region").flatMap(each -> each.value(ValueReader::word)),
                at(keys, "credentials").map(TargetFileReader::credentials).orElseGet(Keys::none),
                at(keys, "wire").map(TargetFileReader::wire),
                at(keys, "operations").map(place -> words(place, Vocabulary.OPERATIONS)),
                at(keys, "tls").map(place -> tls(place, file)).orElseGet(Tls::standard),
                at(keys, "limits").map(TargetFileReader::limits).orElseGet(SomeLimits::none),
                at(keys, "profiles").map(place -> words(place, Vocabulary.PROFILES)),
                at(keys, "fixtures").map(new FixturesReader(fixtureIds)::read).orElseGet(FixtureSources::none),
                at(keys, "allowMutations").flatMap(Yaml::flag));
    }

    private static Keys credentials(Yaml place) {
        Map<String, Yaml> keys = place.fields(List.of("accessKeyId", "accessKeySecret", "securityToken"));
        return new Keys(
                at(keys, "accessKeyId").flatMap(Yaml::text),
                at(keys, "accessKeySecret").flatMap(Yaml::text),
                at(keys, "securityToken").flatMap(Yaml::optionalText));
    }

    private static SpokenStyles wire(Yaml place) {
        Map<String, Yaml> keys = place.fields(List.of("signature", "method", "format"));
        SpokenStyles all = SpokenStyles.assumed();
        return new SpokenStyles(
                offer(keys, "signature", List.of("v1", "v3"), TargetFileReader::signature, all.signatures()),
                offer(keys, "method", List.of("GET", "POST"), HttpVerb::valueOf, all.verbs()),
                offer(keys, "format", List.of("JSON", "XML"), Format::valueOf, all.formats()),
                true);
    }

    private static SignatureVersion signature(String word) {
        return SignatureVersion.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static <T> List<T> offer(
            Map<String, Yaml> keys, String key, List<String> valid, Function<String, T> value, List<T> otherwise) {
        List<T> offered = at(keys, key).map(place -> words(place, valid)).orElse(List.of()).stream()
                .map(value)
                .toList();
        return offered.isEmpty() ? otherwise : offered;
    }

    private static Tls tls(Yaml place, Path file) {
        Map<String, Yaml> keys = place.fields(List.of("trust", "insecure", "certificate", "key"));
        Optional<Path> certificate = pem(keys, "certificate", "CERTIFICATE", file);
        Optional<Path> key = pem(keys, "key", "PRIVATE KEY", file);
        if (keys.containsKey("certificate") != keys.containsKey("key")) {
            place.problem("must have both certificate and key, or neither");
        }
        return new Tls(
                pem(keys, "trust", "CERTIFICATE", file),
                at(keys, "insecure").flatMap(Yaml::flag).orElse(false),
                certificate.flatMap(own -> key.map(secret -> new Tls.Client(own, secret))));
    }

    private static Optional<Path> pem(Map<String, Yaml> keys, String key, String block, Path file) {
        return at(keys, key).flatMap(each -> each.value(text -> PemFile.holding(block, text, file)));
    }

    private static SomeLimits limits(Yaml place) {
        Map<String, Yaml> keys = place.fields(LIMITS);
        Optional<Double> rate = at(keys, "requestsPerSecond").flatMap(each -> each.value(ValueReader::rate));
        return new SomeLimits(
                at(keys, "concurrency").flatMap(each -> each.value(ValueReader::concurrency)),
                rate.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                duration(keys, "connectTimeout"),
                duration(keys, "readTimeout"),
                duration(keys, "imageReady"),
                duration(keys, "pollInterval"),
                new SomeWaits(
                        duration(keys, "imageListed"),
                        duration(keys, "snapshotReady"),
                        duration(keys, "instanceReady"),
                        duration(keys, "repeatWithin")));
    }

    private static Optional<Duration> duration(Map<String, Yaml> keys, String key) {
        return at(keys, key).flatMap(each -> each.value(ValueReader::duration));
    }

    private static List<String> words(Yaml place, List<String> valid) {
        List<String> words = new ArrayList<>();
        place.items()
                .forEach(item ->
                        item.word(valid).filter(word -> !words.contains(word)).ifPresent(words::add));
        return words;
    }

    /** A PEM file that a target file names, looked at so far that a wrong one is found where it is named. */
    private static final class PemFile {

        private static final int LARGEST = 1 << 20;
        private static final String EXPECTED = "; expected a PEM file, its path relative to the target file";

        private PemFile() {}

        /**
         * The path, when the file holds such a block.
         *
         * @param block for example {@code CERTIFICATE}
         */
        static Path holding(String block, String text, Path targetFile) throws ValueReader.Unfit {
            Path pem = readable(text, targetFile);
            String content = content(pem);
            if (content.contains("BEGIN ENCRYPTED PRIVATE KEY") || content.contains("Proc-Type: 4,ENCRYPTED")) {
                throw new ValueReader.Unfit(
                        "is encrypted with a password, which the suite cannot take; openssl pkey -in KEY -out PLAIN"
                                + " writes the key without one");
            }
            if (!content.contains("-----BEGIN " + block + "-----")) {
                throw new ValueReader.Unfit("holds no PEM block BEGIN " + block);
            }
            return pem;
        }

        private static Path readable(String text, Path targetFile) throws ValueReader.Unfit {
            try {
                Path pem = targetFile.toAbsolutePath().resolveSibling(text);
                if (Files.isRegularFile(pem) && Files.isReadable(pem)) {
                    return pem;
                }
            } catch (InvalidPathException malformed) {
                // Reported below like a missing file.
            }
            throw new ValueReader.Unfit("is no readable file" + EXPECTED);
        }

        private static String content(Path pem) throws ValueReader.Unfit {
            try {
                if (Files.size(pem) > LARGEST) {
                    throw new ValueReader.Unfit("is larger than " + LARGEST + " bytes" + EXPECTED);
                }
                return Files.readString(pem, StandardCharsets.ISO_8859_1);
            } catch (IOException unreadable) {
                throw new ValueReader.Unfit("cannot be read" + EXPECTED);
            }
        }
    }
}
