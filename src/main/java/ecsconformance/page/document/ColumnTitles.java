package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import ecsconformance.page.document.Columns.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The usual titles of columns, in both languages. */
final class ColumnTitles {

    private static final Map<String, Role> ROLES = roles(Map.of(
            Role.NAME,
                    "名称, 参数, 参数名, 参数名称, 字段, 字段名, 字段名称, 属性, 属性名, 请求参数, 返回参数, name, parameter, parameter name, field, field name, property, attribute, argument, param, request parameter, response parameter, header, header name, request header, response header, element, element name, 元素, 元素名, 元素名称, 消息头, 请求头, 响应头, 请求消息头, 响应消息头",
            Role.TYPE, "类型, 数据类型, 参数类型, 字段类型, 值类型, type, data type, datatype, value type, parameter type",
            Role.REQUIRED, "是否必选, 是否必须, 是否必需, 是否必填, 是否必要, 必选, 必填, 必须, 必需, 必要, required, mandatory, required or not",
            Role.EXAMPLE, "示例值, 示例, 取值示例, 举例, 样例, example, examples, example value, sample value",
            Role.STATUS,
                    "httpcode, http code, http status code, http status, http状态码, http 状态码, http返回码, http 返回码, 状态码, status code, status",
            Role.CODE, "错误码, 错误代码, code, error code, error codes, errorcode",
            Role.MESSAGE,
                    "错误信息, 错误消息, 错误提示, 错误提示信息, 报错信息, message, error message, error messages, errormessage, error msg",
            Role.DESCRIPTION,
                    "描述, 说明, 错误描述, 参数描述, 参数说明, 字段描述, 字段说明, 描述信息, 说明信息, 详细描述, details, explanation, comment, description, note, notes, remark, remarks, 备注",
            Role.MEANING, "语义, 含义, meaning, semantics"));

    private static final int LONGEST = 60;

    /** Ideographs of titles as they are written in traditional Chinese, and the same in simplified Chinese. */
    private static final String TRADITIONAL =
            "\u540D\u7A31\u985E\u9808\u9078\u6578\u53C3\u932F\u8AA4\u78BC\u8AAA\u72C0\u614B\u8ACB";

    private static final String SIMPLIFIED =
            "\u540D\u79F0\u7C7B\u987B\u9009\u6570\u53C2\u9519\u8BEF\u7801\u8BF4\u72B6\u6001\u8BF7";

    private ColumnTitles() {}

    private static Map<String, Role> roles(Map<Role, String> titles) {
        return titles.entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue().split(", ")).map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@link Role#OTHER} where no usual title is in it. */
    static Role role(String title) {
        if (title.strip().length() > LONGEST) {
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

    /** The titles that were glued to one word; none where something else is in it. */
    static List<String> glued(String text) {
        List<String> titles = new ArrayList<>();
        String rest = text.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            String begins = rest;
            Optional<String> title =
                    ROLES.keySet().stream().filter(begins::startsWith).max(Comparator.comparingInt(String::length));
            if (title.isEmpty()) {
                return List.of();
            }
            titles.add(title.get());
            rest = rest.substring(title.get().length());
        }
        return titles;
    }
}
