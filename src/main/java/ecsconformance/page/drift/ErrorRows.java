package ecsconformance.page.drift;

import ecsconformance.contract.ErrorRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Matches the rows of the new error table with those of the old: codes repeat, and any cell may have changed. */
final class ErrorRows {

    private ErrorRows() {}

    /** Old rows by the clause of the new row; the surest resemblance first, each row once. */
    static Map<String, ErrorRow> matched(List<ErrorRow> before, List<ErrorRow> after) {
        Map<String, ErrorRow> found = new LinkedHashMap<>();
        Set<ErrorRow> old = new LinkedHashSet<>(before);
        List<ErrorRow> young = new ArrayList<>(after);
        List<Function<ErrorRow, List<Object>>> keys = List.of(
                row -> List.of(row.status(), row.code(), row.message()),
                row -> List.of(row.code(), row.message()),
                row -> List.of(row.status(), row.code()),
                row -> List.of(row.code()),
                row -> tells(row.message()) ? List.of(row.status(), row.message()) : List.of(row.clause(), row));
        for (Function<ErrorRow, List<Object>> key : keys) {
            Map<List<Object>, Deque<ErrorRow>> open = new HashMap<>();
            old.forEach(row -> open.computeIfAbsent(key.apply(row), it -> new ArrayDeque<>())
                    .add(row));
            young.removeIf(row -> {
                ErrorRow other =
                        open.getOrDefault(key.apply(row), new ArrayDeque<>()).poll();
                if (other != null) {
                    found.put(row.clause(), other);
                    old.remove(other);
                }
                return other != null;
            });
        }
        return found;
    }

    static List<Detail> between(ErrorRow before, ErrorRow after) {
        List<Detail> details = new ArrayList<>();
        if (before.status() != after.status()) {
            details.add(
                    new Detail("status", Integer.toString(before.status()), Integer.toString(after.status()), true));
        }
        if (!before.code().equals(after.code())) {
            details.add(new Detail("code", before.code(), after.code(), true));
        }
        if (!before.message().equals(after.message())) {
            details.add(new Detail("message", quoted(before.message()), quoted(after.message()), true));
        }
        return details;
    }

    static List<Detail> of(ErrorRow row) {
        return List.of(
                new Detail("status", "", Integer.toString(row.status()), true),
                new Detail("code", "", row.code(), true),
                new Detail("message", "", quoted(row.message()), true));
    }

    /** A placeholder alone resembles every other. */
    private static boolean tells(String message) {
        return !Set.of("%s", "?s", "").contains(message.strip());
    }

    private static String quoted(String message) {
        return "\"" + message + "\"";
    }
}
