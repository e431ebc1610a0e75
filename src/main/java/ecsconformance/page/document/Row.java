package ecsconformance.page.document;

import java.util.List;

/** A row of a table before it is known what it means: its first and last line and its raw cells. */
record Row(int line, int last, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }
}
