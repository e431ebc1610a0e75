package ecsconformance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import ecsconformance.result.json.JsonFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * JSON for a data block inside an HTML page: no character of it can end the block, and none is invisible in the page's
 * source, since whatever is not ASCII is escaped. A text that no person reads to its end is cut.
 */
final class ScriptJson {

    /** Enough of an answer to see what is wrong with it; the report's other files have the whole. */
    static final int LONGEST_TEXT = 16_384;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ScriptJson() {}

    static String of(JsonFields.Fields fields) {
        return of(fields, LONGEST_TEXT);
    }

    /** @param longest how much of a text is kept */
    static String of(JsonFields.Fields fields, int longest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new CutTexts(JSON.createGenerator(text).setCharacterEscapes(new MarkUp()), longest)) {
            JsonFields.write(json, fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static final class CutTexts extends JsonGeneratorDelegate {

        private final int longest;

        CutTexts(JsonGenerator json, int longest) {
            super(json, false);
            this.longest = longest;
        }

        @Override
        public void writeString(String text) throws IOException {
            int more = text.length() - longest;
            super.writeString(more <= 0 ? text : text.substring(0, longest) + "… (" + more + " more characters)");
        }
    }

    /** The characters that mean something in HTML. */
    private static final class MarkUp extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (char mark : "<>&".toCharArray()) {
                escapes[mark] = ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
