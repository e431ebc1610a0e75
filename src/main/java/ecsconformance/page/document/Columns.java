package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The roles of a table's columns, told by their titles. */
record Columns(List<Columns.Role> roles) {

    /** The role of a column, in the order of the built-in page. */
    enum Role {
        NAME,
        TYPE,
        REQUIRED,
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

    static Columns of(List<String> header) {
        List<Role> roles = new ArrayList<>();
        for (String title : header) {
            Role role = ColumnTitles.role(title);
            roles.add(roles.contains(role) ? Role.OTHER : role);
        }
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
        return new Columns(roles);
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
        return new Columns(exchanged);
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
