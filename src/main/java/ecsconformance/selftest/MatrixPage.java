package ecsconformance.selftest;

import ecsconformance.report.PageTemplate;
import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** Shows what the suite detects as one self-contained page: each defect with who caught it, pairs, and what caught nothing. */
public final class MatrixPage {

    /** Writes the file in one move, its folder created where it is missing. */
    public void write(DetectionMatrix matrix, Path file) throws IOException {
        AtomicFile.write(file, out -> PageTemplate.named("matrix").write(new MatrixView(matrix), out));
    }
}
