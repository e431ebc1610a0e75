package ecsconformance.report;

import gg.jte.output.WriterOutput;
import java.io.Writer;

/** A sheet as one self-contained page. */
public final class SheetHtml {

    public void write(Sheet sheet, Writer out) {
        Page.named("sheet").write(sheet, new WriterOutput(out));
    }
}
