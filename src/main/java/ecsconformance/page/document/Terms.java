package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a text that mean the same in any language, as terms: names as they are, figures, {@code date<=2013-07-15}
 * (on or before), {@code date<} (before) and {@code date=}, {@code order:A>B}, {@code chars:-_}, {@code empty:refused},
 * {@code modal:must} and {@code noun:snapshot}.
 */
public final class Terms {

    /** The prefix of requirement words, which are compared within one language only. */
    public static final String MODAL = "modal:";

    /** The prefix of words that tell what a text is about, not what it says. */
    public static final String NOUN = "noun:";

    /** The prefix of values that something else is to have. */
    public static final String SET = "set:";

    private static final Pattern NAME =
            PhrasePattern.of("(?<![\\w./-])[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?:\\.[A-Za-z]\\w*)*"
                    + "|(?<![\\w./-])[A-Z]\\w*(?:\\.[A-Za-z]\\w*)+|(?<![\\w./-])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\\w-])|\\b(?:Running|Stopped|Starting|Stopping|Pending|Available|Creating"
                    + "|Waiting|Expired)\\b");
    private static final Pattern PATH =
            PhrasePattern.of("https?://|(?<![\\w/.:)*~-])/[a-z][\\w./-]*\\w|/dev/\\w+|\\bacs:|\\baliyun\\b");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w./#+-])(?<!ISO )-?\\d+(?![\\w-])");
    /** The value that something else is to have. */
    private static final Pattern SET_TO = PhrasePattern.of(
            "(?:\\b[Ss]et (?:the (?:value of )?(?:the )?[\\w.]{1,60} (?:parameter )?)?to |(?:设置|取值|设)(?:只能|必须|固定)?为\\s*)(?!(?:the|an?|be|one|another|any|its?)\\b)([a-z][\\w-]*)(?![\\w/:]|\\.\\w)");

    /** Words that ask a reader for attention: they require nothing of a request. */
    private static final Pattern COURTESY = PhrasePattern.of(
            "(?<!不)(?:必须|务必|需要|须|需|应该|应当|应|请)?(?:特别|格外|提前|预先|事先|仔细|认真|充分|详细)*(?:注意|留意|留心|当心|小心|知悉|了解|知晓|牢记|谨记)"
                    + "|\\b(?:(?:must|should|shall|may|can|(?:need|ha(?:s|ve)) to) )?(?:also )?(?:(?:take )?note\\b|be (?:aware|advised|careful)"
                    + "|pay attention|keep in mind|bear in mind|remember\\b)");

    /** Words that tell a purpose: they are no condition, and demand nothing. */
    static final Pattern PURPOSE = PhrasePattern.of(
            "(?:如果|若|假如|当)您?(?:还|只)?(?:需要?|想要?)(?=[^，。；]{0,30}[，,])|(?:如果|若)您?有(?=[^，。；]{1,20}(?:需求|需要)[，,])|如[需要](?=[^，。；]{0,30}[，,])"
                    + "|\\b[Ii]f (?:you|it is) (?:need(?:ed)?|want|wish|would like|necessary|required)(?: to\\b)?");

    private static final Map<String, Pattern> WORDS = PhrasePattern.byWord(
            "system-disk → 系统磁?盘|系统云盘|system disk",
            "data-disk → 数据磁?盘|数据云盘|data disk",
            "chinese → (?<![：:] ?)中文|(?<!: )Chinese",
            "globally-unique → 全局唯一|globally unique",
            "at-most-one → [只仅]能(?:指定|有|包含|含有|设置|创建|选择|使用|绑定)一个|only specify one|[Oo]nly one",
            "empty:refused → (?:不允许|不能|不可以|不得)为空|(?:[Cc]annot|[Mm]ust not) (?:be|specify) (?:an? )?(?:empty|null)",
            "empty:allowed → (?<!不)(?:可以|允许|可)为空|(?:[Cc]an|[Mm]ay) be (?:left )?(?:an? )?(?:empty|null)",
            "modal:must → 必须(?!以[^，。；]{1,20}(?:开头|开始))|必需(?!品)|务必|(?<![无必])须|\\b[Mm]ust\\b(?! not)|(?<!not |as |if |where |when )\\brequire[sd]?\\b(?!\\s{2}|\\s+(?:parameters?|fields?)\\b)",
            // Weaker than "must": it comes and goes without a change.
            "modal:needs → (?<!不)需要|(?<![不无必])需(?=[与在为指使])|(?<!not |n't )\\b(?:ha(?:s|ve)|needs?) to\\b",
            "modal:must-not → 不能|不得|不可(?![用见变逆分])|禁止|[不未]被?允许|\\b(?:[Mm]ust|[Mm]ay|[Ss]hall) not\\b|\\b[Cc]a(?:n ?not|n't)\\b(?! (?:be found|find)\\b)|\\b[Mm]ustn't\\b|\\b(?:[Cc]an|[Mm]ay) no longer\\b|\\bunable to\\b|无法(?!找到)",
            "modal:need-not → 无需|不需要(?!的)|不必|无须|可以?不(?=指定|设置|填|传|提供|输入|选|使用|配置)|need not|\\bdo(?:es)?(?: not|n't) (?:need|have) to\\b|\\bis not required\\b",
            "modal:may → (?<!不|未|未被|不被)(?:可以|允许|能够)(?!不(?:指定|设置|填|传|提供|输入|选|使用|配置))|(?<![不许认尽宁])可(?![用选能靠见变执持读写信以])|\\bmay\\b(?! not| no longer)|\\bMay (?:be|contain|start|begin)\\b|\\b[Cc]an\\b(?! ?not| no longer|['\u2019]t)|\\bable to\\b(?<!unable to)",
            "modal:should → 应该|应当|(?<![相对反响效适])应(?![用答对急付该当])|\\bshould\\b|\\bshall\\b(?! not)",
            "modal:recommended → 建议|推荐|\\brecommend",
            "noun:snapshot → 快照|[Ss]napshot",
            "noun:image → 镜像|\\b[Ii]mage",
            "noun:instance → 实例|\\b[Ii]nstance",
            "noun:disk → 磁盘|云盘|系统盘|数据盘|设备|\\b[Dd]isks?\\b|\\b[Dd]evice|diskCategory|\\bE?SSDs?\\b",
            "noun:status → 状态|\\b[Ss]tatus|\\bstate\\b",
            "noun:lock → 锁定|安全控制|\\block",
            "noun:quota → 额度|配额|\\b[Qq]uota",
            "noun:balance → 余额|\\bbalance\\b|insufficient funds",
            "noun:arrears → 欠费|未支付|overdue|arrears|[Uu]n[Pp]aid",
            "noun:white-list → 白名单|white ?list",
            "noun:encryption → 加密|[Ee]ncrypt",
            "noun:token → \\b[Tt]oken|令牌",
            "noun:category → 磁盘类型|云盘类型|快照类型|[Cc]ategor(?:y|ies)",
            "noun:account → 账号|账户|\\b[Aa]ccount",
            "noun:service → 快照服务|[Ss]napshot service",
            "noun:priority → 优先级|\\bpriority",
            "noun:resource-group → 资源组|[Rr]esource ?[Gg]roup",
            "noun:idempotence → 幂等|[Ii]dempoten",
            "noun:region → 地域|\\b[Rr]egion",
            "noun:client → 客户端|\\b[Cc]lient\\b",
            "noun:tag → 标签|\\b[Tt]ags?\\b",
            "noun:reference → 参阅|参见|参考|详情|\\b[Ff]or more information|\\b[Ss]ee\\b",
            "noun:retry → 重试|再试|try again|\\bretry",
            "noun:validity → 合法|无效|格式错误|\\b(?:in)?valid\\b|wrongly formed|malformed",
            "noun:absence → 不存在|缺失|不在记录|does not exist|\\bmissing\\b|not found",
            "noun:permission → 权限|无权|未被允许|授权|\\bpermi(?:t|ssion)|authoriz",
            "noun:name → 名称|\\b[Nn]ame\\b",
            "noun:size → 大小|容量|\\b[Ss]izes?\\b|capacity",
            "noun:type → 类型|\\b[Tt]ypes?\\b",
            "noun:request → 请求|\\b[Rr]equest",
            "noun:operation → 操作|\\b[Oo]peration",
            "noun:error → 错误|\\b[Ee]rror",
            "noun:duplicate → 重复|已存在|已被(?:使用|占用)|[Dd]uplicate|already|occupied");

    private Terms() {}

    /** @param text Markdown or plain, in either language */
    public static Set<String> of(String text) {
        String dated = plain(text);
        Set<String> terms = literalsOf(dated);
        String plain = Days.TOLD.matcher(dated).replaceAll(" ");
        terms.addAll(NameOrder.in(plain));
        String characters = Alphabet.signs(plain);
        if (!characters.isEmpty()) {
            terms.add("chars:" + characters);
        }
        String wordsOnly = NAME.matcher(plain).replaceAll(" ");
        String unbounded = Sayings.withoutBounds(
                PURPOSE.matcher(COURTESY.matcher(wordsOnly).replaceAll(" ")).replaceAll(" "));
        WORDS.forEach((word, pattern) -> {
            if (pattern.matcher(word.startsWith(MODAL) ? unbounded : wordsOnly).find()) {
                terms.add(word);
            }
        });
        return terms;
    }

    /** How many words of a text require, allow or recommend something. */
    public static long modals(String text) {
        return WORDS.keySet().stream()
                .filter(word -> word.startsWith(MODAL))
                .flatMap(word ->
                        WORDS.get(word).matcher(Sayings.withoutBounds(text)).results())
                .count();
    }

    /** Names, dates, paths and figures. */
    static Set<String> literals(String text) {
        return literalsOf(plain(text));
    }

    private static Set<String> literalsOf(String dated) {
        Set<String> terms = new TreeSet<>();
        Matcher dates = Days.TOLD.matcher(dated);
        dates.results().forEach(match -> terms.add(Days.term(match)));
        String plain = dates.replaceAll(" ");
        // A group's name alone is how a sentence begins, not what it says.
        NAME.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.endsWith(".N") && !name.endsWith(".n"))
                .forEach(terms::add);
        SET_TO.matcher(plain).results().map(match -> SET + match.group(1)).forEach(terms::add);
        PATH.matcher(plain).results().forEach(match -> terms.add(match.group()));
        FIGURE.matcher(plain).results().forEach(match -> terms.add(match.group()));
        return terms;
    }

    /** The text without names, dates and links. */
    static String withoutNames(String text) {
        return NAME.matcher(Days.TOLD.matcher(plain(text)).replaceAll(" ")).replaceAll(" ");
    }

    /** The terms of a whole clause, without those by which single sentences are compared. */
    public static List<String> plain(List<String> terms) {
        return terms.stream()
                .filter(term -> !term.startsWith(Sayings.SAY) && !term.startsWith(Sayings.FACT))
                .toList();
    }

    /** The nouns among terms. */
    public static Set<String> nouns(Set<String> terms) {
        return terms.stream().filter(term -> term.startsWith(NOUN)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The terms by which two editions of a text are compared: no nouns, and across languages no requirement words. */
    public static Set<String> comparable(Iterable<String> terms, boolean sameLanguage) {
        Set<String> compared = new TreeSet<>();
        for (String term : terms) {
            boolean ofOneLanguage =
                    term.startsWith(MODAL) || term.startsWith(Sayings.SAY) && !term.startsWith(Sayings.DEPRECATION);
            if (!term.startsWith(NOUN) && (sameLanguage || !ofOneLanguage)) {
                compared.add(term);
            }
        }
        return compared;
    }

    /** The share of terms that two texts have in common, 0 to 1. Names weigh most, requirement words least. */
    public static double likeness(Iterable<String> some, Iterable<String> others) {
        Set<String> mine = withKinds(some);
        Set<String> theirs = withKinds(others);
        Set<String> union = new TreeSet<>(mine);
        union.addAll(theirs);
        double common = 0;
        double all = 0;
        for (String term : union) {
            double weight = weight(term);
            all += weight;
            common += mine.contains(term) && theirs.contains(term) ? weight : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    /** Adds the kind of each day and figure, so that a changed limit still resembles the limit that it was. */
    private static Set<String> withKinds(Iterable<String> terms) {
        Set<String> kinds = new TreeSet<>();
        for (String term : terms) {
            if (!term.startsWith(Sayings.SAY) && !term.startsWith(Sayings.FACT)) {
                kinds.add(term);
            }
            if (term.startsWith("date")) {
                kinds.add("date");
            } else if (term.matches("\\d{2,}")) {
                kinds.add("figure");
            }
        }
        return kinds;
    }

    private static double weight(String term) {
        boolean value = term.matches("date.+|\\d{2,}");
        return term.startsWith(NOUN) || value ? 1 : term.startsWith(MODAL) ? 0.3 : 3;
    }

    /** The text without the targets of links, and with numbered methods and dates in one form. */
    private static String plain(String text) {
        String plain = PhrasePattern.LINK
                .matcher(text)
                .replaceAll("$1")
                .replaceAll("[`*]|\\\\(?=\\p{Punct})", "")
                .replaceAll("(?<=(?<![\\d\\[])\\d{1,3}),(?=\\d{3}(?![\\d\\]]))", "")
                .replaceAll("(?<=\\d)\\s*(?:[KMGT]i?B|[KMGT]?bps|[KMGT]bit/s|[KMGT])(?![A-Za-z])", " ")
                .replaceAll("(?<![\\w-])(\\d+)\\s*[-~\u2013]\\s*(\\d+)(?![\\w-])", "$1 ~ $2");
        plain = plain.replace("方法一", "方法 1").replace("方法二", "方法 2").replace("方法三", "方法 3");
        return Days.asIso(plain);
    }
}
