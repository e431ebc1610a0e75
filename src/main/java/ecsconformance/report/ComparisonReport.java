package ecsconformance.report;

import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.io.Writer;

/** One rendering of results side by side. Whatever came from a target is shown as text and never acts. */
@FunctionalInterface
public interface ComparisonReport {

    /** Writes the whole rendering and leaves the writer open. */
    void write(Comparison comparison, Writer out) throws IOException;
}
