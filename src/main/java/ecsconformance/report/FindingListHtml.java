package ecsconformance.report;

import java.io.Writer;

/** A sheet as one self-contained page. */
public final class FindingListHtml {

    public void write(FindingList sheet, Writer out) {
        PageTemplate.named("sheet").write(sheet, out);
    }
}
