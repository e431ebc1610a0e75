package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;

/** A sheet for a terminal. */
public final class SheetText {

    public void write(Sheet sheet, Writer out) throws IOException {
        out.write(Sheet.whole(sheet.title()) + "\n" + Sheet.whole(sheet.lead()) + "\n");
        for (String remark : sheet.remarks()) {
            out.write("  " + Sheet.whole(remark) + "\n");
        }
        int number = 0;
        for (Sheet.Entry entry : sheet.entries()) {
            out.write("\n" + ++number + ". " + entry.mark() + "  " + Sheet.whole(entry.place()) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("   " + Sheet.whole(entry.title()) + "\n");
            }
            for (String note : entry.notes()) {
                out.write("   - " + Sheet.whole(note) + "\n");
            }
            for (String line : entry.code().lines().toList()) {
                out.write("   | " + Sheet.whole(line) + "\n");
            }
        }
    }
}
