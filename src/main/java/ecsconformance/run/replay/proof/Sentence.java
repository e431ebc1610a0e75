package ecsconformance.run.replay.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Then of a feature: its text and the cells of its table, which may be none. */
public record Sentence(String text, List<List<String>> cells) {

    /** The rows below the heading, by its words; empty cells are left out. */
    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < cell.size(); column++) {
                if (cell.get(column) != null && !cell.get(column).isEmpty()) {
                    row.put(cells.get(0).get(column), cell.get(column));
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
