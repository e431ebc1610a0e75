package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a page as published, in Markdown or as the vendor's machine metadata. It never fails: see {@link Page}. */
public final class PageReader {

    /** Rules, quotes, numbers of lists: marks without a word. */
    private static final Pattern MARKS = Pattern.compile("[-+*=_#\\s>.\\d]*");

    private static final Pattern SENTENCE = Pattern.compile("\\d|[。.!\uFF01?\uFF1F;\uFF1B)\uFF09\\]]$");
    private static final Pattern TELLS = Pattern.compile("^(?:modal:|say:negation)");

    private static final Pattern OPERATION = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z0-9]*)++");

    private final Parser markdown =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** @param name of the file, as findings name it */
    public Page read(String name, byte[] content) {
        return read(name, content, "");
    }

    /**
     * Reads the page, or of the metadata of a whole product one operation.
     *
     * @throws IllegalArgumentException if the metadata hold several operations but not that one
     */
    public Page read(String name, byte[] content, String operation) {
        PageText text = PageText.of(content);
        return Metadata.read(name, String.join("\n", text.lines()), operation).orElseGet(() -> markdown(name, text));
    }

    private Page markdown(String name, PageText text) {
        Layout layout = new Layout(text.lines());
        Tables tables = new Tables(markdown);
        layout.tables.forEach(table -> tables.read(table.shortened()));
        Prose prose = new Prose(layout, Language.of(String.join("\n", text.lines())));
        markdown.parse(String.join("\n", layout.prose())).accept(prose);
        List<Unplaced> unplaced = new ArrayList<>();
        text.remark().ifPresent(remark -> unplaced.add(new Unplaced(1, "", remark, true)));
        unplaced.addAll(layout.strays);
        layout.tables.forEach(table -> unplaced.addAll(table.cutOff()));
        unplaced.addAll(tables.unplaced);
        unplaced.addAll(prose.left());
        tables.parameters.stream()
                .filter(row -> row.name().equals("Action"))
                .skip(1)
                .map(row -> new Unplaced(row.line(), row.text(), Unplaced.SECOND_PAGE, true))
                .forEach(unplaced::add);
        unplaced.sort(Comparator.comparingInt(Unplaced::line));
        Optional<String> operation = operation(layout, tables);
        List<Passage> headings = layout.headings.stream()
                .map(it -> new Passage(it.line(), it.section(), false, 0, it.title(), Wording.sentences(it.title())))
                .toList();
        return new Page(
                name,
                prose.language,
                operation,
                EnumSet.allOf(Page.Part.class),
                tables.parameters,
                tables.response,
                tables.errors,
                prose.passages,
                layout.fences,
                unplaced,
                prose.places(),
                headings,
                Stream.concat(
                                headings.stream()
                                        .filter(it -> !operation.equals(Optional.of(it.text())) && saysMore(it)),
                                layout.tables.stream()
                                        .filter(table ->
                                                Columns.of(table.header()).known() > 1)
                                        .flatMap(table -> ColumnTitles.said(table).stream()))
                        .toList());
    }

    /** The Action parameter knows best, unless its value and its example differ; titles have anything around the name. */
    private static Optional<String> operation(Layout layout, Tables tables) {
        Optional<String> titled = layout.headings.stream()
                .limit(1)
                .flatMap(heading -> PhrasePattern.found(OPERATION, heading.title()))
                .findFirst();
        List<String> told = tables.parameters.stream()
                .filter(row -> row.name().equals("Action"))
                .flatMap(row -> Stream.concat(
                        row.facts().values().stream().limit(1),
                        Stream.of(row.value().example())))
                .filter(value -> OPERATION.matcher(value).matches())
                .toList();
        return titled.filter(told::contains).or(() -> told.stream().findFirst()).or(() -> titled);
    }

    /** The paragraphs and list items outside of tables and fences, as they stand in the source. */
    private static final class Prose extends AbstractVisitor {

        private final Layout layout;
        private final Language language;
        private final List<String> lines;
        private final List<Passage> passages = new ArrayList<>();
        private final List<Unplaced> cutOff = new ArrayList<>();
        private final BitSet covered = new BitSet();

        Prose(Layout layout, Language language) {
            this.layout = layout;
            this.language = language;
            this.lines = layout.prose();
            layout.headings.forEach(heading -> covered.set(heading.line() - 1));
        }

        @Override
        public void visit(Paragraph paragraph) {
            add(paragraph, paragraph.getParent() instanceof ListItem);
        }

        @Override
        public void visit(HtmlBlock html) {
            add(html, false);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add(code, false);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            add(definition, false);
        }

        private void add(Block block, boolean item) {
            List<SourceSpan> spans = block.getSourceSpans();
            if (spans.isEmpty()) {
                return;
            }
            StringBuilder source = new StringBuilder();
            for (SourceSpan span : spans) {
                String line = lines.get(span.getLineIndex());
                int from = Math.min(span.getColumnIndex(), line.length());
                source.append(line, from, Math.min(line.length(), from + span.getLength()))
                        .append('\n');
                covered.set(span.getLineIndex());
            }
            int line = spans.get(0).getLineIndex() + 1;
            String whole = ClauseText.normal(source.toString());
            String text = PageText.shortened(whole);
            PageText.cutOff(line, "paragraph", List.of(whole)).ifPresent(cutOff::add);
            if (!text.isEmpty()) {
                passages.add(
                        new Passage(line, layout.sectionOf(line), item, list(block), text, Wording.sentences(text)));
            }
        }

        /** The line on which the list begins of which a block begins an item. */
        private static int list(Block block) {
            return block.getParent() instanceof ListItem item && block.getPrevious() == null
                    ? item.getParent().getSourceSpans().get(0).getLineIndex() + 1
                    : 0;
        }

        /** Tells the place of each line, by what it was taken out for, else by what the parser made of it. */
        List<Page.LineKind> places() {
            List<Page.LineKind> places = new ArrayList<>(layout.places());
            for (int at = 0; at < places.size(); at++) {
                if (places.get(at) == Page.LineKind.EMPTY && !isMarks(at)) {
                    places.set(at, covered.get(at) ? Page.LineKind.PROSE : Page.LineKind.UNPLACED);
                }
            }
            return places;
        }

        private boolean isMarks(int at) {
            return MARKS.matcher(ClauseText.normal(lines.get(at))).matches();
        }

        /** Lines that the parser gave to nothing above: marks alone, or what it takes for neither text nor heading. */
        List<Unplaced> left() {
            List<Unplaced> left = new ArrayList<>(cutOff);
            for (int at = 0; at < lines.size(); at++) {
                String text = ClauseText.normal(lines.get(at));
                if (!covered.get(at) && !isMarks(at)) {
                    left.add(new Unplaced(at + 1, text, "a line that is no text, heading or table", false));
                } else if (Pipes.bars(lines.get(at)) > 1) {
                    left.add(new Unplaced(at + 1, text, "a line with bars as a row has, outside of a table", false));
                } else if (Pipes.isDrawnWide(lines.get(at))) {
                    left.add(new Unplaced(at + 1, text, "bars of full width make no row of a table", false));
                }
            }
            return left;
        }
    }

    /** Whether a heading says more than what the part is about: it is a sentence, or limits, demands or denies something. */
    private static boolean saysMore(Passage heading) {
        return !Section.isTitle(heading.text())
                && (SENTENCE.matcher(heading.text()).find()
                        || heading.sentences().stream()
                                .map(Wording::facts)
                                .anyMatch(facts ->
                                        facts.binds() || facts.terms().stream().anyMatch(TELLS.asPredicate())));
    }
}
