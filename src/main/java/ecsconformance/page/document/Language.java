package ecsconformance.page.document;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language that a page is written in. */
public enum Language {
    ZH,
    EN,
    /** Any other language, and traditional Chinese: the tables are read, the sentences are not. */
    OTHER;

    /** One ideograph says as much as several letters, so a tenth of them is enough. */
    private static final int SHARE = 10;

    /** As contract files spell it: {@code zh}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words that are between the names in English; other languages in Latin letters have others. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:the|of|is|are|to|be|and|or|not|you|must|can|if|for|in|that|this|specifies|specified|value|does)(?![\\p{L}\\d])");

    /** Short words of other languages in Latin letters that are none in English, and words with accents. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:der|das|und|ist|nicht|eine?[rsnm]?|wird|muss|darf|mit|le|la|les|une?|est|sont|et|pas|pour"
                    + "|du|el|los|las|un|es|por|para|que|il|della|sono|non|che|di|uma|da"
                    + "|\\p{L}*[\\u00df-\\u00f6\\u00f8-\\u017e]\\p{L}*)(?![\\p{L}\\d])");
    /** So many ideographs are more than an English page shows as examples. */
    private static final int MANY = 60;
    /** Below this a text has too few words to tell its language by. */
    private static final int FEW = 3;
    /** Frequent characters that only one of the two ways to write Chinese has. */
    private static final Pattern SIMPLIFIED = Pattern.compile("[个们这说为后与设请参数错误码类范围应对时间择项创镜称]");

    private static final Pattern TRADITIONAL = Pattern.compile("[個們這說為後與設請參數錯誤碼類範圍應對時間擇項創鏡稱]");

    static Language of(String text) {
        Map<Character.UnicodeScript, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        long han = letters.getOrDefault(Character.UnicodeScript.HAN, 0L);
        long latin = letters.getOrDefault(Character.UnicodeScript.LATIN, 0L);
        long kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0L)
                + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0L);
        if (kana * 5 > han && kana * 20 > all || (all - han - latin - kana) * SHARE > all) {
            return OTHER;
        }
        // Names and values are in Latin letters in every language: a long one outweighs no sentence.
        if (han * SHARE > all || han > MANY && han > count(ENGLISH, text)) {
            return count(TRADITIONAL, text) > count(SIMPLIFIED, text) ? OTHER : ZH;
        }
        long foreign = count(FOREIGN, text);
        return foreign >= FEW && foreign > count(ENGLISH, text) ? OTHER : EN;
    }

    private static long count(Pattern words, String text) {
        return words.matcher(text).results().count();
    }
}
