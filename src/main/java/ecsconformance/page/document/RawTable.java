package ecsconformance.page.document;

import java.util.List;

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
}
