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
 * What turns the meaning of a sentence though hardly a letter changes: negations, comparisons, conditions, exceptions,
 * quantities, units, opposites, deprecation. Each is a term {@code say:kind=word}; limits are {@code fact:kind=words}.
 */
public final class Sayings {

    /** Of sentences in one language. */
    public static final String SAY = "say:";

    /** Of sentences in any language. */
    public static final String FACT = "fact:";

    /** The kind of {@link #SAY} that both languages tell alike. */
    public static final String DEPRECATION = "say:deprecation=";

    /** In this order: what a pattern has matched is not there for the ones below it. */
    private static final Map<String, Pattern> WORDS = words(
            "deprecation=deprecated",
                    "弃用|废弃|已过时|即将下线|不再(?:推荐|维护|支持)|\\b[Dd]eprecat\\w+|\\b[Oo]bsolete|\\bdiscontinued|no longer (?:recommended|supported)",
            "exception=unless",
                    "除[^。，,]{1,30}?(?:之外|以外|外)|除非|例外|\\b[Uu]nless\\b|\\b[Ee]xcept\\b|\\bother than\\b|exception of",
            "comparison=at least",
                    "大于(?:或者?|和|且)?等于|不小于|不低于|不少于|至少|最少|最小为|\\bat least\\b|no less than|not less than|greater than or equal",
            "comparison=at most",
                    "小于(?:或者?|和|且)?等于|不大于|不高于|不多于|(?:不能|不得|不可|不)超过|至多|最多|最长|\\bat most\\b|no more than|not exceed|\\bup to\\b|maximum of|less than or equal",
            "comparison=higher", "更高|较高|高于|\\bhigher\\b",
            "comparison=lower", "更低|较低|低于|\\blower\\b(?! ?case)",
            "comparison=more", "大于|超过|多于|更多|更大|\\b(?:more|greater|larger|bigger) than\\b|\\bexceeds?\\b|\\blarger\\b",
            "comparison=less", "小于|少于|更少|更小|\\b(?:less|fewer|smaller) than\\b|\\bsmaller\\b",
            "comparison=longer", "更长|长于|\\blonger\\b(?<!no longer)",
            "comparison=shorter", "更短|短于|\\bshorter\\b",
            "comparison=earlier", "更早|早于|之前|以前|\\b[Bb]efore\\b|\\bearlier\\b|\\bprior to\\b",
            "comparison=later", "更晚|晚于|之后|以后|成功后|完成后|可用后|\\b[Aa]fter\\b|\\blater\\b",
            "quantity=not always", "不一定|not always|not necessarily",
            "quantity=only", "仅(?!供)|只(?!读|要)|唯一|\\b[Oo]nly\\b|\\bsolely\\b|\\bunique\\b|\\b[Ee]xactly\\b",
            "quantity=every", "每|所有|全部|任意|任何|均|\\b[Ee]ach\\b|\\b[Ee]very\\b|\\b[Aa]ll\\b|\\b[Aa]ny\\b|\\bboth\\b",
            "quantity=some", "部分|某些|个别|\\b[Ss]ome\\b|\\bcertain\\b",
            "quantity=several", "多个|多块|多份|多台|\\bmultiple\\b|\\bseveral\\b");

    private static final Pattern CONDITION = PhrasePattern.of(
            "如果|若(?!干)|当(?!前|日|天|月|年)|一旦|只有|只要|前提|情况下|(?<=[\\u4E00-\\u9FFF\\w])时[，,]"
                    + "|\\b[Ii]f\\b|\\b[Ww]hen(?:ever)?\\b|\\b[Oo]nce\\b|\\bprovided that\\b|\\bas long as\\b|\\bin case\\b");
    private static final Pattern NEGATION = PhrasePattern.of(
            "不(?!同|仅|但|过|断|管|论|便|久|妨)|无(?!论|人值守)|没有|未(?!来)|非(?!常)|勿|禁止|拒绝"
                    + "|\\b[Nn]ot\\b(?! only)|\\b[Nn]o\\b|n't\\b|\\bcannot\\b|\\b[Nn]ever\\b|\\b[Nn]one\\b|\\b[Nn]either\\b"
                    + "|\\b[Ww]ithout\\b|\\bunable\\b|\\bun(?:available|supported|specified|encrypted|locked|limited|changed)\\b");

    private static final Map<String, Pattern> OPPOSITES = words(
            "begin", "开头|\\b(?:start|begin)(?:s|ning|ing)? with\\b",
            "end", "结尾|\\bend(?:s|ing)? with\\b",
            "enable", "开启|启用|打开|\\b[Ee]nabl\\w+",
            "disable", "关闭|停用|禁用|\\b[Dd]isabl\\w+",
            "success", "成功|\\bsucce\\w+",
            "failure", "失败|\\bfail\\w*",
            "create", "创建|新增|增加|\\b[Cc]reat\\w+|\\badd(?:s|ed)?\\b",
            "delete", "删除|移除|释放|减少|\\b[Dd]elet\\w+|\\bremov\\w+|\\b[Rr]eleas\\w+",
            "same", "相同|一致|\\bsame\\b|\\bidentical\\b",
            "different", "不同|不一致|\\bdifferent\\b|\\bdiffer\\b",
            "public", "公开|公网|\\bpublic\\b",
            "private", "私有|私网|内网|\\bprivate\\b",
            "uppercase", "大写|\\bupper ?case\\b",
            "lowercase", "小写|\\blower ?case\\b",
            "ascending", "升序|从小到大|\\bascending\\b",
            "descending", "降序|从大到小|\\bdescending\\b",
            "automatic", "自动|\\bautomatic\\w*",
            "manual", "手动|手工|\\bmanual\\w*",
            "synchronous", "同步|\\bsynchronous\\w*",
            "asynchronous", "异步|\\basynchronous\\w*",
            "running", "运行中|\\bRunning\\b|\\brunning\\b",
            "stopped", "已停止|\\bStopped\\b|\\bstopped\\b",
            "allow", "(?<!不)允许|(?<!不)支持|(?<!not )\\b(?:allow|support|permit)(?:s|ed)?\\b",
            "refuse", "禁止|拒绝|\\b(?:den(?:y|ied)|refus|reject|forbid|prohibit)\\w*",
            "mandatory", "必选|必填|必传|\\bmandatory\\b|\\brequired\\b",
            "optional", "可选|选填|\\boptional\\b");

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
        count(NEGATION, text).ifPresent(count -> said.add(SAY + "negation=" + count));
        count(CONDITION, text).ifPresent(count -> said.add(SAY + "condition=" + count));
        OPPOSITES.forEach((word, pattern) -> {
            if (pattern.matcher(text).find()) {
                said.add(SAY + "opposite=" + word);
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
