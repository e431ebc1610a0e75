package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

    private static final Map<Role, List<String>> TITLES = Map.of(
            Role.NAME, List.of("名称", "参数", "参数名", "参数名称", "字段", "name", "parameter", "field"),
            Role.TYPE, List.of("类型", "数据类型", "参数类型", "字段类型", "type", "data type"),
            Role.REQUIRED,
                    List.of(
                            "是否必选",
                            "是否必须",
                            "是否必需",
                            "是否必填",
                            "是否必要",
                            "必选",
                            "必填",
                            "必须",
                            "必需",
                            "必要",
                            "required",
                            "required?",
                            "mandatory",
                            "required or not"),
            Role.EXAMPLE, List.of("示例值", "示例", "取值示例", "example", "examples", "example value", "sample value"),
            Role.STATUS,
                    List.of(
                            "httpcode",
                            "http code",
                            "http status code",
                            "http status",
                            "http状态码",
                            "http 状态码",
                            "http返回码",
                            "http 返回码",
                            "状态码",
                            "status code",
                            "status"),
            Role.CODE, List.of("错误码", "错误代码", "code", "error code", "error codes", "errorcode"),
            Role.MESSAGE, List.of("错误信息", "错误消息", "错误提示", "message", "error message", "error messages", "errormessage"),
            Role.DESCRIPTION,
                    List.of(
                            "描述",
                            "说明",
                            "错误描述",
                            "参数描述",
                            "参数说明",
                            "description",
                            "note",
                            "notes",
                            "remark",
                            "remarks",
                            "备注"),
            Role.MEANING, List.of("语义", "含义", "meaning", "semantics"));

    Columns {
        roles = List.copyOf(roles);
    }

    static Columns of(List<String> header) {
        List<Role> roles = new ArrayList<>();
        for (String title : header) {
            Role role = role(title);
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
        return new Columns(roles);
    }

    private static Role role(String title) {
        String plain = ClauseText.normal(title.replaceAll("<[^>]*>", " ")).toLowerCase(Locale.ROOT);
        return TITLES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Role.OTHER);
    }

    /** The titles that were glued to one word; none where something else is in it. */
    static List<String> glued(String text) {
        List<String> titles = new ArrayList<>();
        String rest = text.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            String begins = rest;
            Optional<String> title = TITLES.values().stream()
                    .flatMap(List::stream)
                    .filter(begins::startsWith)
                    .max(Comparator.comparingInt(String::length));
            if (title.isEmpty()) {
                return List.of();
            }
            titles.add(title.get());
            rest = rest.substring(title.get().length());
        }
        return titles;
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
