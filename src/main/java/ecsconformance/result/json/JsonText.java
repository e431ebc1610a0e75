package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/** JSON on a writer that stays open: indented, the same on every system, with a line feed at its end. */
public final class JsonText {

    /** As most tools write it: no space before a colon. */
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private JsonText() {}

    /** The one value of the text. */
    @FunctionalInterface
    public interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    public static void write(Writer out, Body body) throws IOException {
        write(out, body, new OuterLines());
    }

    /** Writes one object. */
    public static void object(Writer out, JsonFields.Fields fields) throws IOException {
        write(out, json -> JsonFields.write(json, fields));
    }

    /** One object for what a person does not read: with no space at all. */
    public static void compactObject(Writer out, JsonFields.Fields fields) throws IOException {
        write(out, json -> JsonFields.write(json, fields), new MinimalPrettyPrinter());
    }

    /** The text of one object. */
    public static String of(JsonFields.Fields fields) {
        StringWriter text = new StringWriter();
        try {
            object(text, fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes a field with a value, and nothing without one. */
    public static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void write(Writer out, Body body, PrettyPrinter printer) throws IOException {
        JsonGenerator generator = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(printer);
        try (JsonGenerator json = generator) {
            body.writeTo(json);
            json.writeRaw('\n');
        }
    }

    /** A line for each field near the root; what lies deeper has no blanks, which would be a tenth of a record. */
    private static final class OuterLines extends DefaultPrettyPrinter {

        private static final long serialVersionUID = 1L;
        private static final int DEEPEST = 2;

        OuterLines() {
            super(SEPARATORS);
            indentObjectsWith(new NearRoot(new DefaultIndenter("  ", "\n")));
            indentArraysWith(new NearRoot(FixedSpaceIndenter.instance));
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            if (_nesting <= DEEPEST) {
                super.writeObjectFieldValueSeparator(json);
            } else {
                json.writeRaw(':');
            }
        }

        @Override
        public OuterLines createInstance() {
            return new OuterLines();
        }

        @Override
        public void writeEndObject(JsonGenerator json, int fields) throws IOException {
            if (_nesting > DEEPEST) {
                _nesting--;
                json.writeRaw(" }");
            } else {
                super.writeEndObject(json, fields);
            }
        }
    }

    /** Indents near the root alone. */
    private record NearRoot(DefaultPrettyPrinter.Indenter indenter) implements DefaultPrettyPrinter.Indenter {

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= OuterLines.DEEPEST) {
                indenter.writeIndentation(json, level);
            }
        }

        @Override
        public boolean isInline() {
            return indenter.isInline();
        }
    }
}
