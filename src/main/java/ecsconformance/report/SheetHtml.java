package ecsconformance.report;

import java.io.Writer;

/** A sheet as one self-contained page. */
public final class SheetHtml {

    public void write(Sheet sheet, Writer out) {
        PageTemplate.named("sheet").write(sheet, out);
    }
}
