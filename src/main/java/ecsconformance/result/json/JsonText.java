package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

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
        write(out, body, new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    /** For what a person does not read: with no space at all. */
    public static void writeCompact(Writer out, Body body) throws IOException {
        write(out, body, new MinimalPrettyPrinter());
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
}
