package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;

/** A sheet as one self-contained page. */
public final class SheetHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            ol { padding-left: 2rem; } li.entry { margin: 1.2rem 0; }
            .mark { font-weight: 700; } .place { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
            pre { overflow-x: auto; padding: .8rem; border: 1px solid currentColor; border-radius: .3rem; }
            """;

    public void write(Sheet sheet, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + text(sheet.title())
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + text(sheet.title())
                + "</h1>\n<p>" + text(sheet.lead()) + "</p>\n");
        for (String remark : sheet.remarks()) {
            out.write("<p role=\"note\">" + text(remark) + "</p>\n");
        }
        out.write("<ol>\n");
        for (Sheet.Entry entry : sheet.entries()) {
            write(entry, out);
        }
        out.write("</ol>\n</main>\n</body>\n</html>\n");
    }

    private static void write(Sheet.Entry entry, Writer out) throws IOException {
        out.write("<li class=\"entry\"><span class=\"mark\">" + text(entry.mark()) + "</span> <span class=\"place\">"
                + text(entry.place()) + "</span>\n");
        if (!entry.title().isEmpty()) {
            out.write("<p>" + text(entry.title()) + "</p>\n");
        }
        if (!entry.notes().isEmpty()) {
            out.write("<ul>\n");
            for (String note : entry.notes()) {
                out.write("<li>" + text(note) + "</li>\n");
            }
            out.write("</ul>\n");
        }
        if (!entry.code().isEmpty()) {
            out.write("<pre tabindex=\"0\"><code>");
            for (String line : entry.code().stripTrailing().lines().toList()) {
                out.write(text(line) + "\n");
            }
            out.write("</code></pre>\n");
        }
        out.write("</li>\n");
    }

    private static String text(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
