package ecsconformance.report;

import ecsconformance.result.compare.Comparison;
import java.io.Writer;

/** One self-contained page with several results side by side, rule by rule, each with its reading. */
public final class ComparePage implements ComparisonReport {

    @Override
    public void write(Comparison comparison, Writer out) {
        PageTemplate.named("compare").write(CompareView.of(comparison), out);
    }
}
