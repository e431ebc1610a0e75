package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The roles of a table's columns, told by their titles.
 *
 * @param inverted whether the column of requirements says yes of what may be left out
 */
record Columns(List<Columns.Role> roles, boolean inverted) {

    /** The role of a column, in the order of the built-in page. */
    enum Role {
        NAME,
        TYPE,
        REQUIRED,
        OPTIONAL,
        EXAMPLE,
        STATUS,
        CODE,
        MESSAGE,
        DESCRIPTION,
        MEANING,
        OTHER
    }

    Columns {
        roles = List.copyOf(roles);
    }

    Columns(List<Role> roles) {
        this(roles, false);
    }

    static Columns of(List<String> header) {
        List<Role> roles = new ArrayList<>();
        for (String title : header) {
            Role role = ColumnTitles.role(title);
            roles.add(roles.contains(role) ? Role.OTHER : role);
        }
        boolean inverted = !roles.contains(Role.REQUIRED) && roles.contains(Role.OPTIONAL);
        roles.replaceAll(role -> role == Role.OPTIONAL ? inverted ? Role.REQUIRED : Role.OTHER : role);
        // Old tables call the message a description, and the description a meaning.
        if (roles.contains(Role.CODE)
                && roles.contains(Role.DESCRIPTION)
                && roles.contains(Role.MEANING)
                && !roles.contains(Role.MESSAGE)) {
            roles.set(roles.indexOf(Role.DESCRIPTION), Role.MESSAGE);
        }
        if (!roles.contains(Role.DESCRIPTION) && roles.contains(Role.MEANING)) {
            roles.set(roles.indexOf(Role.MEANING), Role.DESCRIPTION);
        }
        // A misspelt title in front of types or requirements is that of the names.
        boolean named = roles.contains(Role.NAME) || roles.contains(Role.CODE) || roles.isEmpty();
        if (!named && roles.get(0) == Role.OTHER && (roles.contains(Role.TYPE) || roles.contains(Role.REQUIRED))) {
            roles.set(0, Role.NAME);
        }
        return new Columns(roles, inverted);
    }

    /** The columns of rows without titles, as far as most of their cells show what they are; none where they do not. */
    static Columns shown(List<Row> rows) {
        if (rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> ErrorLine.status(cell).isPresent())) {
            return new Columns(List.of(Role.STATUS, Role.CODE, Role.MESSAGE, Role.DESCRIPTION));
        }
        int size = rows.isEmpty() ? 0 : rows.get(0).cells().size();
        List<Role> roles = new ArrayList<>(Collections.nCopies(size, Role.OTHER));
        for (int column = 1; column < size; column++) {
            if (most(rows, column, CellKinds::isType)) {
                roles.set(column, Role.TYPE);
            } else if (most(rows, column, CellKinds::isRequirement)) {
                roles.set(column, Role.REQUIRED);
            }
        }
        if (!roles.contains(Role.TYPE) || size < 3) {
            return new Columns(List.of());
        }
        roles.set(0, Role.NAME);
        roles.set(size - 1, Role.DESCRIPTION);
        Collections.replaceAll(roles, Role.OTHER, Role.EXAMPLE);
        return new Columns(roles);
    }

    private static boolean most(List<Row> rows, int column, Predicate<String> is) {
        return rows.stream()
                                .map(Row::cells)
                                .filter(cells -> column < cells.size()
                                        && is.test(cells.get(column).strip()))
                                .count()
                        * 2
                > rows.size();
    }

    /** The number of titles that are understood. */
    long known() {
        return roles.stream().filter(role -> role != Role.OTHER).count();
    }

    int size() {
        return roles.size();
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    OptionalInt at(Role role) {
        int at = roles.indexOf(role);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The cell of a column; nothing where the row or the table has none. */
    String cell(List<String> cells, Role role) {
        int at = roles.indexOf(role);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    /** The row with a plain yes or no turned round where its title asks for the opposite. */
    Row upright(Row row) {
        int at = roles.indexOf(Role.REQUIRED);
        if (!inverted || at >= row.cells().size()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(at, CellKinds.opposite(cells.get(at)));
        return new Row(row.line(), row.last(), cells);
    }

    /** The cells in the order of {@link Role}, so that tables that differ in the order of their columns alone are alike. */
    List<String> ordered(List<String> cells) {
        if (cells.size() != roles.size()) {
            return cells;
        }
        return IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(roles::get))
                .map(cells::get)
                .toList();
    }

    /** The reason why an error row was read by the look of its cells. */
    String oddity(List<String> cells, boolean status, boolean code) {
        if (cells.size() != size()) {
            return cells.size() + " cells where the table has " + size() + " columns";
        }
        if (!status) {
            return "no HTTP status in the row";
        }
        return code ? "cells in another order than the header" : "the error code is none by its form";
    }

    /**
     * The roles as the cells show them: a title above cells of another kind is exchanged with the one above its own. In one
     * row alone a type for a name may be a slip.
     */
    Columns exchanged(Role role, List<List<String>> rows, Predicate<String> is) {
        int at = roles.indexOf(role);
        List<Integer> own = IntStream.range(0, size())
                .filter(column -> rows.stream().allMatch(row -> column < row.size() && is.test(row.get(column))))
                .boxed()
                .toList();
        boolean few = rows.size() < (own.contains(roles.indexOf(Role.NAME)) ? 2 : 1);
        if (at < 0 || few || own.size() != 1 || rows.stream().anyMatch(row -> is.test(cell(row, role)))) {
            return this;
        }
        List<Role> exchanged = new ArrayList<>(roles);
        Collections.swap(exchanged, at, own.get(0));
        return new Columns(exchanged, inverted);
    }

    boolean isErrors() {
        return has(Role.CODE) || (has(Role.STATUS) && has(Role.MESSAGE));
    }

    boolean isRequest() {
        return has(Role.NAME) && has(Role.REQUIRED);
    }

    boolean isFields() {
        return has(Role.NAME) && (has(Role.TYPE) || has(Role.DESCRIPTION));
    }
}
