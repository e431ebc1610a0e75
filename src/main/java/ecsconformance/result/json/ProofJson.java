package ecsconformance.result.json;

import ecsconformance.result.Proof;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;

/** The field {@code proof} of a result. */
final class ProofJson {

    private ProofJson() {}

    static void write(Proof proof, JsonFields json) throws IOException {
        json.number("facts", proof.facts())
                .number("noticed", proof.noticed())
                .objects("vacuous", proof.vacuous(), ProofJson::write)
                .objects("unproven", proof.unproven(), ProofJson::write);
    }

    private static void write(Proof.Doubt doubt, JsonFields json) throws IOException {
        json.text("rule", doubt.rule())
                .text("location", doubt.location())
                .text("scenario", doubt.scenario())
                .text("step", doubt.step())
                .text("fact", doubt.fact())
                .text("reason", doubt.reason());
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
