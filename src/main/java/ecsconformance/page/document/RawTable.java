package ecsconformance.page.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table before it is known what it means.
 *
 * @param header its first row; of a piece of a table without one, empty
 */
record RawTable(int line, Section section, List<String> header, List<Row> rows) {

    RawTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The same table with no cell that is too long to be read. */
    RawTable shortened() {
        return new RawTable(
                line,
                section,
                header.stream().map(PageText::shortened).toList(),
                rows.stream().map(Row::shortened).toList());
    }

    /** The header as a row. */
    Row titles() {
        return new Row(line, line, header);
    }

    /** The rows whose cells are too long to be read to their end. */
    List<Unplaced> cutOff() {
        return Stream.concat(Stream.of(titles()), rows.stream())
                .map(row -> PageText.cutOff(row.line(), "cell", row.cells()))
                .flatMap(Optional::stream)
                .toList();
    }
}
