package ecsconformance.page.review;

import ecsconformance.contract.Contract;
import ecsconformance.page.document.PageReader;
import ecsconformance.page.edition.Adoption;
import ecsconformance.page.edition.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** A check with a small page that it must find something on, and one that is nearly like it and nothing is wrong with. */
record InventedCase(String check, String wrong, String near) {

    private static final Contract NONE = Contract.none("PaintFence", "2015-03-02");

    static Stream<InventedCase> all() throws IOException {
        try (InputStream in = InventedCase.class.getResourceAsStream("/ecsconformance/spec/checks.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== ")).skip(1).map(InventedCase::of);
        }
    }

    private static InventedCase of(String block) {
        String[] parts = block.split("\n", 2);
        String[] pages = parts[1].split("(?m)^--\n");
        return new InventedCase(parts[0], pages[0], pages[1]);
    }

    @Override
    public String toString() {
        return check;
    }

    Edition wrongPage() {
        return edition(wrong);
    }

    Edition nearPage() {
        return edition(near);
    }

    private static Edition edition(String lines) {
        return new Adoption(NONE)
                .adopt(
                        new PageReader().read("page.md", markdown(lines).getBytes(StandardCharsets.UTF_8)),
                        "2020-09-01");
    }

    private static String markdown(String lines) {
        boolean chinese = lines.startsWith("zh");
        return "# PaintFence\n\n"
                + each(lines, "lead ", "", "\n\n")
                + (chinese ? "## 接口说明\n\n" : "## Description\n\n")
                + each(lines, "note ", "-   ", "\n")
                + each(lines, "debug ", chinese ? "\n## 调试\n\n" : "\n## Debugging\n\n", "\n")
                + (chinese ? "\n## 请求参数\n\n" : "\n## Request parameters\n\n")
                + table(each(lines, "row ", "|", "|\n"), "|Name|Type|Required|Example|Description|")
                + "\n## Response parameters\n\n"
                + table(each(lines, "field ", "|", "|\n"), "|Name|Type|Example|Description|")
                + "\n## Examples\n\n"
                + each(lines, "request ", "```\nhttps://paint.example.com/?Action=PaintFence&", "\n```\n")
                + each(lines, "xml ", "```\n<Answer>", "</Answer>\n```\n")
                + each(lines, "answer ", "```\n", "\n```\n")
                + each(lines, "json ", "```\n{", "}\n```\n")
                + (chinese ? "\n## 错误码\n\n" : "\n## Error codes\n\n")
                + table(each(lines, "error ", "|", "|\n"), "|HTTP status code|Error code|Error message|Description|");
    }

    private static String each(String lines, String mark, String before, String after) {
        StringBuilder text = new StringBuilder();
        lines.lines()
                .filter(line -> line.startsWith(mark))
                .forEach(line -> text.append(before)
                        .append(line.substring(mark.length()).replace("<nl>", "\n"))
                        .append(after));
        return text.toString();
    }

    private static String table(String rows, String header) {
        return rows.isEmpty() ? "" : header + "\n" + header.replaceAll("[^|]+", "--") + "\n" + rows;
    }
}
