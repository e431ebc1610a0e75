package ecsconformance.result.certificate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ecsconformance.result.certificate.CertificationPackage.UnreadablePackage;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
        StringWriter text = new StringWriter();
        try {
            JsonText.write(text, this::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("suite", version);
        json.writeStringField("contract", contract);
        json.writeStringField("features", features);
        json.writeArrayFieldStart("certifies");
        for (String profile : certifies) {
            json.writeString(profile);
        }
        json.writeEndArray();
        if (matrix.isPresent()) {
            json.writeStringField("matrix", matrix.get());
        }
        json.writeObjectFieldStart("files");
        for (Map.Entry<String, String> file : files.entrySet()) {
            json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static Manifest read(byte[] content) throws UnreadablePackage {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        JsonNode json;
        try {
            json = mapper.readTree(content);
        } catch (JsonProcessingException malformed) {
            throw new UnreadablePackage("the manifest is not JSON");
        } catch (IOException unread) {
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
