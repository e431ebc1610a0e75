package ecsconformance.page.drift;

import ecsconformance.page.document.Opposites;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.drift.ContentWords.SentencePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part in which two sentences of the same beginning and end differ. A word that stands elsewhere in both hides no
 * contrary here, and in a Chinese sentence each Latin word is a name.
 */
final class DifferingPart {

    private static final Pattern DENIED = Pattern.compile("[不未无]|(?<![A-Za-z])(?:not|no|cannot)(?![A-Za-z])|n't");

    private static final Set<String> CONTRARIES = Set.of(
            "入出", "上下", "内外", "前后", "大小", "多少", "高低", "长短", "主从", "主备", "新旧", "开关", "左右", "增减", "先后", "升降", "正负", "公私",
            "共独", "首末", "早晚", "奇偶", "真假", "启停", "收发", "读写", "单双", "单多", "一多", "有无", "快慢", "进出", "或且", "解编", "加解");

    private static final Pattern NUMERAL =
            Pattern.compile("[零一二两三四五六七八九十百千万]+|(?i:one|two|three|four|five|six|seven|eight|nine|ten"
                    + "|eleven|twelve|fifteen|sixteen|twenty|thirty|fifty|hundred|once|twice)");

    private static final Pattern DURATION = Pattern.compile("day|hour|minute|second|month|year|week");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][\\w./-]*[\\w]");

    private static final Pattern CAPITAL = Pattern.compile("[A-Z][\\w-]*|[a-z]+[A-Z]\\w*");

    /** A thing that the rest of the clause has named, or a word that goes with the one that it stands beside. */
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)it|this|they|these|该?参数值?|它|其|[能得可会为是]|(?:this |the )?(?:parameter|value)");

    /** These words say nothing in the place of an added part. */
    private static final Pattern ARTICLE = PhrasePattern.of(
            "\\P{L}*(?:\\p{IsIdeographic}|(?i)(?:an?|the|its?|your|this|that|these|those|any|each)?)\\P{L}*");

    /** A product's name, which pages say or leave out in front of its resources, with the kind of resource. */
    private static final Pattern PRODUCT = PhrasePattern.of("(?:[a-z-]+ )?[A-Z]\\w+(?: (?:for |of |the )?[A-Z]\\w+)+");

    /** A sentence that only says what the row is: its end says more closely which one. */
    static final Pattern LABEL = PhrasePattern.of(
            "(?s)[-+ ]*(?:The|An?|Specifies)\\b(?!.*\\b(?:\\w+n't|shall|could|would|had|cannot|exceeds?|is|are|was|were|has|have|can|cannot|must|may|will|should|does|do|takes?|starts?|opens?|stops?|becomes?|remains?|returns?|contains?|exists?|fails?|needs?|supports?|appl(?:y|ies))\\b).*");

    private static final Pattern CHINESE_LABEL =
            Pattern.compile("(?![^，。]*[不未必须可能会请支])[^，。；：、]{1,24}(?:ID|名称|类型|列表|编号|标识符?|状态|信息)[。，].*");

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "^(?:待|要|需要?|所|您|指定)[^，。；不未]{0,12}的?$|^[^，。；不未]{1,12}的$|^(?:of|for|in|on|from|to|at|that|which|used|based|by|with|before|after|when)\\b");

    private static final String COMMA = "[，,；;。.：:]";

    private static final int MOST_NAMES = 5;
    private static final int WRITTEN = 8;
    private static final int ONE_WORD = 2;
    private static final int TWO_WORDS = 4;

    /** A part of so much content may be one thing in the place of another. */
    private static final int SHORT = 8;

    private DifferingPart() {}

    /** Empty where neither a contrary nor a name nor an added part differs, or where the words are not known. */
    static Optional<Detail> between(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String before = ContentWords.unlinked(one);
        String after = ContentWords.unlinked(other);
        int head = head(before, after);
        // A letter may belong to both words: the part begins and ends where words do.
        while (head > 0 && isLatin(before.charAt(head - 1)) && (isLatin(before, head) || isLatin(after, head))) {
            head--;
        }
        int tail = tail(before, after, head);
        while (tail > 0
                && isLatin(before.charAt(before.length() - tail))
                && (isLatin(before, before.length() - tail - 1) || isLatin(after, after.length() - tail - 1))) {
            tail--;
        }
        SentencePart old = new SentencePart(before, head, Math.max(head, before.length() - tail));
        SentencePart young = new SentencePart(after, head, Math.max(head, after.length() - tail));
        String gone = old.text();
        String come = young.text();
        Optional<Detail> opposite = opposite(old.whole(), young.whole());
        if (opposite.isPresent()
                && DENIED.matcher(Opposites.without(old.whole())).find()
                        != DENIED.matcher(Opposites.without(young.whole())).find()) {
            // "Not enabled" is "disabled".
            return Optional.empty();
        }
        return opposite.or(() -> contrary(gone.strip(), come.strip()))
                .or(() -> name(before, gone, come))
                .or(() -> numeral(gone.strip(), come.strip()))
                .or(() -> Math.max(ContentWords.weight(gone), ContentWords.weight(come)) <= SHORT
                                || isClause(old) && isClause(young)
                        ? Subjects.replaced(old, young)
                        : Optional.empty())
                .or(() -> exchanged(old, young))
                .or(() -> added(before, come, gone)
                        .or(() -> added(before, lead(before, after), ""))
                        .map(part -> new Detail("part added", "", part, true)))
                .or(() -> added(after, gone, come)
                        .or(() -> added(after, lead(after, before), ""))
                        .map(part -> new Detail("part removed", part, "", true)))
                .or(() -> SeveralParts.between(before, after));
    }

    /** Whether a part is all that stands between two commas, or an end, of a sentence that says something beside it. */
    private static boolean isClause(SentencePart part) {
        String[] before = part.sentence().substring(0, part.from()).split(COMMA, -1);
        String[] after = part.sentence().substring(part.to()).split(COMMA, -1);
        return before.length > 1
                && ContentWords.of(before[before.length - 1] + " " + after[0]).isEmpty()
                && ContentWords.weight(part.sentence().substring(0, part.from())) >= ONE_WORD;
    }

    /** The words with which a sentence begins that else is the other one; the capital has moved to them. */
    private static String lead(String one, String other) {
        int more = other.length() - one.length();
        boolean leads = more > 0 && other.regionMatches(true, more, one, 0, one.length());
        return leads ? other.substring(0, more) : "";
    }

    /** How many letters two sentences have in common at their beginning. */
    static int head(String one, String other) {
        int head = 0;
        while (head < Math.min(one.length(), other.length()) && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        return head;
    }

    /** How many they have in common at their end, behind the beginning. */
    static int tail(String one, String other, int head) {
        int tail = 0;
        while (tail < Math.min(one.length(), other.length()) - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return tail;
    }

    /** Other words in the same place of the same sentence, unless writers exchange them without another meaning. */
    private static Optional<Detail> exchanged(SentencePart gone, SentencePart come) {
        boolean chinese = gone.sentence().codePoints().anyMatch(Character::isIdeographic);
        int most = chinese ? WRITTEN : LABEL.matcher(gone.sentence()).matches() ? ONE_WORD : TWO_WORDS;
        boolean pronoun = Stream.of(gone, come)
                .anyMatch(part -> PRONOUN.matcher(part.text().strip()).matches());
        return !pronoun && ContentWords.exchanged(gone, come, most)
                ? Optional.of(
                        new Detail("words", gone.text().strip(), come.text().strip(), true))
                : Optional.empty();
    }

    private static Optional<Detail> contrary(String gone, String come) {
        return gone.length() == 1
                        && come.length() == 1
                        && (CONTRARIES.contains(gone + come) || CONTRARIES.contains(come + gone))
                ? Optional.of(new Detail("opposite", gone, come, true))
                : Optional.empty();
    }

    private static Optional<Detail> numeral(String gone, String come) {
        return both(NUMERAL, "quantity", gone, come)
                .or(() -> both(DURATION, "unit", Sayings.unit(gone), Sayings.unit(come)));
    }

    /** The numerals themselves, where a sentence has other ones and they are known only as many. */
    static Detail numerals(Detail detail, String before, String after) {
        boolean many = (detail.before() + detail.after()).contains(TermWords.of(TermChanges.MANY));
        return (many ? between(before, after) : Optional.<Detail>empty())
                .filter(part -> part.what().equals("quantity"))
                .orElse(detail);
    }

    private static Optional<Detail> both(Pattern words, String what, String gone, String come) {
        return words.matcher(gone).matches() && words.matcher(come).matches() && !gone.equals(come)
                ? Optional.of(new Detail(what, gone, come, true))
                : Optional.empty();
    }

    /** The part that a sentence has more, if it says something and nothing stood in its place. */
    static Optional<String> added(String less, String part, String other) {
        boolean nothing = ARTICLE.matcher(other).matches()
                && ContentWords.of(other).isEmpty()
                && !DENIED.matcher(other).find()
                && !PRONOUN.matcher(other.strip()).matches();
        boolean attribute =
                (LABEL.matcher(less).matches() || CHINESE_LABEL.matcher(less).matches())
                        && (ATTRIBUTE.matcher(part.strip()).find()
                                || PRODUCT.matcher(part.strip()).matches());
        boolean id = part.strip().matches("的?(?:唯一)?(?:标识|编号)?(?:ID)?|(?i)(?:the )?IDs?(?: of)?(?: the)?");
        return nothing && !attribute && !id && ContentWords.tells(part, less)
                ? Optional.of(part.replaceAll("^[\\s,，;；]+|[\\s,，;；.。]+$", ""))
                : Optional.empty();
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    private static Optional<Detail> opposite(String gone, String come) {
        Set<String> old = Opposites.in(gone);
        Set<String> young = Opposites.in(come);
        return old.stream()
                .filter(one -> !young.contains(one))
                .flatMap(one -> young.stream()
                        .filter(other -> !old.contains(other))
                        .filter(other -> Opposites.are(one, other))
                        .map(other -> new Detail("opposite", one, other, true)))
                .findFirst();
    }

    /** In an English sentence a name is one word with a capital, not the first, in the place of another. */
    private static Optional<Detail> name(String sentence, String gone, String come) {
        boolean chinese = sentence.codePoints().anyMatch(Character::isIdeographic);
        boolean words = !sentence.startsWith(gone)
                && Stream.of(gone, come).allMatch(part -> CAPITAL.matcher(part).matches());
        String old = String.join(", ", names(gone));
        String young = String.join(", ", names(come));
        int all = names(gone).size() + names(come).size();
        boolean both = !old.isEmpty() && !young.isEmpty() && all <= MOST_NAMES;
        boolean same = old.replace(", ", "").equalsIgnoreCase(young.replace(", ", ""))
                || Set.copyOf(names(gone)).equals(Set.copyOf(names(come)));
        return (chinese || words) && both && !same
                ? Optional.of(new Detail("name", old, young, true))
                : Optional.empty();
    }

    /** The names of a part. The product's own is said or left out in front of its resources. */
    private static List<String> names(String part) {
        return LATIN.matcher(part)
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.equals("ECS"))
                .toList();
    }
}
