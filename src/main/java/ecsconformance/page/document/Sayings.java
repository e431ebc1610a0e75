package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final String MEASURE = "(?=[个份台块层次种条张项位名对组段])";

    /** In this order: what a pattern has matched is not there for the ones below it. */
    private static final Map<String, Pattern> WORDS = words(
            "deprecation=deprecated",
                    "弃用|废弃|过时|即将(?:被)?(?:下(?:线|架)|移除|删除|取消|停用)|不再(?:推荐|维护|支持|建议)|停止(?:支持|维护|服务)|不(?:建议|推荐)(?:您)?(?:继续)?使用"
                            + "|\\b[Dd]eprecat\\w+|\\b[Oo]bsolete|\\bdiscontinued|\\boutdated|\\bphas(?:ed?|ing) out|\\blegacy\\b"
                            + "|\\bretired\\b|\\b(?:will|to|going to) be (?:removed|dropped|withdrawn)\\b|\\bsunset\\b|\\bnot recommended\\b|no longer (?:recommended|supported|maintained)",
            "exception=unless",
                    "除[^。，,]{1,30}?(?:之外|以外|外)|除非|例外|除外|不包括|不在此[列限]|不适用|\\b[Uu]nless\\b|\\b[Ee]xcept\\b|\\b[Ee]xcluding\\b"
                            + "|\\b(?:apart|aside) from\\b|\\bother than\\b|\\bsave for\\b|\\bbarring\\b|exception of|\\bbut not\\b",
            "comparison=at least",
                    "大于(?:或者?|和|且)?等于|(?:不能|不得|不可|不)(?:小于|低于|少于|短于)|至少|最少|最小为|\\bat least\\b|\\b(?:no|not|cannot be|not be) (?:less|smaller|fewer|lower|shorter) than"
                            + "|\\bminimum of\\b|greater than or equal|\\bor (?:more|greater|larger)\\b",
            "comparison=at most",
                    "小于(?:或者?|和|且)?等于|(?:不能|不得|不可|不)(?:大于|高于|多于|长于|超过)|至多|最多|最长|\\bat most\\b|\\b(?:no|not|cannot be|not be) (?:more|larger|greater|higher|longer) than|(?:not|cannot) exceed"
                            + "|\\bup to\\b|maximum of|less than or equal|\\bor (?:less|fewer|smaller)\\b",
            "comparison=higher", "更高|较高|高于|比[^，。]{1,16}高|\\bhigher\\b",
            "comparison=lower", "更低|较低|低于|比[^，。]{1,16}低|\\blower\\b(?! ?case)",
            "comparison=more",
                    "大于|超过|多于|更多|更大|比[^，。]{1,16}[大多]|\\b(?:more|greater|larger|bigger) than\\b|\\bexceeds?\\b|\\blarger\\b",
            "comparison=less",
                    "小于|少于|更少|更小|比[^，。]{1,16}[小少]|\\bbelow\\b(?= (?:the|that|its|\\d))|\\b(?:less|fewer|smaller) than\\b|\\bsmaller\\b",
            "comparison=longer", "更长|长于|\\blonger\\b(?<!no longer)",
            "comparison=shorter", "更短|短于|\\bshorter\\b",
            "comparison=earlier",
                    "更早|早于|之前|以前|(?<![首最优])先(?=创建|指定|提交|发送|出现|传入)|\\b[Bb]efore\\b|\\bearlier\\b|\\bprior to\\b",
            "comparison=later", "更晚|晚于|之后|以后|成功后|完成后|可用后|后(?=创建|指定|提交|发送|出现|传入)|\\b[Aa]fter\\b|\\blater\\b",
            "quantity=not always", "不一定|not always|not necessarily",
            "quantity=only", "仅(?!供)|只(?!读|要)|唯一|\\b[Oo]nly\\b|\\bsolely\\b|\\bunique\\b|\\b[Ee]xactly\\b",
            "quantity=first", "第一(?!方)|首(?:个|次|块|台)|\\b[Ff]irst\\b",
            "quantity=last", "最后|末(?:个|次|块|台)|\\blast\\b",
            "quantity=every", "每|所有|全部|任意|任何|均|\\b[Ee]ach\\b|\\b[Ee]very\\b|\\b[Aa]ll\\b|\\b[Aa]ny\\b|\\bboth\\b",
            "quantity=some", "部分|某些|个别|半数|一半|\\b[Hh]alf\\b|\\b[Mm]ost of\\b|\\b[Ss]ome\\b|\\bcertain\\b",
            "quantity=several", "多个|多块|多份|多台|\\bmultiple\\b|\\bseveral\\b",
            "quantity=one", "(?<![唯统])一" + MEASURE + "|单" + MEASURE + "|\\b[Oo]ne\\b(?! of| or)|\\b[Ss]ingle\\b",
            "quantity=two", "[两二]" + MEASURE + "|\\b[Tt]wo\\b|\\b[Tt]wice\\b",
            "quantity=three", "三" + MEASURE + "|\\b[Tt]hree\\b|\\b[Tt]hrice\\b",
            "quantity=four", "四" + MEASURE + "|\\b[Ff]our\\b",
            "quantity=five", "五" + MEASURE + "|\\b[Ff]ive\\b",
            "quantity=six or more",
                    "[六七八九十百千]" + MEASURE + "|\\b(?:[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Tt]wenty)\\b");

    private static final Pattern CONDITION = PhrasePattern.of(
            "如果|若(?!干)|当(?!前|日|天|月|年)|一旦|只有|只要|前提|情况下|假如|倘若|(?<=[\\u4E00-\\u9FFF\\w])(?:时(?=[，,请才会则可需使])|后(?=[，,才再方]))"
                    + "|\\b[Ii]f\\b|\\b[Ww]hen(?:ever)?\\b|\\b[Oo]nce\\b|\\bprovided that\\b|\\b(?:as|so) (?:long|soon) as\\b|\\bin case\\b"
                    + "|\\b[Aa]ssuming\\b|\\b[Gg]iven that\\b|\\b[Ww]hile\\b|\\b[Uu]ntil\\b|\\bon condition\\b");
    private static final Pattern NEGATION = PhrasePattern.of(
            "不(?!同|仅|但|过|断|管|论|便|久|妨)|无(?!论|人值守)|没有|未(?!来)|非(?!常)|勿|禁止|拒绝"
                    + "|\\b[Nn]ot\\b(?! only)|\\b[Nn]o\\b|n't\\b|\\bcannot\\b|\\b[Nn]ever\\b|\\b[Nn]one\\b|\\b[Nn]either\\b"
                    + "|\\b[Ww]ithout\\b|\\b[Nn]on-?(?!e\\b)[a-z]+"
                    + "|\\b[Uu]n(?!der|til|ique|ion|its?\\b|less|ivers|iform|iquely|ix)[a-z]{3,}"
                    + "|\\b[Ii](?:n(?:valid|visible|sensitive|correct|complete|active|accessible|dependent|direct|sufficient|consistent"
                    + "|compatible|secure|finite|accurate|applicable|eligible)|m(?:possible|mutable|proper)|rreversible|rrelevant|llegal)");

    /** Words that are each other's contrary: where one takes the other's place, the sentence says the contrary. */
    private static final Map<String, Pattern> OPPOSITES = words(
            "begin", "开头|\\b(?:start|begin)(?:s|ning|ing)? with\\b",
            "end", "结尾|\\bend(?:s|ing)? with\\b",
            "enable", "开启|启用|打开|\\b[Ee]nabl\\w+|\\bopen(?:s|ed)?\\b|\\bturn(?:s|ed)? on\\b",
            "disable", "关闭|停用|禁用|\\b[Dd]isabl\\w+|\\bclosed?\\b|\\bturn(?:s|ed)? off\\b",
            "success", "成功|\\bsucce\\w+",
            "failure", "失败|\\bfail\\w*",
            "create", "创建|新增|增加|\\b[Cc]reat\\w+|\\badd(?:s|ed)?\\b",
            "delete", "删除|移除|释放|减少|\\b[Dd]elet\\w+|\\bremov\\w+|\\b[Rr]eleas\\w+",
            "same", "相同|一致|同一|\\bsame\\b|\\bidentical\\b|\\bequal\\b",
            "different", "不同|不一致|其他|\\bdifferent\\b|\\bdiffer\\b|\\b(?:an)?other\\b",
            "public", "公开|公网|\\bpublic\\b",
            "private", "私有|私网|内网|\\bprivate\\b",
            "uppercase", "大写|\\bupper ?case\\b",
            "lowercase", "小写|\\blower ?case\\b",
            "ascending", "升序|从小到大|\\bascending\\b",
            "descending", "降序|从大到小|\\bdescending\\b",
            "automatic", "自动|\\bautomatic\\w*",
            "manual", "手动|手工|自行|\\bmanual\\w*",
            "synchronous", "同步|\\bsynchronous\\w*",
            "asynchronous", "异步|\\basynchronous\\w*",
            "running", "运行中|\\bRunning\\b|\\brunning\\b",
            "stopped", "已停止|\\bStopped\\b|\\bstopped\\b",
            "allow", "(?<!不)允许|(?<!不)支持|(?<!not )\\b(?:allow|support|permit)(?:s|ed)?\\b",
            "refuse", "禁止|拒绝|\\b(?:den(?:y|ied)|refus|reject|forbid|prohibit)\\w*",
            "mandatory", "必选|必填|必传|\\bmandatory\\b|\\brequired\\b",
            "optional", "可选|选填|\\boptional\\b",
            "newest", "最新|最近|\\b(?:new|lat)est\\b|\\bmost recent\\b",
            "oldest", "最旧|最早|\\b(?:old|earli)est\\b",
            "largest", "最大|最高|最多|最长|\\b(?:larg|high|long|great)est\\b|\\bmaximum\\b",
            "smallest", "最小|最低|最少|最短|\\b(?:small|low|short)est\\b|\\bminimum\\b",
            "increase", "增大|提高|扩大|扩容|\\b(?:increas|extend|enlarg|rais)\\w+",
            "decrease", "减小|降低|缩小|缩容|\\b(?:decreas|reduc|shr[iau]nk|lower(?:s|ed|ing))\\w*",
            "keep", "保留|保持|\\b(?:keep|kept|retain|preserv)\\w*",
            "discard", "丢弃|丢失|清除|清空|\\b(?:discard|lost|lose|clear|eras|drop)\\w*",
            "attach", "挂载|绑定|关联|\\b(?:attach|bind|bound|associat)\\w*",
            "detach", "卸载|解绑|解除|\\b(?:detach|unb[io]u?nd|disassociat)\\w*",
            "lock", "(?<!未被?)锁定|\\block(?:s|ed)?\\b",
            "unlock", "解锁|\\bunlock\\w*",
            "free", "免费|\\bfree of charge\\b|\\bfor free\\b",
            "charged", "收费|计费|付费|\\bcharged\\b|\\bbilled\\b",
            "include", "包含|包括|\\binclud\\w+|\\bcontain\\w*",
            "exclude", "排除|不包含|不包括|\\bexclud\\w+",
            "overwrite", "覆盖|替换|\\b(?:overwr[io]t|replac)\\w+",
            "ignore", "忽略|跳过|\\b(?:ignor|skip)\\w*",
            "temporary", "临时|暂时|\\btemporar\\w+",
            "permanent", "永久|长期|\\bpermanent\\w*",
            "inside", "以内|之内|内部|\\b(?:within|inside|internal)\\b",
            "outside", "以外|之外|外部|\\b(?:outside|external)\\b",
            "subscription", "包年包月|预付费|\\b[Ss]ubscription|\\bprepaid\\b",
            "pay-as-you-go", "按量付费|后付费|\\b[Pp]ay-as-you-go|\\bpostpaid\\b",
            "visible", "(?<!不)可见|(?<!in)visible|\\bshown\\b|(?<!不)显示",
            "hidden", "不可见|隐藏|\\binvisible|\\bhid(?:e|den)\\b",
            "start", "启动|\\bstart(?:s|ed)?\\b(?! with)",
            "stop", "(?<!已)停止(?!支持)|停下|\\bstop(?:s|ped)?\\b",
            "left", "左|\\bleft\\b",
            "right", "右|\\bright\\b",
            "read", "只读|\\bread-?only\\b",
            "write", "可写|读写|\\bwrit(?:e|able)\\b");

    /** Of what a value may consist. */
    private static final Map<String, Pattern> ALPHABETS = words(
            "letters", "字母|英文(?!版|文档|站)|\\b[Ll]etters?\\b",
            "digits", "数字(?!签名|证书)|\\b[Dd]igits?\\b",
            "spaces", "空格|\\b[Ss]paces?\\b",
            "special characters", "特殊字符|标点|\\b[Ss]pecial characters?\\b|\\b[Pp]unctuation\\b");

    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d)\\s*(?:个)?\\s*([KMGT]i?B|天|日(?!期)|小时|分钟|秒|个月|年(?!\\s*\\d)"
                    + "|days?|hours?|minutes?|seconds?|months?|years?|字节|bytes?|字符|characters?|Mbps|Mbit/s|%)(?![A-Za-z])");
    private static final Map<String, String> UNITS = Map.of(
            "天",
            "day",
            "日",
            "day",
            "小时",
            "hour",
            "分钟",
            "minute",
            "秒",
            "second",
            "个月",
            "month",
            "年",
            "year",
            "字节",
            "byte",
            "字符",
            "character");

    private Sayings() {}

    private static Map<String, Pattern> words(String... pairs) {
        Map<String, Pattern> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], PhrasePattern.of(pairs[i + 1]));
        }
        return Collections.unmodifiableMap(words);
    }

    /** @param sentence plain or Markdown */
    static Set<String> of(String sentence) {
        String text = sentence.replaceAll("[`*]|\\\\(?=\\p{Punct})", "")
                .replaceAll("\\d{4}\\s*年\\s*\\d+\\s*月\\s*\\d+\\s*日", " ");
        Set<String> said = new TreeSet<>();
        count(NEGATION, withoutBounds(text)).ifPresent(count -> said.add(SAY + "negation=" + count));
        count(CONDITION, text).ifPresent(count -> said.add(SAY + "condition=" + count));
        OPPOSITES.forEach((word, pattern) -> {
            if (pattern.matcher(text).find()) {
                said.add(SAY + "opposite=" + word);
            }
        });
        ALPHABETS.forEach((word, pattern) -> {
            if (pattern.matcher(text).find()) {
                said.add(SAY + "alphabet=" + word);
            }
        });
        UNIT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .map(unit -> UNITS.getOrDefault(unit, unit.replaceFirst("(?<=[a-z]{3})s$", "")))
                .forEach(unit -> said.add(SAY + "unit=" + unit));
        String rest = text;
        for (Map.Entry<String, Pattern> word : WORDS.entrySet()) {
            Matcher matcher = word.getValue().matcher(rest);
            if (matcher.find()) {
                said.add(SAY + word.getKey());
                rest = matcher.replaceAll(" ");
            }
        }
        FactWords.of(new StatedLimits(text.replaceFirst("^-\\s+", "")).facts())
                .forEach((kind, words) -> said.add(FACT + kind + "=" + words));
        return said;
    }

    /** "Cannot exceed" limits, and neither forbids nor denies. */
    static String withoutBounds(String text) {
        String atLeast = WORDS.get("comparison=at least").matcher(text).replaceAll(" ");
        return WORDS.get("comparison=at most").matcher(atLeast).replaceAll(" ");
    }

    private static Optional<Long> count(Pattern pattern, String text) {
        long count = pattern.matcher(text).results().count();
        return count == 0 ? Optional.empty() : Optional.of(count);
    }

    /** The kinds of opposites, each word beside its contrary. */
    public static List<List<String>> opposites() {
        List<String> words = List.copyOf(OPPOSITES.keySet());
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            pairs.add(List.of(words.get(i), words.get(i + 1)));
        }
        return pairs;
    }
}
