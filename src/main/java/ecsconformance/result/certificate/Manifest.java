package ecsconformance.result.certificate;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ecsconformance.result.certificate.CertificationPackage.UnreadablePackage;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contents and claims of a package; the signature is over this file alone.
 *
 * @param version   of the suite
 * @param contract  digest of the contract file
 * @param features  digest of all features
 * @param certifies the profiles that were run whole and are conformant
 * @param matrix    digest of the release's detection matrix, where there is one
 * @param files     digest of each other file of the package, the signature excepted
 */
public record Manifest(
        String version,
        String contract,
        String features,
        List<String> certifies,
        Optional<String> matrix,
        Map<String, String> files) {

    static final String FORMAT = "1";

    public Manifest {
        certifies = List.copyOf(certifies);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** As it stands in the package, UTF-8. */
    byte[] bytes() {
        return JsonText.of(json -> json.text("format", FORMAT)
                        .text("suite", version)
                        .text("contract", contract)
                        .text("features", features)
                        .texts("certifies", certifies)
                        .optional("matrix", matrix)
                        .texts("files", files))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Manifest read(byte[] content) throws UnreadablePackage {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        JsonNode json;
        try {
            json = mapper.readTree(content);
        } catch (IOException malformed) {
            throw new UnreadablePackage("the manifest is not JSON");
        }
        if (!FORMAT.equals(json.path("format").asText())) {
            throw new UnreadablePackage(
                    "the manifest's format is " + json.path("format") + ", only \"" + FORMAT + "\" can be read");
        }
        List<String> certifies = new ArrayList<>();
        json.path("certifies").forEach(profile -> certifies.add(profile.asText()));
        Map<String, String> files = new LinkedHashMap<>();
        json.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return new Manifest(
                json.path("suite").asText(),
                json.path("contract").asText(),
                json.path("features").asText(),
                certifies,
                Optional.of(json.path("matrix").asText()).filter(digest -> !digest.isEmpty()),
                files);
    }
}
