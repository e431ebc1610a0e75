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
    /** Any other language: the tables are read, the sentences are not. */
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

    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:der|die|das|und|ist|nicht|eine?[rsnm]?|wird|le|la|les|une?|est|sont|et|pas|pour|des|du"
                    + "|el|los|las|un|es|por|para|que|con|il|della|sono|non|che|di|o|os|uma|n\u00e3o|com|do|da)(?![\\p{L}\\d])");
    /** Below this a text has too few words to tell its language by. */
    private static final int FEW = 8;

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
        if (han * SHARE > all) {
            return ZH;
        }
        long foreign = FOREIGN.matcher(text).results().count();
        return foreign > FEW && foreign > ENGLISH.matcher(text).results().count() ? OTHER : EN;
    }
}
