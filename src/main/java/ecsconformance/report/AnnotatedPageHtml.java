package ecsconformance.report;

import gg.jte.output.WriterOutput;
import java.io.Writer;

/** An annotated page as one self-contained HTML page. */
public final class AnnotatedPageHtml {

    public void write(AnnotatedPage annotated, Writer out) {
        Page.named("annotate").write(annotated, new WriterOutput(out));
    }
}
