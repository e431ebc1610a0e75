package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes the fields of JSON objects, one inside another; whoever opens an object or a list need not close it. */
public final class JsonFields {

    private final JsonGenerator json;

    private JsonFields(JsonGenerator json) {
        this.json = json;
    }

    /** The fields of one object. */
    @FunctionalInterface
    public interface Fields {
        void writeTo(JsonFields json) throws IOException;
    }

    /** The fields of the object that stands for a value. */
    @FunctionalInterface
    public interface FieldsOf<T> {
        void write(T value, JsonFields json) throws IOException;
    }

    /** Writes one object as the next value of the generator. */
    public static void write(JsonGenerator json, Fields fields) throws IOException {
        json.writeStartObject();
        fields.writeTo(new JsonFields(json));
        json.writeEndObject();
    }

    public JsonFields text(String name, String value) throws IOException {
        json.writeStringField(name, value);
        return this;
    }

    public JsonFields number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    public JsonFields flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    /** A field with the value; no field without one. */
    public JsonFields optional(String name, Optional<String> value) throws IOException {
        return value.isPresent() ? text(name, value.get()) : this;
    }

    /** A list of texts. */
    public JsonFields texts(String name, Iterable<String> values) throws IOException {
        json.writeFieldName(name);
        return texts(values);
    }

    /** A list of lists of texts. */
    public JsonFields table(String name, Iterable<? extends Iterable<String>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (Iterable<String> row : rows) {
            texts(row);
        }
        json.writeEndArray();
        return this;
    }

    private JsonFields texts(Iterable<String> values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
        return this;
    }

    /** An object with a text for each name. */
    public JsonFields texts(String name, Map<String, String> values) throws IOException {
        return object(name, fields -> {
            for (Map.Entry<String, String> value : values.entrySet()) {
                fields.text(value.getKey(), value.getValue());
            }
        });
    }

    public JsonFields object(String name, Fields fields) throws IOException {
        json.writeFieldName(name);
        write(json, fields);
        return this;
    }

    public <T> JsonFields object(String name, T value, FieldsOf<T> fields) throws IOException {
        return object(name, its -> fields.write(value, its));
    }

    /** An object for the value; no field without one. */
    public <T> JsonFields optional(String name, Optional<T> value, FieldsOf<T> fields) throws IOException {
        return value.isPresent() ? object(name, value.get(), fields) : this;
    }

    /** A list with an object for each value. */
    public <T> JsonFields objects(String name, Iterable<T> values, FieldsOf<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            write(json, its -> fields.write(value, its));
        }
        json.writeEndArray();
        return this;
    }

    /** A list with an object for each value, and null in the place of one that is not there. */
    public <T> JsonFields objectsOrNull(String name, Iterable<Optional<T>> values, FieldsOf<T> fields)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Optional<T> value : values) {
            if (value.isPresent()) {
                write(json, its -> fields.write(value.get(), its));
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
        return this;
    }
}
