package ecsconformance.page.edition;

import ecsconformance.contract.ErrorRow;
import ecsconformance.page.document.ErrorLine;
import ecsconformance.page.document.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The clause ids of error rows. A row keeps the id of the row that it was in the edition before: that of its status, its code
 * and its message, else of its status and its code. So no rule comes to speak of another row because a row was added.
 */
final class ErrorIds {

    private ErrorIds() {}

    /** In the order of the page's rows. */
    static List<String> of(Page page, List<ErrorRow> before) {
        List<ErrorLine> rows = page.errors();
        String[] ids = new String[rows.size()];
        List<ErrorRow> open = new ArrayList<>(before);
        keep(rows, open, ids, (row, old) -> old.message().equals(row.message()));
        keep(rows, open, ids, (row, old) -> true);
        List<String> numbered = page.errorClauses();
        for (int i = 0; i < ids.length; i++) {
            String clause = rows.get(i).clause();
            boolean known = before.stream().anyMatch(old -> isOf(clause, old))
                    || Arrays.asList(ids).contains(numbered.get(i));
            ids[i] = ids[i] != null ? ids[i] : known ? next(clause, before, ids) : numbered.get(i);
        }
        return List.of(ids);
    }

    private static void keep(
            List<ErrorLine> rows, List<ErrorRow> open, String[] ids, BiPredicate<ErrorLine, ErrorRow> alike) {
        for (int i = 0; i < ids.length; i++) {
            ErrorLine row = rows.get(i);
            int at = i;
            if (ids[i] == null) {
                open.stream()
                        .filter(old -> isOf(row.clause(), old) && alike.test(row, old))
                        .findFirst()
                        .ifPresent(old -> {
                            ids[at] = old.clause();
                            open.remove(old);
                        });
            }
        }
    }

    private static boolean isOf(String clause, ErrorRow row) {
        return row.clause().replaceFirst("/\\d+$", "").equals(clause);
    }

    /** The first number that no row of the status and code has had; the row without one is the first. */
    private static String next(String clause, List<ErrorRow> before, String[] ids) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> clause + "/" + number)
                .filter(id -> !Arrays.asList(ids).contains(id)
                        && before.stream().noneMatch(row -> row.clause().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
