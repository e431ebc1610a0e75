package ecsconformance.report;

import ecsconformance.result.Proof;
import java.util.List;

/** Shows the checks of a run in its summary: vacuous ones first and loudly, as they make a pass worth less. */
final class ProofOutline {

    private static final int MOST_DETAILED = 20;

    private final Outline outline;

    ProofOutline(Outline outline) {
        this.outline = outline;
    }

    void add(Proof proof) {
        doubts("VACUOUS", Colour.RED, proof.vacuous());
        doubts("UNPROVEN", Colour.YELLOW, proof.unproven());
        outline.gap();
        outline.headline(
                proof.noticed() == proof.facts() && proof.vacuous().isEmpty() ? Colour.GREEN : Colour.RED,
                "PROOF",
                proof.noticed() + " of " + Figures.counted(proof.facts(), "falsified fact")
                        + " noticed by the check that claims it");
        if (!proof.vacuous().isEmpty()) {
            outline.line("  A vacuous check is a fault of the suite, not of the target.");
        }
    }

    private void doubts(String word, Colour colour, List<Proof.Doubt> doubts) {
        doubts.stream().limit(MOST_DETAILED).forEach(it -> {
            outline.gap();
            outline.headline(colour, word, PlainText.of(it.rule()) + "  " + PlainText.of(it.fact()));
            outline.row("scenario", it.location() + "  " + it.scenario());
            outline.row("check", it.step());
            outline.row("reason", it.reason());
        });
        if (doubts.size() > MOST_DETAILED) {
            outline.gap();
            outline.headline(colour, word, doubts.size() - MOST_DETAILED + " further, each in conformance.json");
        }
    }
}
