package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a sentence that carry its content: ideographs and stems of Latin words, without those that only join. */
final class ContentWords {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");
    private static final Pattern FILLERS = PhrasePattern.of(
            "(?i)\\bduring this (?:period|time)\\b|\\bin this case\\b|此时|在?此?期间|[该此本](?:接口|操作)|(?:请|需要|须)?(?:注意|留意|留心)|有且|仅|只|大于(?:或者?)?等于|小于(?:或者?)?等于|[小大多少高低]于|超过|至[多少]|最[多少大小]|上限|下限|没?有|[中内](?=[^存网部容核国文间])|发生|出现|保持|出(?=了)|如果|假如|倘若|若|当(?!前)|(?<!小)时(?!间|长)|的|地(?=[^址域区])|了|将|把|被|在|则|之?后|就|才|都|均|也|还"
                    + "|您|请|其|该|此|本(?!地)|这|那|一?[个块份台对]|为|是|由|从|对于?|于|与|和|及|以|或者?|并且?|而|且|但|即|等|可以|可(?!用)|能够?|能|会|已经?|须|需要?|必[须填选传]|应当?"
                    + "|处于|未(?!来)|非(?=[A-Za-z])|进行|指定|所有|相关|以下|如下|事项|情况|具体|不|无法|禁止|允许"
                    + "|\\b(?:do|does|is|are|was|were|has|have)n't\\b|参数|\\bone of\\b|\\b(?:the|an?|well|per|more|becomes?|reach(?:es|ed)?|arrives?|parameters?|this|that|these|those|such|its?|their|your|you|we|of|to|in|on|at|by|for|from|with|within|under|as|and|or|but|so|then"
                    + "|is|are|was|were|be|been|being|has|have|had|do|does|did|can|cannot|could|may|might|must|should|shall|will|would|need|needs"
                    + "|not|no|required|necessary|belongs?|belonging|authori[sz]ed|allow(?:s|ed)?|permit(?:s|ted)?|exceeds?|up|most|least|maximum|minimum|limit|only|note|aware|take|takes|greater|less|than|equal|like|wish|if|when|while|whenever|once|which|who|whose|where|there|also|any|each|every|all|some|one|single|specified|specify"
                    + "|use|uses|used|using|want|currently|current|corresponding|relevant|related|respective|successfully|actually|already|please|own|additional|following|call|operation|error|message|responses?|returns?|returned|because|alibaba|cloud|ecs)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{IsIdeographic}\\p{Co}]|[A-Za-z][A-Za-z-]*|\\d+");
    private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})(?:ib?ly|ably|ies|y|ing|ed|es|s|e)$");

    private static final String NUMERALS = "零一二三四五六七八九";

    private static final List<String> FIGURES =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** The words of a part between commas that says something by itself. */
    private static final int CLAUSE = 4;

    private static final int LONG = 8;

    /** The share of its content by which a text says the same as another. */
    private static final double MOST = 0.9;

    private ContentWords() {}

    /** The text with the words of its links in place of the links. */
    static String unlinked(String text) {
        return LINK.matcher(text).replaceAll("$1");
    }

    /** The targets of the links of a text. */
    static List<String> links(String text) {
        return LINK.matcher(text).results().map(link -> link.group(2)).toList();
    }

    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        String plain = unlinked(text)
                .replaceAll("\\b[Uu]n(?=avail|support|authori|known|us|paid|abl|register)", "")
                .replaceAll("[`*]|^(?:说明|注意|[Nn]ote|NOTE)\\s*[：:]", "");
        plain = plain.replaceAll("存在(?=[A-Z])|仍然?|尚|一并|包括|相(?=关)|^用户(?=[未并尚已没])", "");
        plain = plain.replaceAll("\\bused up\\b", "exhausted").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        StringBuilder told =
                new StringBuilder(FILLERS.matcher(Synonyms.signs(plain)).replaceAll(" "));
        for (int i = 0; i < told.length(); i++) {
            int numeral = NUMERALS.indexOf(told.charAt(i));
            told.setCharAt(i, numeral < 0 ? told.charAt(i) : (char) ('0' + numeral));
        }
        WORD.matcher(told)
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .map(word -> FIGURES.contains(word) ? Integer.toString(FIGURES.indexOf(word)) : word)
                .forEach(word -> words.add(Synonyms.sign(ENDING.matcher(word).replaceFirst(""))));
        return words;
    }

    /**
     * How much of the content of each sentence stands in the place of other content: two for a Latin word, or for a word of
     * two ideographs. None where one of them only says more.
     */
    static int exchanged(String one, String other) {
        Set<String> some = of(one);
        Set<String> others = of(other);
        return Math.min(weight(without(some, others)), weight(without(others, some)));
    }

    /** Whether the content that one sentence has beyond the other is all in a text. */
    static boolean isMoved(String more, String less, String text) {
        Set<String> words = of(more);
        words.removeAll(of(less));
        return !words.isEmpty() && of(text).containsAll(words);
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new TreeSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    static int weight(String text) {
        return weight(of(text));
    }

    private static int weight(Set<String> words) {
        return words.stream().mapToInt(word -> isIdeograph(word) ? 1 : 2).sum();
    }

    /** Whether all content of a text is in the other one; of a long text, but for one ideograph or common word. */
    static boolean isIn(String text, String other) {
        Set<String> words = of(text);
        boolean isLong = words.size() > LONG;
        words.removeAll(of(other));
        return words.isEmpty()
                || isLong && words.size() == 1 && words.iterator().next().charAt(0) > 127;
    }

    /** Whether a part says what a text without it does not: a Latin word, a word of two ideographs, or a part between commas. */
    static boolean tells(String part, String text) {
        Set<String> words = of(part);
        if (words.size() >= CLAUSE && part.matches("(?s)\\s*[,，;；].*|.*[,，;；]\\s*")) {
            return true;
        }
        words.removeAll(of(text));
        return words.stream().anyMatch(word -> !isIdeograph(word)) || words.size() > 1;
    }

    /**
     * Whether one part was exchanged for another: both are short and say what the other sentence does not. Parts with an
     * ideograph in common often say the same.
     *
     * @param most how much content each may have
     */
    static boolean exchanged(SentencePart gone, SentencePart come, int most) {
        Set<String> old = inside(gone);
        Set<String> young = inside(come);
        boolean alike = old.stream().anyMatch(word -> word.charAt(0) > 127 && young.contains(word))
                || gone.text().strip().length() + come.text().strip().length() <= 2;
        Set<String> whole = of(gone.sentence());
        long both = old.stream().filter(young::contains).count();
        return !alike
                && 2 * both <= Math.min(old.size(), young.size())
                && Math.max(weight(old), weight(young)) <= most
                && whole.size() >= old.size() + rest(old)
                && !of(come.sentence()).containsAll(old)
                && !whole.containsAll(young);
    }

    /** How much of a sentence has to be the same beside a part: as much, or less where it is one written word. */
    private static int rest(Set<String> part) {
        return part.size() <= 2 && part.stream().allMatch(ContentWords::isIdeograph) ? 1 : part.size();
    }

    /** A part of a sentence, from one place to another. */
    record SentencePart(String sentence, int from, int to) {

        String text() {
            return sentence.substring(from, to);
        }
    }

    /** The words of a part. A word of two ideographs may begin before it or end after it. */
    private static Set<String> inside(SentencePart part) {
        int from = Math.max(0, part.from() - 1);
        int to = Math.min(part.sentence().length(), part.to() + 1);
        Set<String> words = of(part.sentence().substring(from, to));
        words.removeAll(of(part.sentence().substring(from, part.from())));
        words.removeAll(of(part.sentence().substring(part.to(), to)));
        return words;
    }

    /** The share of the content of a text that another one has: 0 to 1. */
    static double share(String text, String other) {
        Set<String> words = of(text);
        int all = words.size();
        words.retainAll(of(other));
        return all == 0 ? 0 : (double) words.size() / all;
    }

    /** The smaller share of content that one of two texts has of the other. */
    static double common(String one, String other) {
        return Math.min(share(one, other), share(other, one));
    }

    /** Whether sentences have the same content taken together. */
    static boolean isSame(Collection<Said> some, Collection<Said> others) {
        String one = some.stream().map(Said::words).collect(Collectors.joining(" "));
        String other = others.stream().map(Said::words).collect(Collectors.joining(" "));
        return common(one, other) >= MOST;
    }

    private static boolean isIdeograph(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }
}
