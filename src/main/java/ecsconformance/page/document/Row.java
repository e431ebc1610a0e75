package ecsconformance.page.document;

import java.util.List;
import java.util.Set;

/** A row of a table before it is known what it means: its first and last line and its raw cells. */
record Row(int line, int last, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    /** The bar that ends a row may stand in front of the next one. */
    Row withoutBarTooMany(int columns) {
        return columns > 0 && cells.size() == columns + 1 && cells.get(0).isBlank()
                ? new Row(line, last, cells.subList(1, cells.size()))
                : this;
    }

    /** The same row with no cell that is too long to be read. */
    Row shortened() {
        return new Row(line, last, cells.stream().map(PageText::shortened).toList());
    }

    /**
     * Whether one cell has a text, or all have the same, as a cell over all columns of an HTML table gives it.
     *
     * @param structures whether a row of a name alone is a structure that the rows below are the members of, and no title
     */
    boolean isTitle(boolean structures) {
        List<String> texts = cells.stream()
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .toList();
        return texts.size() == 1 && !(structures && texts.get(0).matches("\\W*[A-Za-z]\\w*"))
                || texts.size() == cells.size() && Set.copyOf(texts).size() == 1;
    }
}
