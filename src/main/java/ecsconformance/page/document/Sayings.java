package ecsconformance.page.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words that turn the meaning of a sentence though hardly a letter changes: negations, comparisons, conditions,
 * exceptions, quantities, units, opposites, deprecation. Each is a term {@code say:kind=word}; limits are terms
 * {@code fact:kind=words}.
 */
public final class Sayings {

    /** The prefix of terms for sentences in one language. */
    public static final String SAY = "say:";

    /** The prefix of terms for sentences in any language. */
    public static final String FACT = "fact:";

    /** The kind of {@link #SAY} that both languages tell alike. */
    public static final String DEPRECATION = "say:deprecation=";

    private static final String MEASURE = "(?=[个份台块层次种类条张项位名对组段天周年秒]|小时|分钟)";

    /** In this order: what a pattern has matched is not there for the ones below it. */
    private static final Map<String, Pattern> WORDS = PhrasePattern.byWord(
            // A capital within a sentence, or in brackets, is of a state's name.
            "deprecation=deprecated → (?:弃用|废弃)(?![（(][A-Z])|过时|即将(?:被)?(?:下(?:线|架)|移除|删除|取消|停用)|不再(?:推荐|维护|支持|建议)|停止(?:支持|维护|服务)|不(?:建议|推荐)(?:您)?(?:继续)?使用"
                    + "|\\b(?:deprecat\\w+|obsolete)|(?<![a-z,] |[（(])(?:Deprecat\\w+|Obsolete)|\\bdiscontinued|\\boutdated|\\bphas(?:ed?|ing) out|\\blegacy\\b"
                    + "|\\bretired\\b|\\b(?:will|to|going to) be (?:removed|dropped|withdrawn)\\b|\\bsunset\\b|\\bnot recommended\\b|no longer (?:recommended|supported|maintained)",
            "outcome=refused → [会将则]失败|返回(?:失败|错误|报错)|报错|(?:请求|调用|操作)(?:会|将)?失败|被(?:拒绝|驳回)|不予受理|\\b(?:it|request|call|operation|creation|attempt) (?:will )?fails?\\b"
                    + "|\\b[Aa]n? (?:error|exception) (?:is|will be) (?:returned|reported|thrown|raised)|\\b(?:is|are|was|were) (?:rejected|refused|denied|declined)\\b",
            "exception=unless → 除[^。，,]{1,30}?(?:之外|以外|外)|除非|例外|除外|不包括|不在此[列限]|不适用|\\b[Uu]nless\\b|\\b[Ee]xcept\\b|\\b[Ee]xcluding\\b"
                    + "|\\b(?:apart|aside) from\\b|\\bother than\\b|\\bsave for\\b|\\bbarring\\b|exception of|\\bbut not\\b",
            "comparison=at least → [≥≧]|>=|大于(?:或者?|和|且)?等于|(?:不能|不得|不可|不)(?:小于|低于|少于|短于)|至少|最少|最小为|\\b[Aa]t least\\b|\\b(?:no|not|cannot be|not be) (?:less|smaller|fewer|lower|shorter) than"
                    + "|\\bminimum of\\b|greater than or equal|\\bor (?:more|greater|larger)\\b",
            "comparison=at most → [≤≦]|<=|小于(?:或者?|和|且)?等于|(?:不能|不得|不可|不)(?:大于|高于|多于|长于|超过)|至多|最多|最长|上限[为是：:]|最大(?:值|数)?[为是：:]|\\b[Aa]t most\\b|\\b(?:no|not|cannot be|not be) (?:more|larger|greater|higher|longer) than|(?:not|cannot) exceed"
                    + "|\\b[Uu]p to\\b|[Mm]aximum of|less than or equal|\\bor (?:less|fewer|smaller)\\b",
            "comparison=higher → 更高|较高|越高|高于|比[^，。]{1,16}高|\\bhigher\\b",
            "comparison=lower → 更低|较低|越低|低于|比[^，。]{1,16}低|\\blower\\b(?! ?case)",
            "comparison=more → 大于|超过(?![^，。；]{0,8}(?:上限|限制|限额|配额|额度|最大))|多于|更多(?!的?(?:错误|详|信息|内容|说明|资料|帮助|操作))|更大|越[大多]|比[^，。]{1,16}[大多]|\\b(?:more|greater|larger|bigger) than\\b|\\bexceeds?\\b(?! (?:the |its |your )?(?:upper |maximum |quota )*(?:limits?|quotas?|maximum)\\b)|\\blarger\\b|更长|越长|长于|\\blonger\\b(?<!no longer)",
            "comparison=less → 小于|少于|更少|更小|越[小少]|比[^，。]{1,16}[小少]|\\bbelow\\b(?= (?:the|that|its|\\d))|\\b(?:less|fewer|smaller) than\\b|\\bsmaller\\b|更短|越短|短于|\\bshorter\\b",
            "comparison=earlier → 更早|越早|早于|之前|以前|(?<=[\\u4E00-\\u9FFF）)])(?<![目当提之以此向先])前(?![往提缀面者端期后台置一二三四五六七八九十\\d])|(?<![首最优])先(?=创建|指定|提交|发送|出现|传入)|\\b[Bb]efore\\b|\\bearlier\\b|\\bprior to\\b",
            "comparison=later → 更晚|越晚|晚于|之后|以后|(?<=[\\u4E00-\\u9FFF）)])(?<![最之以前])后(?![续台端缀付面者期果备置])|后(?=创建|指定|提交|发送|出现|传入)|\\b[Aa]fter\\b|\\blater\\b",
            "quantity=not always → 不一定|not always|not necessarily",
            "quantity=together → 同时(?!间)|\\b(?:at the same time|simultaneously|together|both)\\b",
            "quantity=none → \\b[Nn]one of\\b|均[不未]|都[不未没]",
            "quantity=only → 仅(?!供)|只(?!读|要)|唯[一有]|\\b[Oo]nly\\b|\\b(?:sole|exclusive)ly\\b|\\blimited to\\b|\\bunique\\b|\\b[Ee]xactly\\b",
            "quantity=first → 第一(?!方)|首(?:个|次|块|台)|\\b[Ff]irst\\b",
            "quantity=last → 最后|末(?:个|次|块|台)|\\blast\\b",
            "quantity=every → 每|所有|全部|任意|任何|均|\\b[Ee]ach\\b|\\b[Ee]very\\b|\\b[Aa]ll\\b|\\b[Aa]ny\\b",
            "quantity=next → 下一|次日|\\bnext\\b",
            "quantity=previous → 上一|前一|\\bprevious\\b",
            "quantity=current → 当前|\\b[Cc]urrent\\b",
            "quantity=some → 部分|一些|某些|个别|半数|\\b[Mm]ost of\\b|\\b[Ss]ome\\b|\\bcertain\\b|特定|\\bspecific\\b",
            "quantity=half → 一半|半" + MEASURE + "|\\b[Hh]alf\\b",
            "quantity=double → \\b[Tt]wice (?:the|as)\\b|\\b[Dd]ouble\\b|[两二2] ?倍|加倍",
            "quantity=one of → \\b[Oo]ne of\\b|之一|其一|任一|其中一",
            "quantity=several → 多个|多块|多份|多台|\\bmultiple\\b|\\bseveral\\b",
            "quantity=one → (?<![唯统])一" + MEASURE + "|单" + MEASURE + "|\\b[Oo]ne\\b(?! of| or)|\\b[Ss]ingle\\b",
            "quantity=two → [两二]" + MEASURE + "|\\b[Tt]wo\\b|\\b[Tt]wice\\b",
            "quantity=three → 三" + MEASURE + "|\\b[Tt]hree\\b|\\b[Tt]hrice\\b",
            "quantity=four → 四" + MEASURE + "|\\b[Ff]our\\b",
            "quantity=five → 五" + MEASURE + "|\\b[Ff]ive\\b",
            "quantity=six or more → [六七八九十百千]" + MEASURE
                    + "|\\b(?:[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Tt]wenty)\\b");

    private static final Pattern BOUNDS = Pattern.compile(
            "(?:(?:必须|须|需要?|应当?)(?:要|是|为)?\\s*|\\b(?:must|shall|should|may|has to|needs to|can) (?:be )?)?(?:"
                    + WORDS.get("comparison=at least").pattern() + "|"
                    + WORDS.get("comparison=at most").pattern() + ")"
                    // The only characters of a value are a limit of it.
                    + "|\\b(?:must|shall|should|may|can) be (?=[^,;]{0,24}\\bor (?:less|fewer|smaller|more|greater|larger)\\b)"
                    + "|\\b(?:must|can|may) (?=(?:contain|consist of|include) only\\b|only (?:contain|consist|include))");

    static final Pattern CONDITION = PhrasePattern.of(
            "(?:如果|若(?!干)|当(?!前|日|天|月|年)|一旦|只有(?![一二两三四五六七八九十\\d])|只要|假如|倘若)(?:[^，。；,]{0,40}?(?:时(?=[，,请才会则可需使])|情况下))?|前提|情况下|(?<=[\\u4E00-\\u9FFF\\w）)])(?:时(?=[，,请才会则可需使])|(?<![之以前])后(?=[，,才方]))"
                    + "|\\b[Ii]f\\b|\\b[Ww]hen(?:ever)?\\b|(?<!at |only |than |just )\\b[Oo]nce\\b(?! (?:more|again|per|every|an? (?:day|hour|week|month|minute)|[.,;]))(?![.,;]|$)|\\bprovided that\\b|\\b(?:as|so) (?:long|soon) as\\b|\\bin case\\b"
                    + "|\\b[Aa]ssuming\\b|\\b[Gg]iven that\\b|\\b[Ww]hile\\b|\\b[Uu]ntil\\b|\\bon condition\\b");
    static final Pattern NEGATION = PhrasePattern.of(
            "\\bleft (?:empty|blank|unspecified|out)\\b|\\bomitted\\b|留空|不(?!同|需要的|用的|仅|但|过(?!期|滤)|断|管|论|便|久|妨)|无(?!论|人值守)|没有|未(?!来)|非(?!常|对称)|勿|禁止|拒绝"
                    + "|\\b[Nn]ot\\b(?! only)|\\b[Nn]o\\b|n't\\b|\\b[Cc]annot\\b|\\b[Nn]ever\\b|(?<![\\p{IsHan}、：“] ?)\\bnone\\b|(?<=^|[.;] )None\\b|\\b[Nn]either\\b"
                    + "|\\b[Ww]ithout\\b|\\b[Nn]on-?(?!e\\b)[a-z]+"
                    + "|\\b[Uu]n(?!der|til|ique|ion|its?\\b|less|ivers|iform|icode|iquely|ix|b[io]u?nd|shar|lock|mount|install|do|pack|subscri|assign|attach|register|tag)[a-z]{3,}"
                    + "|\\b[Ii](?:n(?:valid|visible|sensitive|correct|complete|active|accessible|dependent|direct|sufficient|consistent"
                    + "|compatible|secure|finite|accurate|applicable|eligible)|m(?:possible|mutable|proper)|rreversible|rrelevant|llegal)");

    private static final String TIME = "天|日(?!期)|小时|分钟|秒|个月|年(?!\\s*\\d)|周";
    /** Where something is demanded, "and" and "or" are two things; where it is allowed or forbidden, pages mix them. */
    private static final Pattern DEMAND = PhrasePattern.of(
            "必须|必需|需要?|请|应|至少|\\b(?:must|should|[Mm]ake sure|[Ee]nsure|requires?|required|needs? to|ha(?:s|ve) to|[Ss]pecify)\\b");

    /** A condition, from its first word to where its result is told. */
    static final Pattern CONDITION_PART =
            PhrasePattern.of("(?:如果|若(?!干)|当(?!前|日|天|月|年)|一旦|假如|倘若)[^。；]*?(?:时(?=[，,请才会则可需使])|则|的情况下|，(?![且并或而以])|$)"
                    + "|\\b(?:[Ii]f|[Ww]hen|[Oo]nce|[Uu]nless)\\b[^.;]*?(?:,(?! (?:and|or)\\b)|[.;]|$)");

    private static final Pattern MILD = PhrasePattern.of("不|无|可以|允许|可(?!用)|支持|\\b(?:not|cannot|can|may)\\b");
    private static final Pattern AND = PhrasePattern.of("和|与(?!否)|以及|及(?!时|其|以)|并且|(?<![并而])且|\\band\\b");
    private static final Pattern OR = PhrasePattern.of("或|\\bor\\b");

    private static final Pattern UNIT = Pattern.compile("(?<=\\d[\\])）]?)\\s*(?:个)?\\s*(?:ASCII\\s*)?([KMGT]i?B|" + TIME
            + "|[KMGT]?bps|[KMGT]bit/s|ms|毫秒|MB/s|days?|hours?|minutes?|seconds?|months?|years?|weeks?|字节|bytes?|字符|characters?|%)(?![A-Za-z])"
            + "|(?<=每|半|[一二两三四五六七八九十])(?:个)?(" + TIME
            + "|月)|(?:\\b(?:per|each|every|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)"
            + " |(?<=\\w)/)(day|hour|minute|second|month|year|week)s?\\b"
            + "|\\b((?:[Dd]ai|[Hh]our|[Ww]eek|[Mm]onth|[Yy]ear)ly)\\b");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("天", "day"),
            Map.entry("日", "day"),
            Map.entry("小时", "hour"),
            Map.entry("分钟", "minute"),
            Map.entry("秒", "second"),
            Map.entry("毫秒", "millisecond"),
            Map.entry("ms", "millisecond"),
            Map.entry("个月", "month"),
            Map.entry("年", "year"),
            Map.entry("周", "week"),
            Map.entry("字节", "byte"),
            Map.entry("字符", "character"));

    private Sayings() {}

    /** @param sentence plain or Markdown */
    public static Set<String> of(String sentence) {
        String text = sentence.replaceAll("[`*]|\\\\(?=\\p{Punct})", "")
                .replaceAll("\\d{4}\\s*年\\s*\\d+\\s*月\\s*\\d+\\s*日", " ");
        Set<String> said = new TreeSet<>();
        count(NEGATION, withoutBounds(text)).ifPresent(count -> said.add(SAY + "negation=" + count));
        count(CONDITION, Terms.PURPOSE.matcher(text).replaceAll(" "))
                .ifPresent(count -> said.add(SAY + "condition=" + count));
        long and = AND.matcher(text).results().count();
        long or = OR.matcher(text).results().count();
        if (and + or > 0 && DEMAND.matcher(text).find() && !MILD.matcher(text).find()) {
            said.add(SAY + "conjunction=" + and + " and, " + or + " or");
        }
        String conditions =
                CONDITION_PART.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
        long all = AND.matcher(conditions).results().count();
        long any = OR.matcher(conditions).results().count();
        if (all + any > 0) {
            said.add(SAY + "conjunction=" + all + " and, " + any + " or in a condition");
        }
        Opposites.kept(text).forEach(word -> said.add(SAY + "opposite=" + word));
        said.addAll(Alphabet.kinds(text));
        said.addAll(Alphabet.separators(text));
        UNIT.matcher(text)
                .results()
                .map(match -> PhrasePattern.groups(match).findFirst().orElse(""))
                .map(unit -> unit(unit.toLowerCase(Locale.ROOT)))
                .forEach(unit -> said.add(SAY + "unit=" + unit));
        String rest = text;
        for (Map.Entry<String, Pattern> word : WORDS.entrySet()) {
            Matcher matcher = word.getValue().matcher(rest);
            if (matcher.find()) {
                said.add(SAY + word.getKey());
                rest = matcher.replaceAll(" ");
            }
        }
        FactWords.of(new StatedLimits(text.replaceFirst("^[-+]\\s+", "")).facts())
                .forEach((kind, words) ->
                        said.add(FACT + kind + "=" + (kind.startsWith("forbidden") ? sorted(words) : words)));
        return said;
    }

    /** A unit in the form that it has in both languages. */
    public static String unit(String word) {
        return UNITS.getOrDefault(
                word.replaceFirst("^月$", "个月"),
                word.replaceFirst("(?i)(?<=^[kmgt])bps$", "bit/s")
                        .replaceFirst("ily$", "y")
                        .replaceFirst("ly$|(?<=[a-z]{3})s$", ""));
    }

    /** Whether a text has a word for a unit, with or without a figure: the days of "the number of days". */
    public static boolean hasUnit(String text, String unit) {
        String word = unit(unit);
        return UNITS.entrySet().stream().anyMatch(it -> it.getValue().equals(word) && text.contains(it.getKey()))
                || PhrasePattern.hasWord(text, word)
                || PhrasePattern.hasWord(text, word + "s");
    }

    private static String sorted(String list) {
        return Stream.of(list.split(", ")).sorted().collect(Collectors.joining(", "));
    }

    /** A sentence without the cases in which it holds. */
    public static String withoutConditions(String sentence) {
        return CONDITION_PART.matcher(sentence).replaceAll(" ");
    }

    /** "Cannot exceed" limits, and neither forbids nor denies; "must be at most" says the same. */
    static String withoutBounds(String text) {
        return BOUNDS.matcher(text).replaceAll(" ");
    }

    private static Optional<Long> count(Pattern pattern, String text) {
        long count = pattern.matcher(text).results().count();
        return count == 0 ? Optional.empty() : Optional.of(count);
    }
}
