package ecsconformance.selftest;

import ecsconformance.report.Colour;
import ecsconformance.report.Figures;
import ecsconformance.report.Outline;
import ecsconformance.report.PlainText;
import ecsconformance.result.Verdict;
import ecsconformance.selftest.DefectResult.Detection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what the suite detects for a terminal: the outcome first, then areas, then whatever needs a person. */
public final class DetectionSummary {

    private static final int WIDTH = 120;

    private final boolean colours;

    /** @param colours whether the output shows colours and the user wants them */
    public DetectionSummary(boolean colours) {
        this.colours = colours;
    }

    public void write(DetectionMatrix matrix, Appendable out) throws IOException {
        Outline outline = new Outline(colours, WIDTH);
        headline(matrix, outline);
        areas(matrix.defects(), outline);
        clean(matrix.clean(), outline);
        missed(matrix.defects(), Detection.SURVIVED, outline);
        missed(matrix.defects(), Detection.OTHER, outline);
        besides(matrix.defects(), outline);
        pairs(matrix.pairs(), outline);
        unobservable(matrix.defects(), outline);
        unexercised(matrix.unexercised(), outline);
        outline.gap();
        outline.row(
                "overlap",
                Figures.counted(matrix.neverAlone().size(), "scenario")
                        + " of owners never the only one to catch a defect (other rules not counted)");
        outline.row(
                "clean",
                matrix.clean().verdict().word() + ", "
                        + Figures.counted(matrix.clean().scenarios(), "scenario"));
        outline.row("time", Figures.elapsed(Duration.between(matrix.startedAt(), matrix.finishedAt())));
        out.append(outline.text());
    }

    private static void headline(DetectionMatrix matrix, Outline outline) {
        outline.headline(
                matrix.isProven() ? Colour.GREEN : Colour.RED,
                matrix.isProven() ? "PROVEN" : "NOT PROVEN",
                (matrix.complete() ? "" : "stopped before the end: ") + matrix.count(Detection.OWNER) + " of "
                        + Figures.counted(matrix.observable(), "defect")
                        + " caught by the owning rule, " + matrix.count(Detection.OTHER) + " only by another rule, "
                        + matrix.count(Detection.SURVIVED) + " survived");
    }

    private static void areas(List<DefectResult> defects, Outline outline) {
        Map<String, List<DefectResult>> byArea = defects.stream()
                .filter(defect -> defect.detection() != Detection.UNOBSERVABLE)
                .collect(Collectors.groupingBy(
                        defect -> defect.owner().split("\\.", 2)[0], TreeMap::new, Collectors.toList()));
        int width = byArea.keySet().stream().mapToInt(String::length).max().orElse(0);
        outline.gap();
        byArea.forEach((area, own) -> outline.line(String.format(
                Locale.ROOT,
                "%-" + width + "s  %3d of %3d caught by the owner",
                PlainText.of(area),
                own.stream().filter(it -> it.detection() == Detection.OWNER).count(),
                own.size())));
    }

    private static void clean(DetectionMatrix.Clean clean, Outline outline) {
        if (clean.verdict() != Verdict.CONFORMANT) {
            outline.gap();
            outline.headline(Colour.RED, "BLAMED", "without any defect these rules do not pass");
            outline.wrapped(clean.notPassed());
            clean.problem().ifPresent(it -> outline.row("problem", it));
        }
    }

    private static void missed(List<DefectResult> defects, Detection detection, Outline outline) {
        String word = detection == Detection.SURVIVED ? "SURVIVED" : "MISSED";
        defects.stream().filter(it -> it.detection() == detection).forEach(it -> {
            outline.gap();
            outline.headline(Colour.RED, word, PlainText.of(it.name()) + "  " + PlainText.of(it.breaks()));
            outline.row("owner", it.owner());
            it.reason().ifPresent(reason -> outline.row("reason", reason));
            if (!it.others().isEmpty()) {
                outline.row("caught by", String.join(", ", it.others()));
            }
        });
    }

    /** Not every failure beside the owner's is wrong, so a person has to look. */
    private static void besides(List<DefectResult> defects, Outline outline) {
        List<DefectResult> sampled = defects.stream()
                .filter(it -> it.wholeSuite() && it.detection() == Detection.OWNER)
                .toList();
        if (!sampled.isEmpty()) {
            outline.gap();
            outline.line("Rules that failed beside the owner, of " + Figures.counted(sampled.size(), "defect")
                    + " that faced the whole suite");
            sampled.forEach(it -> outline.line("  " + PlainText.of(it.name()) + ": "
                    + (it.others().isEmpty() ? "none" : String.join(", ", it.others()))));
        }
    }

    private static void pairs(List<PairResult> pairs, Outline outline) {
        if (pairs.isEmpty()) {
            return;
        }
        outline.gap();
        outline.line("Both owners named in "
                + pairs.stream().filter(it -> it.named().size() == 2).count() + " of "
                + Figures.counted(pairs.size(), "pair") + " of defects");
        for (PairResult pair : pairs) {
            String both = PlainText.of(pair.first() + " and " + pair.second());
            if (!pair.masked().isEmpty()) {
                outline.line("  " + both + ": hidden by the other: " + PlainText.of(String.join(", ", pair.masked())));
            }
            if (!pair.blamed().isEmpty()) {
                outline.headline(Colour.RED, "BLAMED", both + ", and neither alone explains it");
                outline.wrapped(pair.blamed());
            }
        }
    }

    private static void unobservable(List<DefectResult> defects, Outline outline) {
        defects.stream().filter(it -> it.detection() == Detection.UNOBSERVABLE).forEach(it -> {
            outline.gap();
            outline.headline(Colour.YELLOW, "UNOBSERVABLE", PlainText.of(it.name()) + "  " + PlainText.of(it.breaks()));
            it.reason().ifPresent(reason -> outline.row("reason", reason));
        });
    }

    private static void unexercised(List<String> rules, Outline outline) {
        if (!rules.isEmpty()) {
            outline.gap();
            outline.headline(Colour.YELLOW, "UNEXERCISED", Figures.counted(rules.size(), "rule") + " without a defect");
            outline.wrapped(rules);
        }
    }
}
