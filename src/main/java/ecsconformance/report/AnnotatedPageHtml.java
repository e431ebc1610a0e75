package ecsconformance.report;

import java.io.Writer;

/** An annotated page as one self-contained HTML page. */
public final class AnnotatedPageHtml {

    public void write(AnnotatedPage annotated, Writer out) {
        PageTemplate.named("annotate").write(annotated, out);
    }
}
