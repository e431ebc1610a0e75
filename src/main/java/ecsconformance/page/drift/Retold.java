package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.SmallWords;
import ecsconformance.page.document.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a difference of words that says nothing new from one that does. */
final class Retold {

    /** Only refers to another text, leads over to a list, or asks a reader for attention. */
    private static final Pattern LEADING = PhrasePattern.of(
            "(?s).*(?:[:：]|(?:如下|见下|下表|以下)(?:所示|所列)?[。：]?|[Ff]ollow(?:s|ing)[.:]?)$|^(?:更多|详情|详细|有关|关于|请?参[阅见考]|具体请?参[阅见考]).*|.*(?:请?参[阅见考]|查看(?:更多|详情)).*"
                    + "|.*\\b(?:[Ff]or (?:more|further|detailed)? ?(?:information|details)|[Ss]ee (?:also )?[\\[A-Z]|[Rr]efer to)\\b.*"
                    + "|^(?:说明|注意|Note)[：:]?$");

    private static final Pattern TITLE = Pattern.compile("[^-+].*[^.。!！?？;；)）]");

    private static final Pattern FAULT = PhrasePattern.of(
            "不正确|不合法|无效|有误|错误|非法|问题|缺[失少]|不指定|\\b(?:invalid|incorrect|wrong(?:ly)?|malformed|illegal|problems?|missing|not specified)\\b");

    /** "You must do it" is "do it". */
    private static final Pattern ORDER = PhrasePattern.of(
            "(?s)(?i)(?:to [^,]+, )?(?:请|您?(?:必须|需要?)|you (?:must|need to|have to|can|should|may)\\b).*");

    private static final Pattern MUST = PhrasePattern.of("必须|\\bmust\\b");

    private static final Pattern IMPERATIVE =
            PhrasePattern.of("\\b(?:Set|Specify|Use|Make|Call|Grant|Select|Add|Delete|Enter|Create|Configure|Send)\\b");

    /** Where one of several is enough, "and" is "or". */
    private static final Pattern ONE_OF =
            PhrasePattern.of("至少|之一|中的?一|任意?一|(?i)\\b(?:at least one|one of|either|any of)\\b");

    /** Words that say the same as a quantity, beside what happens in a case. */
    private static final Map<String, Pattern> ALSO =
            Map.of("only", Pattern.compile("才"), "together", PhrasePattern.of("一并|随之|\\balso\\b"));

    /** Words in front of the figure that a text tells as a fact of that kind. */
    private static final Map<String, String> FIGURES = Map.of(
            "default",
            "(?:默认|[Dd]efault)",
            "bound",
            "(?:最[多大高长少小低短]|[上下]限|不能?[超小大]|(?<!\\w)(?:[Mm](?:ax|in)imum|[Uu]p to|[Aa]t (?:most|least)))");

    /** A sentence that speaks of so many things is known by them. */
    private static final int MANY = 3;

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])|\\.");

    private static final Pattern STATE = Pattern.compile("[A-Z][a-z]+");

    private Retold() {}

    /**
     * Whether a detail that one sentence has and the other lacks is told there in other words.
     *
     * @param other all sentences of the side that lacks it
     */
    static boolean of(Detail detail, Said before, Said after, String other) {
        if (detail.what().equals("negation")
                && isFault(before) == isFault(after)
                && denials(before) == denials(after)
                && !before.words().isEmpty()) {
            return true;
        }
        boolean gone = detail.after().isEmpty();
        if (detail.isExchange() || gone && detail.before().isEmpty()) {
            return detail.what().equals("conjunction")
                    && ONE_OF.matcher(before.words()).find()
                    && ONE_OF.matcher(after.words()).find();
        }
        Said more = gone ? before : after;
        Said less = gone ? after : before;
        boolean known = !more.words().isEmpty() && !less.words().isEmpty();
        String told = detail.before() + detail.after();
        return switch (detail.what()) {
            case "condition" ->
                isLead(more)
                        || isLead(less)
                        || (known
                                ? ContentWords.isIn(more.words(), other)
                                : concepts(more).size() >= MANY
                                        && concepts(less).containsAll(concepts(more)));
            case "requirement" ->
                // An error row refuses: it need not say that something cannot be done.
                told.equals("must not")
                                && (before.row().startsWith("error/")
                                        || known && denials(more) > 0 && denials(more) == denials(less))
                        || known
                                && Terms.modals(more.words()) > Terms.modals(less.words())
                                && isAsked(told, more, less);
            case "quantity" ->
                known
                        && ALSO.containsKey(told)
                        && ALSO.get(told).matcher(less.words()).find();
            case "successor" ->
                known && Stream.of(told.split(", ")).allMatch(name -> PhrasePattern.hasWord(other, name));
            case "unit" -> known && Sayings.hasUnit(other, told);
            case "negation" -> !known && Subjects.isFault(more) && Subjects.isFault(less);
            case "name" ->
                Stream.of(told.split(", "))
                        .allMatch(name -> name.matches("true|false")
                                || known && hasName(less.words(), name)
                                || isCalled(name, less));
            default -> false;
        };
    }

    /** Whether a list or a range that only one row has as a fact is in the words of the other too: that one was read otherwise. */
    static boolean isRead(Detail detail, List<String> before, List<String> after) {
        if (detail.isExchange()) {
            return false;
        }
        String value = detail.before() + detail.after();
        String other = ContentWords.unlinked(String.join(" ", detail.before().isEmpty() ? before : after));
        boolean range = value.contains("–") && !value.contains("…");
        boolean list = Set.of("enumeration", "count", "successor").contains(detail.what())
                || range && detail.what().equals("bound")
                || isFigure(detail.what(), value.replace("–", "").replace("…", ""), other);
        return detail.what().equals("unit")
                ? Sayings.hasUnit(other, value)
                : list
                        && Stream.of(value.split("[,–…]\\s*"))
                                .filter(part -> !part.isEmpty())
                                .allMatch(part -> PhrasePattern.hasWord(other, part));
    }

    /** Whether a text tells the figure, and not as an end of a range. */
    private static boolean isFigure(String kind, String figure, String text) {
        return FIGURES.containsKey(kind)
                && Pattern.compile(FIGURES.get(kind) + "[^。；;~]{0,24}?(?<![\\w.~-])" + Pattern.quote(figure)
                                + "(?![\\w~-]|\\s*(?:~|to)\\s*\\d)")
                        .matcher(text)
                        .find();
    }

    /** Whether a demand is what the other sentence asks for, or states: "must be an integer" is "is an integer". */
    private static boolean isAsked(String demand, Said more, Said less) {
        boolean same = ContentWords.of(more.words()).equals(ContentWords.of(less.words()));
        return ORDER.matcher(demand(more)).matches() || demand(less).startsWith("请")
                ? same || IMPERATIVE.matcher(demand(less)).lookingAt()
                : same && demand.equals("must") && MUST.matcher(more.words()).find() && Terms.modals(less.words()) == 0;
    }

    /** Whether a text has a name; that of a state may be a word: "in the Stopped state" is "stopped". */
    private static boolean hasName(String text, String name) {
        return PhrasePattern.hasWord(text, name)
                || STATE.matcher(name).matches() && PhrasePattern.hasWord(text, name.toLowerCase(Locale.ROOT));
    }

    private static boolean isFault(Said said) {
        return FAULT.matcher(said.plain()).find();
    }

    /** How often a sentence denies something otherwise than by calling it wrong. */
    private static int denials(Said said) {
        return SmallWords.negations(FAULT.matcher(said.plain()).replaceAll(" ")).size();
    }

    /** The words behind "Note:". */
    private static String demand(Said said) {
        return said.words().strip().replaceFirst("^[-+ ]*(?:Note|说明|注意)\\s*[:：]\\s*", "");
    }

    /** The things of which a sentence speaks, known without its words. */
    private static Set<String> concepts(Said said) {
        return said.facts().parts().stream()
                .flatMap(part -> Stream.of(part.split(" ")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * Whether both only lead over to something else, or refer to it; one of them may be a title, or may name itself what the
     * other one leads over to.
     *
     * @param same the kinds of facts that both texts tell
     */
    static boolean leads(Said before, Said after, Set<String> same) {
        return leads(before) && leads(after)
                || same.contains("enumeration") && isLead(before) != isLead(after)
                || leads(before) && TITLE.matcher(after.words()).matches()
                || TITLE.matcher(before.words()).matches() && leads(after);
    }

    private static boolean leads(Said said) {
        return LEADING.matcher(said.words().strip()).matches();
    }

    static boolean isLead(Said said) {
        return said.words().strip().matches("(?s).*[:：]");
    }

    /** Whether a sentence speaks of what has the name: of the region, or its ID, for RegionId. */
    private static boolean isCalled(String name, Said sentence) {
        Set<String> concepts = Subjects.in(CAMEL.matcher(name).replaceAll(" "));
        concepts.remove("id");
        boolean id = name.endsWith("Id") && sentence.words().matches("(?s).*(?<![A-Za-z])I[Dd]s?(?![A-Za-z]).*");
        return !concepts.isEmpty() && Subjects.of(sentence).containsAll(concepts) || concepts.isEmpty() && id;
    }

    /**
     * Whether a sentence that stands alone on its side says what the other side does not.
     *
     * @param most the share of its content that the other side may have
     */
    static boolean tells(Said said, WholeText other, double most) {
        if (said.words().isEmpty()) {
            return said.facts().binds()
                    || concepts(said).stream()
                                    .filter(word -> word.charAt(0) != '~')
                                    .count()
                            > 1;
        }
        String words = said.plain();
        String all = other.plain();
        return !leads(said)
                && (most == 1 || ContentWords.share(words, all) < most)
                && (said.facts().binds() ? ContentWords.share(words, all) < 1 : ContentWords.tells(words, all));
    }
}
