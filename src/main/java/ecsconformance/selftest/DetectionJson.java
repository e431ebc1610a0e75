package ecsconformance.selftest;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.AtomicFile;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.json.JsonText;
import ecsconformance.selftest.DefectResult.Detection;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** The matrix as JSON; its form is {@code reports/selftest.schema.json}. */
public final class DetectionJson {

    /** Writes the file in one move, its folder created where it is missing. */
    public void write(DetectionMatrix matrix, Path file) throws IOException {
        AtomicFile.write(file, out -> write(matrix, out));
    }

    private static void write(DetectionMatrix matrix, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("schemaVersion", DetectionMatrix.SCHEMA_VERSION);
            suite(matrix.suite(), json);
            json.writeStringField("startedAt", matrix.startedAt().toString());
            json.writeStringField("finishedAt", matrix.finishedAt().toString());
            json.writeNumberField("seed", matrix.seed());
            json.writeBooleanField("complete", matrix.complete());
            json.writeBooleanField("proven", matrix.isProven());
            summary(matrix, json);
            clean(matrix.clean(), json);
            json.writeArrayFieldStart("defects");
            for (DefectResult defect : matrix.defects()) {
                defect(defect, json);
            }
            json.writeEndArray();
            JsonText.texts("unexercisedRules", matrix.unexercised(), json);
            JsonText.texts("scenariosNeverAlone", matrix.neverAlone(), json);
            json.writeArrayFieldStart("pairs");
            for (PairResult pair : matrix.pairs()) {
                pair(pair, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void suite(Suite suite, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("suite");
        json.writeStringField("version", suite.version());
        json.writeStringField("edition", suite.contract().edition());
        json.writeStringField("contractDigest", suite.contract().digest());
        json.writeEndObject();
    }

    private static void summary(DetectionMatrix matrix, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("total", matrix.defects().size());
        for (Detection detection : Detection.values()) {
            json.writeNumberField(detection.word(), matrix.count(detection));
        }
        json.writeEndObject();
    }

    private static void clean(DetectionMatrix.Clean clean, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("clean");
        json.writeStringField("verdict", clean.verdict().word());
        json.writeNumberField("scenarios", clean.scenarios());
        JsonText.texts("notPassed", clean.notPassed(), json);
        JsonText.optional("problem", clean.problem(), json);
        json.writeEndObject();
    }

    private static void defect(DefectResult defect, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", defect.name());
        json.writeStringField("breaks", defect.breaks());
        json.writeStringField("owner", defect.owner());
        json.writeStringField("detection", defect.detection().word());
        JsonText.texts("scenarios", defect.scenarios(), json);
        json.writeBooleanField("wholeSuite", defect.wholeSuite());
        JsonText.texts("others", defect.others(), json);
        JsonText.optional("reason", defect.reason(), json);
        json.writeEndObject();
    }

    private static void pair(PairResult pair, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("first", pair.first());
        json.writeStringField("second", pair.second());
        JsonText.texts("named", pair.named(), json);
        JsonText.texts("masked", pair.masked(), json);
        JsonText.texts("explained", pair.explained(), json);
        JsonText.texts("blamed", pair.blamed(), json);
        json.writeEndObject();
    }
}
