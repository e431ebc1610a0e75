package ecsconformance.page.document;

import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.contract.ClauseText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a sentence. Two sentences mean the same for certain where they have the same canonical form: without
 * markup, punctuation and blanks that carry nothing, and with the synonyms of a fixed list made one.
 */
public final class Wording {

    private static final int DIGITS = 16;
    private static final int HASHES = 16;
    private static final int HASH_DIGITS = 4;

    /** A number of a part of the text, with a dot that ends no sentence. */
    private static final String LABEL =
            "(?<!\\b(?:Method|Approach|Step|Option) \\d{1,2}\\.|(?:方法|步骤|方式) ?[一二三四五六七八九十\\d]{1,2}\\.)";

    private static final Pattern ENDS = Pattern.compile("(?<=[\\u3002\\uFF01\\uFF1F\\uFF1B])(?![\\u201D\"\\uFF09)])"
            + "|(?<=[.!?][)\"\\u201D]?)" + LABEL + "\\s+(?=[\\p{Lu}`\\p{IsIdeographic}(\\[\"])|(?<=;)\\s+|\\n+");

    private static final Pattern TAG = Pattern.compile("</?[a-z]+(?:[\\s=][^<>]*)?>");
    /** A sign that is spoken of, as in {@code underscores (_)}. */
    private static final Pattern SIGN =
            Pattern.compile("[(\"'\u201C\u201D\u2018\u2019]\\s*([^\\p{L}\\p{N}\\s])\\s*[)\"'\u201C\u201D\u2018\u2019]");

    private static final Pattern RANGE =
            Pattern.compile("(?<=\\d)\\s*(?:~|-|\u2013|\u2014|\u301C|\u81F3|\u5230|\\bto\\b)\\s*(?=\\d)");
    private static final Pattern STOPS = Pattern.compile(
            "(?<![!-/:-@\\[-`{-~])[,;!?\u3001\u3002\uFF0C]+(?=\\s|$|[^\\x21-\\x7E])|(?<=\\p{IsIdeographic})[,;:]+"
                    + "|(?<![!-/:-@\\[-`{-~])\\.(?=\\s|$|\\p{IsIdeographic})|[\u3001\u3002\u300A\u300B\u3010\u3011]");
    private static final Pattern QUOTES =
            Pattern.compile("[\"\u201C\u201D\u2018\u2019\u300C\u300D]|(?<![A-Za-z])'|'(?![A-Za-z])");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[](?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])[)\\]]");
    private static final Pattern BLANKS = Pattern.compile("(?<=[^\\x21-\\x7E])\\s+|\\s+(?=[^\\x21-\\x7E])|^\\s+|\\s+$");

    /** Each word with the one that stands for it. Nothing is here that could ever mean another thing. */
    private static final Map<Pattern, String> SYNONYMS = WordList.replacements("canonical");

    /** Words in front of what an error row says; the vendor's later pages have them before every description. */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:the )?error message (?:that is )?(?:is )?returned (?:when|because|if|since)\\s+(?=\\S)");

    private static final Pattern BRACKETED = Pattern.compile("\\[\\s*(\\d+)\\s*[,\uFF0C]\\s*(\\d+)\\s*\\]");
    private static final Pattern MEASURE =
            Pattern.compile("(?<=\\d)\\s+(?=(?:[KMGT]i?B|[KMGT]?bps|[KMGT]bit/s)(?![A-Za-z]))");

    /** The comma between the thousands of a figure. */
    private static final Pattern GROUPED = Pattern.compile("(?<=(?<![\\d\\[])\\d{1,3}),(?=\\d{3}(?![\\d\\]]))");

    private Wording() {}

    /** The sentences of a text, in its order; lines end sentences. */
    public static List<String> sentences(String text) {
        return List.of(ENDS.split(text)).stream()
                .map(String::strip)
                .filter(it -> TAG.matcher(it).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** The canonical form, which is equal for two sentences only if they mean the same for certain. */
    static String canonical(String sentence) {
        String text = ClauseText.normal(
                PhrasePattern.LINK.matcher(sentence).replaceAll("$1").replaceAll("</?[A-Za-z][^<>]*>", " "));
        text = Normalizer.normalize(text.replaceFirst("^[-+] ", ""), Normalizer.Form.NFKC);
        text = withoutLead(Days.asIso(BRACKETED.matcher(text).replaceAll("$1~$2")));
        text = GROUPED.matcher(text).replaceAll("");
        text = MEASURE.matcher(text).replaceAll("");
        text = SIGN.matcher(text).replaceAll(it -> " sign" + it.group(1).codePointAt(0) + " ");
        text = RANGE.matcher(text).replaceAll("~");
        text = withoutSynonyms(text);
        text = QUOTES.matcher(text).replaceAll("");
        text = BRACKETS.matcher(text).replaceAll(" ");
        text = STOPS.matcher(text).replaceAll(" ");
        text = withoutSynonyms(text);
        return BLANKS.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
    }

    /** The sentence without the words in front of what an error row says. */
    public static String withoutLead(String sentence) {
        Matcher lead = LEAD.matcher(sentence);
        return lead.find()
                ? sentence.substring(lead.end(), lead.end() + 1).toUpperCase(Locale.ROOT)
                        + sentence.substring(lead.end() + 1)
                : sentence;
    }

    private static String withoutSynonyms(String text) {
        String plain = text;
        for (Map.Entry<Pattern, String> synonym : SYNONYMS.entrySet()) {
            plain = synonym.getKey().matcher(plain).replaceAll(synonym.getValue());
        }
        return plain;
    }

    /** The digest of what a sentence means for certain: equal for two only if they mean the same. */
    public static String digest(String sentence) {
        return digestOf(canonical(sentence));
    }

    private static String digestOf(String canonical) {
        return ClauseText.digest(canonical).replace("sha256:", "").substring(0, DIGITS);
    }

    /** The facts that a contract keeps of a sentence: its digest, its sketch and its terms. */
    public static SentenceFacts facts(String sentence) {
        String read = PageText.shortened(sentence);
        String canonical = read.length() == sentence.length() ? canonical(sentence) : ClauseText.normal(sentence);
        String said = withoutLead(read);
        return new SentenceFacts(digestOf(canonical), sketch(canonical), termsOf(said), Lexicon.parts(said));
    }

    /** The terms among the facts of a sentence. */
    public static List<String> terms(String sentence) {
        return termsOf(withoutLead(PageText.shortened(sentence)));
    }

    private static List<String> termsOf(String said) {
        Set<String> terms = Terms.of(said);
        boolean ordered = terms.stream().anyMatch(term -> term.startsWith("order:"));
        terms.addAll(Sayings.of(said));
        terms.removeIf(term -> ordered && term.startsWith(Sayings.FACT + "by case"));
        return List.copyOf(terms);
    }

    /** The share of words that two sentences have in common, by their sketches: 0 to 1. */
    public static double likeness(SentenceFacts one, SentenceFacts other) {
        if (one.digest().equals(other.digest())) {
            return 1;
        }
        int same = 0;
        int all = Math.min(one.sketch().length(), other.sketch().length()) / HASH_DIGITS;
        for (int i = 0; i < all; i++) {
            same += one.sketch().regionMatches(i * HASH_DIGITS, other.sketch(), i * HASH_DIGITS, HASH_DIGITS) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) same / all;
    }

    /** The lowest hash of all pairs of characters, for each of several hash functions. */
    private static String sketch(String canonical) {
        String text = " " + canonical.toLowerCase(Locale.ROOT) + " ";
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
        }
        List<String> lowest = new ArrayList<>();
        for (int seed = 1; seed <= HASHES; seed++) {
            int of = seed;
            lowest.add(String.format(
                    Locale.ROOT,
                    "%04x",
                    pairs.stream().mapToInt(pair -> mixed(pair, of)).min().orElse(0) & 0xFFFF));
        }
        return lowest.stream().collect(Collectors.joining());
    }

    private static int mixed(int pair, int seed) {
        int hash = pair * 0x9E3779B1 + seed * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        return hash ^ hash >>> 15;
    }
}
