package ecsconformance.selftest;

import ecsconformance.result.AtomicFile;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.json.JsonFields;
import ecsconformance.result.json.JsonText;
import ecsconformance.selftest.DefectResult.Detection;
import java.io.IOException;
import java.nio.file.Path;

/** The matrix as JSON; its form is {@code reports/selftest.schema.json}. */
public final class DetectionJson {

    /** Writes the file in one move, its folder created where it is missing. */
    public void write(DetectionMatrix matrix, Path file) throws IOException {
        AtomicFile.write(file, out -> JsonText.object(out, json -> write(matrix, json)));
    }

    private static void write(DetectionMatrix matrix, JsonFields json) throws IOException {
        Suite suite = matrix.suite();
        json.text("schemaVersion", DetectionMatrix.SCHEMA_VERSION)
                .object(
                        "suite",
                        fields -> fields.text("version", suite.version())
                                .text("edition", suite.contract().edition())
                                .text("contractDigest", suite.contract().digest()))
                .text("startedAt", matrix.startedAt().toString())
                .text("finishedAt", matrix.finishedAt().toString())
                .number("seed", matrix.seed())
                .flag("complete", matrix.complete())
                .flag("proven", matrix.isProven())
                .object("summary", matrix, DetectionJson::summary)
                .object(
                        "clean",
                        matrix.clean(),
                        (clean, fields) -> fields.text(
                                        "verdict", clean.verdict().word())
                                .number("scenarios", clean.scenarios())
                                .texts("notPassed", clean.notPassed())
                                .optional("problem", clean.problem()))
                .objects("defects", matrix.defects(), DetectionJson::defect)
                .texts("unexercisedRules", matrix.unexercised())
                .texts("scenariosNeverAlone", matrix.neverAlone())
                .objects("pairs", matrix.pairs(), DetectionJson::pair);
    }

    private static void summary(DetectionMatrix matrix, JsonFields json) throws IOException {
        json.number("total", matrix.defects().size());
        for (Detection detection : Detection.values()) {
            json.number(detection.word(), matrix.count(detection));
        }
    }

    private static void defect(DefectResult defect, JsonFields json) throws IOException {
        json.text("name", defect.name())
                .text("breaks", defect.breaks())
                .text("owner", defect.owner())
                .text("detection", defect.detection().word())
                .texts("scenarios", defect.scenarios())
                .flag("wholeSuite", defect.wholeSuite())
                .texts("others", defect.others())
                .optional("reason", defect.reason());
    }

    private static void pair(PairResult pair, JsonFields json) throws IOException {
        json.text("first", pair.first())
                .text("second", pair.second())
                .texts("named", pair.named())
                .texts("masked", pair.masked())
                .texts("explained", pair.explained())
                .texts("blamed", pair.blamed());
    }
}
