package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;

/** A sheet for a terminal. */
public final class FindingListText {

    public void write(FindingList sheet, Writer out) throws IOException {
        out.write(FindingList.whole(sheet.title()) + "\n" + FindingList.whole(sheet.lead()) + "\n");
        for (String remark : sheet.remarks()) {
            out.write("  " + FindingList.whole(remark) + "\n");
        }
        int number = 0;
        for (FindingList.Entry entry : sheet.entries()) {
            out.write("\n" + ++number + ". " + entry.mark() + "  " + FindingList.whole(entry.place()) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("   " + FindingList.whole(entry.title()) + "\n");
            }
            for (String note : entry.notes()) {
                out.write("   - " + FindingList.whole(note) + "\n");
            }
            for (String line : entry.code().lines().toList()) {
                out.write("   | " + FindingList.whole(line) + "\n");
            }
        }
    }
}
