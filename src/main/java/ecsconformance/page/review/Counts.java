package ecsconformance.page.review;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers from one to ten, in figures and in the words of both languages. */
final class Counts {

    private static final List<String> WORDS = List.of(
            ("1 one 一 2 two 两 3 three 三 4 four 四 5 five 五 6 six 六 7 seven 七 8 eight 八 9 nine 九 10 ten 十").split(" "));
    private static final Pattern WORD = Pattern.compile(
            "(?i)(?<![\\w-])(?:two|three|four|five|six|seven|eight|nine|ten)(?![\\w-])|(?<![\\p{IsHan}&&[一二两三四五六七八九十第几百]])[二两三四五六七八九十](?=[个种块条台张项组对座])");
    /** Only one is one at most. */
    private static final Pattern ONLY_ONE = Pattern.compile(
            "(?i)\\bonly (?:one|1)\\b(?! of)|(?:只能|仅能|只允许|仅支持|只支持)(\\p{IsHan}{0,6}?)[一1](?=[个种块条台张项组对座])");

    private Counts() {}

    static int of(String word) {
        return WORDS.indexOf(word.toLowerCase(Locale.ROOT).replace('二', '两')) / 3 + 1;
    }

    /** The text with figures for the words, and with what is allowed once as allowed at most once. */
    static String inFigures(String text) {
        String counted =
                ONLY_ONE.matcher(text).replaceAll(it -> it.group(1) == null ? "at most 1" : "最多" + it.group(1) + "1");
        return WORD.matcher(counted).replaceAll(it -> String.valueOf(of(it.group())));
    }
}
