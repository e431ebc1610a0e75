package ecsconformance.selftest;

import ecsconformance.report.Figures;
import ecsconformance.report.PageTemplate;
import ecsconformance.report.PlainText;
import ecsconformance.result.AtomicFile;
import ecsconformance.selftest.DefectResult.Detection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Shows the matrix as one self-contained page: each defect with the rules that caught it, the pairs of defects, and the
 * rules and scenarios that caught nothing.
 */
public final class MatrixPage {

    /** Writes the file in one move, its folder created where it is missing. */
    public void write(DetectionMatrix matrix, Path file) throws IOException {
        AtomicFile.write(file, out -> PageTemplate.named("matrix").write(new MatrixView(matrix), out));
    }

    /** A matrix as its page shows it. */
    public record MatrixView(DetectionMatrix matrix) {

        public String plain(String text) {
            return PlainText.of(text);
        }

        public String minute() {
            return Figures.minute(matrix.startedAt());
        }

        public String elapsed() {
            return Figures.elapsed(Duration.between(matrix.startedAt(), matrix.finishedAt()));
        }

        /** The verdict whose colour and shape the outcome of a defect has. */
        public String verdict(DefectResult defect) {
            return switch (defect.detection()) {
                case OWNER -> "passed";
                case OTHER -> "inconclusive";
                case SURVIVED -> "failed";
                case UNOBSERVABLE -> "untested";
            };
        }

        public List<Detection> detections() {
            return List.of(Detection.values());
        }

        /** Areas of the owners, in alphabetical order. */
        public List<String> areas() {
            return matrix.defects().stream()
                    .map(MatrixView::area)
                    .distinct()
                    .sorted()
                    .toList();
        }

        public static String area(DefectResult defect) {
            return defect.owner().split("\\.", 2)[0];
        }
    }
}
