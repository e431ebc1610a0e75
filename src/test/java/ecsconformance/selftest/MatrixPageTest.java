package ecsconformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Samples;
import ecsconformance.selftest.DefectResult.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixPageTest {

    @TempDir
    private Path folder;

    static DetectionMatrix matrix() {
        DefectResult survivor = new DefectResult(
                "snapshot-age.missing",
                "any <b>age</b> goes",
                "snapshot.age",
                Detection.SURVIVED,
                List.of(),
                List.of(),
                true,
                Optional.empty());
        return DetectionMatrix.of(
                Samples.conformant().suite(),
                7,
                new DetectionMatrix.Runs(
                        Optional.of(Samples.conformant()),
                        List.of(
                                survivor,
                                DefectResult.unobservable("image-data.lost", "it is", "image.disks", "nobody looks")),
                        List.of(new PairResult(
                                "a.b", "c.d", List.of("one.owner"), List.of("a.mask"), List.of(), List.of("a.third"))),
                        true),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(90));
    }

    @Test
    void every_defect_has_a_row_that_can_be_filtered_and_pairs_are_told() throws IOException {
        Path file = folder.resolve("new/index.html");

        new MatrixPage().write(matrix(), file);

        assertThat(Files.readString(file))
                .contains(
                        "id=\"snapshot-age.missing\" data-detection=\"survived\" data-area=\"snapshot\"",
                        "any &lt;b&gt;age&lt;/b&gt; goes",
                        "data-detection=\"unobservable\"",
                        "nobody looks",
                        "a.mask",
                        "a.third",
                        "Not proven")
                .doesNotContain("any <b>age");
    }
}
