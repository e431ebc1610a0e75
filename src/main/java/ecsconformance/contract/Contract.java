package ecsconformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts of the page edition that the features state.
 *
 * @param digest {@code sha256:} and the hex SHA-256 of the contract file
 */
public record Contract(
        String operation,
        String apiVersion,
        String edition,
        String digest,
        List<Parameter> parameters,
        List<ResponseField> response,
        List<ErrorRow> errors,
        List<Clause> clauses) {

    private static final String FILE = "contract/create-image.json";

    public Contract {
        parameters = List.copyOf(parameters);
        response = List.copyOf(response);
        errors = List.copyOf(errors);
        clauses = List.copyOf(clauses);
    }

    /** Reads the contract file on the class path. */
    public static Contract load(ClassLoader loader) {
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            byte[] content = file.readAllBytes();
            return read(new ObjectMapper().readTree(content), sha256(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    private static Contract read(JsonNode json, String digest) {
        return new Contract(
                json.required("operation").asText(),
                json.required("apiVersion").asText(),
                json.required("edition").asText(),
                digest,
                all(
                        json.required("parameters"),
                        row -> new Parameter(
                                row.required("name").asText(),
                                row.required("type").asText(),
                                row.required("required").asBoolean(),
                                row.required("example").asText())),
                all(
                        json.required("response"),
                        row -> new ResponseField(
                                row.required("name").asText(),
                                row.required("type").asText(),
                                row.required("example").asText())),
                all(
                        json.required("errors"),
                        row -> new ErrorRow(
                                row.required("clause").asText(),
                                row.required("status").asInt(),
                                row.required("code").asText(),
                                row.required("message").asText())),
                all(
                        json.required("clauses"),
                        row -> new Clause(
                                row.required("id").asText(),
                                row.path("beside").asBoolean(),
                                Optional.ofNullable(row.get("digest")).map(JsonNode::asText))));
    }

    private static <T> List<T> all(JsonNode rows, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        rows.forEach(row -> values.add(read.apply(row)));
        return values;
    }

    private static String sha256(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
