package ecsconformance.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ecsconformance.result.Reason;

/** Writes and reads {@code exploration.json}. */
public final class ExplorationJson {

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public String text(Exploration exploration) {
        try {
            return json.writeValueAsString(exploration) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an exploration cannot be written as JSON", impossible);
        }
    }

    /** @throws IllegalArgumentException if it is no such file; the message has the reason */
    public Exploration read(String text) {
        try {
            Exploration read = json.readValue(text, Exploration.class);
            if (!Exploration.SCHEMA_VERSION.equals(read.schemaVersion())) {
                throw new IllegalArgumentException("its schemaVersion is not " + Exploration.SCHEMA_VERSION);
            }
            return read;
        } catch (JsonProcessingException malformed) {
            String why = Reason.ofParsing(malformed.getOriginalMessage());
            throw new IllegalArgumentException(("it is no exploration: " + why).replaceFirst(": $", ""), malformed);
        }
    }
}
