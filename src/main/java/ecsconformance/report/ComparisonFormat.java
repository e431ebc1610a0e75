package ecsconformance.report;

import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The renderings of results side by side. Whatever came from a target is shown as text and never acts. */
public enum ComparisonFormat {
    TEXT(ComparisonTable::text),
    HTML(ComparePage::write),
    MD(ComparisonTable::markdown),
    JSON(ComparisonJson::write);

    /** Writes one rendering and leaves the writer open. */
    private interface Rendering {
        void write(Comparison comparison, Writer out) throws IOException;
    }

    private final Rendering rendering;

    ComparisonFormat(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Writes the whole rendering and leaves the writer open. */
    public void write(Comparison comparison, Writer out) throws IOException {
        rendering.write(comparison, out);
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
