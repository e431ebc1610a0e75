package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of a sentence that carry its content: ideographs and stems of Latin words, without those that only join. */
final class ContentWords {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern FILLERS = PhrasePattern.of(
            "(?i)[该此本](?:接口|操作)|如果|假如|倘若|若|当(?!前)|时(?!间|长)|的|地(?=[^址域区])|了|将|把|被|在|则|之?后|就|才|都|均|也|还"
                    + "|您|请|其|该|此|本(?!地)|这|那|一?[个块份台对]|为|是|由|从|对于?|于|与|和|及|以|或者?|并且?|而|且|但|即|等|可以|可(?!用)|能够?|能|会|已经?|须|需要?|必须|应当?"
                    + "|进行|指定|所有|相关|以下|如下|事项|情况|具体|不|无法|禁止|允许|没有"
                    + "|\\b(?:do|does|is|are|was|were|has|have)n't\\b|\\b(?:the|an?|well|this|that|these|those|such|its?|their|your|you|we|of|to|in|on|at|by|for|from|with|within|under|as|and|or|but|so|then"
                    + "|is|are|was|were|be|been|being|has|have|had|do|does|did|can|cannot|could|may|might|must|should|shall|will|would|need|needs"
                    + "|not|no|required|necessary|like|wish|if|when|while|whenever|once|which|who|whose|where|there|also|any|each|every|all|some|one|single|specified|specify"
                    + "|use|uses|used|using|want|currently|current|corresponding|relevant|related|respective|successfully|actually|already|please|own|additional|following|call|operation|error|message|returned|because|alibaba|cloud|ecs)\\b");
    private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|[A-Za-z][A-Za-z-]*|\\d+");
    private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})(?:ies|y|ing|ed|es|s|e)$");

    private static final String NUMERALS = "零一二三四五六七八九";

    /** The words of a part between commas that says something by itself. */
    private static final int CLAUSE = 4;

    private static final int LONG = 8;

    private ContentWords() {}

    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        String plain = LINK.matcher(text).replaceAll("$1").replaceAll("[`*]|^(?:说明|注意|[Nn]ote|NOTE)\\s*[：:]", "");
        StringBuilder told = new StringBuilder(FILLERS.matcher(plain).replaceAll(" "));
        for (int i = 0; i < told.length(); i++) {
            int numeral = NUMERALS.indexOf(told.charAt(i));
            told.setCharAt(i, numeral < 0 ? told.charAt(i) : (char) ('0' + numeral));
        }
        WORD.matcher(told)
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .forEach(word -> words.add(ENDING.matcher(word).replaceFirst("")));
        return words;
    }

    /** Whether all content of a text is in the other one; of a long text, but for one ideograph. */
    static boolean isIn(String text, String other) {
        Set<String> words = of(text);
        boolean isLong = words.size() > LONG;
        words.removeAll(of(other));
        return words.isEmpty()
                || isLong && words.size() == 1 && words.iterator().next().charAt(0) >= 128;
    }

    /** Whether a part says what a text without it does not: a Latin word, a word of two ideographs, or a part between commas. */
    static boolean tells(String part, String text) {
        Set<String> words = of(part);
        if (words.size() >= CLAUSE && part.matches("(?s)\\s*[,，;；].*|.*[,，;；]\\s*")) {
            return true;
        }
        words.removeAll(of(text));
        return words.stream().anyMatch(word -> word.charAt(0) < 128) || words.size() > 1;
    }
}
