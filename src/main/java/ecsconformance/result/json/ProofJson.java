package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.Proof;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.util.List;

/** The field {@code proof} of a result. */
final class ProofJson {

    private ProofJson() {}

    static void write(Proof proof, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("proof");
        json.writeNumberField("facts", proof.facts());
        json.writeNumberField("noticed", proof.noticed());
        doubts("vacuous", proof.vacuous(), json);
        doubts("unproven", proof.unproven(), json);
        json.writeEndObject();
    }

    private static void doubts(String name, List<Proof.Doubt> doubts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Proof.Doubt doubt : doubts) {
            json.writeStartObject();
            json.writeStringField("rule", doubt.rule());
            json.writeStringField("location", doubt.location());
            json.writeStringField("scenario", doubt.scenario());
            json.writeStringField("step", doubt.step());
            json.writeStringField("fact", doubt.fact());
            json.writeStringField("reason", doubt.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static Proof read(JsonCursor proof) throws UnreadableResult {
        return new Proof(
                proof.count("facts"),
                proof.count("noticed"),
                proof.list("vacuous", ProofJson::doubt),
                proof.list("unproven", ProofJson::doubt));
    }

    private static Proof.Doubt doubt(JsonCursor doubt) throws UnreadableResult {
        return new Proof.Doubt(
                doubt.text("rule"),
                doubt.text("location"),
                doubt.text("scenario"),
                doubt.text("step"),
                doubt.text("fact"),
                doubt.text("reason"));
    }
}
