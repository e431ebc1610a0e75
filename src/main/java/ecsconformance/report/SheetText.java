package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;

/** A sheet for a terminal. */
public final class SheetText {

    public void write(Sheet sheet, Writer out) throws IOException {
        out.write(PlainText.of(sheet.title()) + "\n" + PlainText.of(sheet.lead()) + "\n");
        for (String remark : sheet.remarks()) {
            out.write("  " + PlainText.of(remark) + "\n");
        }
        int number = 0;
        for (Sheet.Entry entry : sheet.entries()) {
            out.write("\n" + ++number + ". " + entry.mark() + "  " + PlainText.of(entry.place()) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("   " + PlainText.of(entry.title()) + "\n");
            }
            for (String note : entry.notes()) {
                out.write("   - " + PlainText.of(note) + "\n");
            }
            for (String line : entry.code().lines().toList()) {
                out.write("   | " + PlainText.of(line) + "\n");
            }
        }
    }
}
