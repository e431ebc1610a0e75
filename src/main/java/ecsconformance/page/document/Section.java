package ecsconformance.page.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of a page, told by the words of their headings. */
public enum Section {
    INTRODUCTION(""),
    NOTES("接口说明, 使用说明, description, usage notes, descriptions, operation description, 说明, 描述, 注意事项, 使用限制"),
    DEBUG("调试, debug, debugging"),
    REQUEST("请求参数, 入参, request parameters, request parameter, parameters"),
    RESPONSE("返回参数, 返回数据, 返回结果, 出参, response parameters, return parameters, response, 返回值"),
    EXAMPLES("示例, 请求示例, 返回示例, 响应示例, 调用示例, examples, example, sample, samples"),
    ERRORS("错误码, 错误代码, error codes, error code, errors"),
    OTHER("");

    private final List<String> words;

    Section(String words) {
        this.words = words.isEmpty() ? List.of() : List.of(words.split(", "));
    }

    /** Whether what is fenced here is of a request or an answer, and not a policy or a list of characters. */
    boolean hasExamples() {
        return this != INTRODUCTION && this != NOTES;
    }

    /** Whether it has no tables of parameters, fields or errors, so that a table in it is about something else. */
    boolean isText() {
        return this == INTRODUCTION || this == NOTES || this == OTHER;
    }

    /** Whether a line is the title of a part of the page with tables or examples, and no more than that. */
    static boolean isTableTitle(String line) {
        String title = line.toLowerCase(Locale.ROOT);
        return List.of(REQUEST, RESPONSE, EXAMPLES, ERRORS).stream().anyMatch(section -> section.words.contains(title));
    }

    /** Whether a heading only names the part of the page that it begins. */
    static boolean isTitle(String heading) {
        String title = heading.toLowerCase(Locale.ROOT).strip();
        return Stream.of(values()).anyMatch(section -> section.words.contains(title));
    }

    static Section of(String heading) {
        String title = heading.toLowerCase(Locale.ROOT).strip();
        String bare = title.replaceFirst("\\s*[(\uFF08][^()\uFF08\uFF09]*[)\uFF09]$", "");
        for (Section section : values()) {
            if (section.words.contains(bare)) {
                return section;
            }
        }
        for (Section section : List.of(ERRORS, REQUEST, RESPONSE, EXAMPLES, DEBUG)) {
            if (section.words.stream()
                    .anyMatch(word -> word.length() > (word.charAt(0) > 127 ? 2 : 3) && title.contains(word))) {
                return section;
            }
        }
        return OTHER;
    }
}
