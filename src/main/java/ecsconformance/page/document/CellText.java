package ecsconformance.page.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The plain text of Markdown in a cell: one line a paragraph, items of lists with a hyphen in front. */
final class CellText extends AbstractVisitor {

    /** The mark that begins an item of a list in the text. */
    static final String ITEM = "- ";

    /** Tags for looks and breaks. Anything else in angle brackets is text, such as a placeholder. */
    private static final String LOOKS =
            "(?i)</?(b|i|em|strong|code|span|p|div|wbr|font|a|sup|sub|u|s|del|ins|mark|small|kbd|abbr|ul|ol|img|note|props)(?=[\\s/>=])[^>]*>";

    /** Tags of the vendor's own around paragraphs; some have a form that is none in Markdown. */
    private static final Pattern BLOCK_TAG =
            Pattern.compile("(?i)</?(?:props|notice|warning|important|caution|note|details|summary)(?:[\\s=][^<>]*)?>");
    /** The same around words; what has no end is a placeholder. */
    private static final Pattern WORD_TAG = Pattern.compile("(?i)<(ph|term|keyword|uicontrol)\\b[^<>]*>([^<>]*)</\\1>");

    /** A word or a sentence on one line, without any sign that markup is made of. */
    private static final Pattern PLAIN = Pattern.compile(
            " ?[\\p{IsIdeographic}A-Za-z](?:[\\p{IsIdeographic}A-Za-z0-9.,;:\u3002\uFF0C\u3001\uFF1A]| (?! ))*+");

    private static final String NOTE_MARK = "(?i)<sup>[^<>]*</sup>|\\\\?\\[\\^\\w+\\\\?]|[\u00B9\u00B2\u00B3]";

    /** The mark that begins an item of a list within another item. */
    static final String INNER_ITEM = "+ ";

    private static final Pattern ITEM_INDENT = Pattern.compile("(?m)^([^\\S\\n]*+)[-*+]\\s");

    /** A text with so many blanks in front is code in Markdown. */
    private static final int INDENTED_CODE = 4;

    private static final Pattern LIST = Pattern.compile("(?i)<(/?)(?:ul|ol)\\b[^>]*>|<li\\b[^>]*>");

    private static final Pattern FLAT_ITEM = Pattern.compile("(?:(?<=[:：.。]) {1,2}|(?<=\\S) {3,})[*] (?=\\S)");

    private final StringBuilder text = new StringBuilder();

    private CellText() {}

    static String of(Parser parser, String cell) {
        if (PLAIN.matcher(cell).matches()) {
            return cell.strip();
        }
        // An item that was glued to the sentence before it is an item all the same.
        // Beside ideographs Markdown takes stars around a sign for stars.
        String apart = WORD_TAG.matcher(BLOCK_TAG.matcher(nested(cell)).replaceAll(" "))
                .replaceAll("$2")
                .replaceAll("\\\\{2,}(?=[-\\[\\]*_`])", "\\\\")
                .replaceAll("(?m)^([^\\S\\n]*[-*+][^\\S\\n]+\\d+)[.][^\\S\\n]*$", "$1")
                .replaceAll("(?m)^[^\\S\\n]*\\\\[*](?=\\s)|(?:^|(?<=\\s))[\u25CF\u2022](?=\\s)", "\n* ")
                .replaceAll("\\b([Ii]f|[Ww]hen|to|is|and|or)\\*\\*(?=[A-Z])", "$1 **")
                .replaceAll("(?:\\\\[*]){2}([^*\\s]+?)(?:\\\\[*]){2}|\\*\\*([^*\\n]+)\\*\\*", "$1$2")
                .replaceAll("(?<=[\\S&&[^|-]]) ?-\\s{3,}(?=\\S)", "\n-   ")
                .replaceAll("(?i)<br\\s*/?>", "\n\n")
                .replaceAll("(?i)</li>", "\n\n")
                .replaceAll("\\[\\^\\d+]", "")
                // The first item has the blank that each first line of a cell has.
                .replaceAll("(?m)^ (?=[-*+]\\s)|^[^\\S\\n]++(?![-*+]\\s)", "");
        CellText cellText = new CellText();
        parser.parse(lists(outdented(apart))).accept(cellText);
        return PageText.seen(cellText.text.toString())
                .replaceAll("[^\\S\\n]+|[\\u00A0\\u3000]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
    }

    /** The text of a cell that holds one word or value, without the mark of a footnote behind it. */
    static String word(Parser parser, String cell) {
        return of(parser, cell.replaceAll(NOTE_MARK, ""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The text without the blanks that all its items have in front, as in a table that stands in a list. */
    private static String outdented(String cell) {
        String plain = cell.replace("\t", "    ");
        int least = PhrasePattern.found(ITEM_INDENT, plain)
                .mapToInt(String::length)
                .min()
                .orElse(0);
        return least < INDENTED_CODE ? cell : plain.replaceAll("(?m)^ {" + least + "}", "");
    }

    /** A list that was flattened to one line: a blank opens a level, three stay on it, and two more close one. */
    private static String nested(String cell) {
        StringBuilder lists = new StringBuilder();
        Matcher item = FLAT_ITEM.matcher(cell);
        for (int depth = -1; item.find(); ) {
            int blanks = item.end() - item.start() - 2;
            depth = blanks < 3 ? depth + 1 : Math.max(0, depth - (blanks - 3) / 2);
            item.appendReplacement(lists, "\n" + "    ".repeat(depth) + "-   ");
        }
        return item.appendTail(lists).toString();
    }

    /** The lists of HTML as those of Markdown. */
    private static String lists(String cell) {
        StringBuilder lists = new StringBuilder();
        Matcher tag = LIST.matcher(cell);
        for (int depth = 0;
                tag.find();
                depth = Math.max(
                        0, depth + (tag.group(1) == null ? 0 : tag.group(1).isEmpty() ? 1 : -1))) {
            tag.appendReplacement(
                    lists, tag.group(1) == null ? "\n" + "    ".repeat(Math.max(0, depth - 1)) + "-   " : "\n");
        }
        return tag.appendTail(lists).toString();
    }

    /** The items of the lists in a plain text. */
    static List<String> items(String plain) {
        return plain.lines()
                .filter(line -> line.startsWith(ITEM))
                .map(line -> line.substring(ITEM.length()).strip())
                .toList();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append('\n');
    }

    @Override
    public void visit(ListItem item) {
        boolean inner = item.getParent().getParent() instanceof ListItem;
        text.append('\n').append(inner ? INNER_ITEM : ITEM);
        visitChildren(item);
    }

    @Override
    public void visit(Text literal) {
        text.append(literal.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        text.append(html.getLiteral().replaceAll(LOOKS, ""));
    }

    @Override
    public void visit(HtmlBlock html) {
        text.append(html.getLiteral().replaceAll(LOOKS, "")).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        text.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        text.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak line) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        text.append('\n');
    }
}
