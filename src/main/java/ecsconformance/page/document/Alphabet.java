package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The characters of which a value is made, as texts tell them. */
public final class Alphabet {

    /** The prefix of terms that name a kind of characters. */
    private static final String KIND = Sayings.SAY + "alphabet=";

    /** Small letters alone, or capitals alone: where a text has both, they are letters. */
    private static final Map<String, Pattern> CASES = PhrasePattern.byWord(
            List.of(
                    "lowercase letters → (?<!大|大写[和或与及、])小写(?:的)?(?:英文)?字母|(?<!\\bupper(?:case)?[ -] ?(?:and|or|/) )\\b[Ll]ower[ -]?case (?:English )?letters?\\b",
                    "uppercase letters → (?<!小|小写[和或与及、])大写(?:的)?(?:英文)?字母|(?<!\\blower(?:case)?[ -] ?(?:and|or|/) )\\b[Uu]pper[ -]?case (?:English )?letters?\\b"));

    /** A language that is a value is no character. */
    private static final Map<String, Pattern> KINDS = PhrasePattern.byWord(List.of(
            "letters → 字母|(?<![：:] ?)英文(?!版|文档|站|标点|[逗句分冒]号)|\\b[Ll]etters?\\b|(?<![\\w-])[aA]\\s?[-~]\\s?[zZ](?!-|[a-z])",
            "digits → 数字(?!签名|证书)|\\b[Dd]igits?\\b|\\b[Ll]etters?(?: \\([^()]*\\))?(?:,? and|,? or|,) numbers\\b|\\b[Nn]umbers(?=(?: \\([^()]*\\))?(?:,? and|,? or|,) (?:\\w+ )?(?:letters|underscores|hyphens|periods|spaces|special characters)\\b)|(?<=[zZ](?:\\s?[,，、和]\\s?(?:and )?)?)0\\s?[-~]\\s?9",
            "spaces → 空格|\\b[Ss]paces\\b|\\b(?:an?|leading|trailing|white) ?space\\b|\\bspace characters?\\b",
            "special characters → 特殊(?:字符|符号)|标点|\\b[Ss]pecial characters?\\b|\\b[Pp]unctuation\\b"));

    /** The phrases of {@code page/alphabet.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("alphabet");

    private static final Pattern SIGN = Pattern.compile(PHRASES.get("SIGN"));

    /** The names of signs, each with its sign. */
    private static final Map<String, Pattern> SIGN_NAMES = PhrasePattern.byWord(List.of(
            ". → 点号|句点|[半英][角文]句号|\\b[Pp]eriods\\b",
            ", → [半英][角文]逗号|\\b[Cc]ommas?\\b",
            "; → [半英][角文]分号|\\b[Ss]emicolons?\\b",
            "_ → 下划线|\\b[Uu]nder(?:scores?|lines?)\\b",
            "% → 百分号|\\b[Pp]ercent(?:age)? signs?\\b",
            "- → 短[横划]线|连字符|中划线|\\b[Hh]yphens?\\b",
            ": → [半英][角文]冒号|\\b[Cc]olons?\\b"));

    private static final Pattern SEPARATOR = PhrasePattern.of(PHRASES.get("SEPARATOR"));
    private static final Pattern FORBIDDEN = PhrasePattern.of(PHRASES.get("FORBIDDEN"));
    private static final Pattern BEGINNING = PhrasePattern.of(PHRASES.get("BEGINNING"));

    private Alphabet() {}

    /** The terms for the kinds of characters that a text names. */
    static Set<String> kinds(String text) {
        String plain = SEPARATOR.matcher(text).replaceAll(" ");
        Set<String> kinds = PhrasePattern.named(CASES, plain).collect(Collectors.toCollection(TreeSet::new));
        if (kinds.size() == 1) {
            plain = CASES.get(kinds.iterator().next()).matcher(plain).replaceAll(" ");
        } else {
            kinds.clear();
        }
        kinds.addAll(PhrasePattern.named(KINDS, plain).toList());
        return kinds.stream().map(KIND::concat).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The terms for the signs that separate the members of a list. */
    static List<String> separators(String text) {
        return PhrasePattern.found(SEPARATOR, text)
                .flatMap(Alphabet::signsOf)
                .map((Sayings.SAY + "separator=")::concat)
                .toList();
    }

    /** The signs that a text names or has in brackets, in a row. */
    static String signs(String text) {
        return signsOf(SEPARATOR.matcher(text).replaceAll(" ")).sorted().collect(Collectors.joining());
    }

    private static Stream<String> signsOf(String text) {
        return Stream.concat(PhrasePattern.found(SIGN, text), PhrasePattern.named(SIGN_NAMES, text))
                .distinct();
    }

    /** The characters that a text allows; none where it tells no more than those with which a value begins. */
    public static List<String> allowed(String text) {
        String told = FORBIDDEN.matcher(text).replaceAll(" ");
        String within = BEGINNING.matcher(told).replaceAll(" ");
        return of(Wording.terms(within)).isEmpty() ? List.of() : of(Wording.terms(told));
    }

    /** The characters that terms speak of: signs as they are, others by their kind. */
    public static List<String> of(Iterable<String> terms) {
        Set<String> signs = new TreeSet<>();
        for (String term : terms) {
            if (term.startsWith("chars:")) {
                signs.addAll(List.of(term.substring("chars:".length()).split("")));
            } else if (term.equals("chinese")) {
                signs.add("Chinese characters");
            } else if (term.startsWith(KIND)) {
                signs.add(term.substring(KIND.length()));
            }
        }
        return List.copyOf(signs);
    }

    /** The characters with which a value must begin. */
    public static List<String> beginnings(String text) {
        return PhrasePattern.found(BEGINNING, text)
                .map(it -> of(Wording.terms(it)))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The pattern of a value that begins so, in ranges that each engine has. Letters are the Chinese ones too: pages differ in
     * whether they name them.
     */
    public static Optional<String> begin(List<String> begins) {
        boolean known = !begins.isEmpty()
                && List.of("letters", "digits", "Chinese characters").containsAll(begins);
        return known
                ? Optional.of("^[" + (begins.equals(List.of("digits")) ? "" : "A-Za-z\u3400-\u4DBF\u4E00-\u9FFF")
                        + (begins.contains("digits") ? "0-9" : "") + "]")
                : Optional.empty();
    }
}
