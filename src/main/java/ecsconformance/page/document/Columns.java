package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final Map<String, Role> ROLES = roles(Map.of(
            Role.NAME,
            "名称|参数|参数名|参数名称|字段|字段名|字段名称|属性|属性名|"
                    + "请求参数|返回参数|name|parameter|parameter name|field|field name|property|attribute|"
                    + "argument|param|request parameter|response parameter",
            Role.TYPE,
            "类型|数据类型|参数类型|字段类型|值类型|type|data type|datatype|value type|" + "parameter type",
            Role.REQUIRED,
            "是否必选|是否必须|是否必需|是否必填|是否必要|必选|必填|必须|必需|" + "必要|required|mandatory|required or not",
            Role.EXAMPLE,
            "示例值|示例|取值示例|举例|样例|example|examples|example value|sample value",
            Role.STATUS,
            "httpcode|http code|http status code|http status|http状态码|http 状态码|http返回码|"
                    + "http 返回码|状态码|status code|status",
            Role.CODE,
            "错误码|错误代码|code|error code|error codes|errorcode",
            Role.MESSAGE,
            "错误信息|错误消息|错误提示|错误提示信息|报错信息|message|error message|" + "error messages|errormessage|error msg",
            Role.DESCRIPTION,
            "描述|说明|错误描述|参数描述|参数说明|字段描述|字段说明|描述信息|"
                    + "说明信息|详细描述|details|explanation|comment|description|note|notes|remark|remarks|"
                    + "备注",
            Role.MEANING,
            "语义|含义|meaning|semantics"));

    private static final int LONGEST_TITLE = 60;

    /** Ideographs of titles as they are written in traditional Chinese, and the same in simplified Chinese. */
    private static final String TRADITIONAL =
            "\u540D\u7A31\u985E\u9808\u9078\u6578\u53C3\u932F\u8AA4\u78BC\u8AAA\u72C0\u614B\u8ACB";

    private static final String SIMPLIFIED =
            "\u540D\u79F0\u7C7B\u987B\u9009\u6570\u53C2\u9519\u8BEF\u7801\u8BF4\u72B6\u6001\u8BF7";

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

    /** The words of each role, which bars separate. */
    private static Map<String, Role> roles(Map<Role, String> titles) {
        return titles.entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue().split("[|]")).map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Role role(String title) {
        if (title.length() > LONGEST_TITLE) {
            return Role.OTHER;
        }
        String plain = plain(title);
        return Stream.concat(Stream.of(plain), Arrays.stream(plain.split("/")))
                .map(String::strip)
                .map(word -> ROLES.getOrDefault(word, ROLES.get(word.replaceFirst("s$", ""))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Role.OTHER);
    }

    /** A title without markup, remarks in brackets, case and blanks between ideographs. */
    private static String plain(String title) {
        String text = ClauseText.normal(title.replaceAll("<[^>]*>", " ")).toLowerCase(Locale.ROOT);
        String bare = text.replaceAll("[(\uFF08\\[][^()\uFF08\uFF09\\[\\]]*[)\uFF09\\]]", "")
                .replaceAll("[?\uFF1F:\uFF1A_-]+", " ")
                .replaceAll("(?<=[\u4E00-\u9FFF])\\s+(?=[\u4E00-\u9FFF])", "")
                .replaceFirst("^\\s*(?:is|the) ", "")
                .strip();
        StringBuilder simplified = new StringBuilder();
        bare.chars().forEach(c -> {
            int at = TRADITIONAL.indexOf(c);
            simplified.append(at < 0 ? (char) c : SIMPLIFIED.charAt(at));
        });
        return simplified.toString();
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
