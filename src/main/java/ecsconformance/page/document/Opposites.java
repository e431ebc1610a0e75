package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words that are each other's contrary: where one takes the other's place, the sentence says the contrary. */
public final class Opposites {

    /** Each word stands beside its contrary. */
    private static final Map<String, Pattern> WORDS = PhrasePattern.byWord(
            "begin → 开头|\\b(?:start|begin)(?:s|ning|ing)?(?: or (?:end|finish))?(?:s|ing)? with\\b",
            "end → 结尾|\\bend(?:s|ing)? with\\b",
            "enable → 开启|启用|打开|\\b[Ee]nabl\\w+|\\bopen(?:s|ed)?\\b|\\bturn(?:s|ed)? on\\b",
            "disable → 关闭|停用|禁用|\\b[Dd]isabl\\w+|\\bclosed?\\b|\\bturn(?:s|ed)? off\\b",
            "success → 成功|\\bsucce\\w+",
            "failure → 失败|\\bfail\\w*",
            "create → 创建|新增|添加|\\b[Cc]reat\\w+|\\badd(?:s|ed)?\\b",
            "delete → 删除|移除|移出|释放|\\b[Dd]elet\\w+|\\bremov\\w+|\\b[Rr]eleas\\w+",
            "same → 相同|一致|同一|\\b[Ss]ame\\b|\\bidentical\\b|\\bequal\\b",
            "different → 不同|不一致|其他|\\bdifferent\\b|\\bdiffer\\b|\\b(?:an)?other\\b",
            "public → 公开|公网|\\bpublic\\b",
            "private → 私有|私网|内网|\\bprivate\\b",
            "uppercase → 大写|\\bupper ?case\\b",
            "lowercase → 小写|\\blower ?case\\b",
            "ascending → 升序|从小到大|\\bascending\\b",
            "descending → 降序|从大到小|\\bdescending\\b",
            "automatic → 自动|\\b[Aa]utomatic\\w*",
            "manual → 手动|手工|自行|\\b[Mm]anual\\w*",
            "synchronous → 同步|\\bsynchronous\\w*",
            "asynchronous → 异步|\\basynchronous\\w*",
            "running → 运行中|\\bRunning\\b|\\brunning\\b",
            "stopped → 已停止|\\bStopped\\b|\\bstopped\\b",
            "allow → (?<!不)允许|接受|\\baccept(?:s|ed)?\\b|(?<!不)支持|(?<!not )\\b(?:allow|support|permit)(?:s|ed)?\\b",
            "refuse → 禁止|拒绝|\\b(?:den(?:y|ied)|refus|reject|forbid|prohibit)\\w*",
            "mandatory → 必选|必填|必传|\\bmandatory\\b|\\brequired\\b",
            "optional → 可选|选填|\\boptional\\b",
            "newest → 最新|最近|\\b(?:new|lat)est\\b|\\bmost recent\\b",
            "oldest → 最旧|最早|\\b(?:old|earli)est\\b",
            "largest → 最大|最高|最多|最长|上限|\\bupper (?:limit|bound)|\\b(?:larg|high|long|great)est\\b|\\bmaximum\\b",
            "smallest → 最小|最低|最少|最短|下限|\\blower (?:limit|bound)|\\b(?:small|low|short)est\\b|\\bminimum\\b",
            "increase → 增[大加]|提高|扩大|扩容|\\b(?:increas|extend|enlarg|rais)\\w+",
            "decrease → 减[小少]|降低|缩小|缩容|\\b(?:decreas|reduc|shr[iau]nk|lower(?:s|ed|ing))\\w*",
            "keep → 保留|保持|\\b(?:keep|kept|retain|preserv)\\w*",
            "discard → 丢弃|丢失|清除|清空|\\b(?:discard|lost|lose|clear|eras|drop)\\w*",
            "attach → 挂载|绑定|关联|\\b(?:attach|bind|bound|associat)\\w*",
            "detach → 卸载|解绑|解除|\\b(?:detach|unb[io]u?nd|disassociat)\\w*",
            "lock → (?<!未被?)锁定|\\block(?:s|ed)?\\b",
            "unlock → 解锁|\\bunlock\\w*",
            "unique → 唯一|\\bunique\\w*",
            "repeated → 重复|可以?相同|\\bcan be (?:the )?(?:same|identical)\\b|\\b(?:duplicate|repeated)\\w*",
            "free → 免费|\\bfree of charge\\b|\\bfor free\\b",
            "charged → 收费|计费|付费|\\bcharged\\b|\\bbilled\\b",
            "include → 包含|包括|\\binclud\\w+|\\bcontain\\w*",
            "exclude → 排除|不包含|不包括|\\bexclud\\w+",
            "overwrite → 覆盖|替换|\\b(?:overwr[io]t|replac)\\w+",
            "ignore → 忽略|跳过|\\b(?:ignor|skip)\\w*",
            "temporary → 临时|暂时|\\btemporar\\w+",
            "permanent → 永久|长期|\\bpermanent\\w*",
            "inside → 以内|之内|内部|\\b(?:within|inside|internal)\\b",
            "outside → 以外|之外|外部|\\b(?:outside|external)\\b",
            "subscription → 包年包月|预付费|\\b[Ss]ubscription|\\bprepaid\\b",
            "pay-as-you-go → 按量付费|后付费|\\b[Pp]ay-as-you-go|\\bpostpaid\\b",
            "visible → (?<!不)可见|(?<!in)visible|\\bshown\\b|(?<!不)显示",
            "hidden → 不可见|隐藏|\\binvisible|\\bhid(?:e|den)\\b",
            "start → 启动|\\bstart(?:s|ed)?\\b(?! with| or end)",
            "stop → (?<!已)停止(?!支持)|停下|\\bstop(?:s|ped)?\\b",
            "left → 左|\\bleft\\b",
            "right → 右|\\bright\\b",
            "read → 只读|\\bread-?only\\b",
            "write → 可写|读写|\\bwrit(?:e|able)\\b",
            "true → (?<![\\w.-])(?i:true)(?![\\w.-]*\\w)",
            "false → (?<![\\w.-])(?i:false)(?![\\w.-]*\\w)",
            "own → 您的|自己的?|\\byour(?: own)?\\b",
            "others' → 其他(?=[账用])|他人|别人|\\b(?:an)?other (?:Alibaba Cloud )?(?:account|user)s?\\b",
            "fewer → 更少|较少|\\bfewer\\b|\\bless\\b(?! than)",
            "more → 更多(?!信息)|较多|\\bmore\\b(?! than| information| detail)",
            "source → (?<![资来电起能])源(?![码头于自])|\\b[Ss]ource\\b",
            "destination → 目标|\\b[Dd]estination\\b|\\b[Tt]arget\\b",
            "logical → 逻辑|\\blogical\\b",
            "physical → 物理|\\bphysical\\b",
            "inbound → 入方向|\\binbound\\b|\\b[Ii]ngress\\b",
            "outbound → 出方向|\\boutbound\\b|\\b[Ee]gress\\b",
            "empty → 为空|留空|\\bempty\\b|\\bblank\\b",
            "given → (?:同时|均|都)(?:指定|设置|传入|填写|传值)|\\bspecified together\\b",
            "soon → 即将|\\bsoon\\b|\\bshortly\\b",
            "already → 已?不再支持|\\bno longer supported\\b|已经?被?(?:弃用|废弃|下[线架]|停用)|\\b(?:is|are|was|were|been) (?:already |now )?(?:deprecated|obsolete|discontinued|retired)\\b",
            "positive → 正(?:整数|数|值)|\\bpositive\\b",
            "negative → 负(?:整数|数|值)|\\bnegative\\b");

    /** A word that is the contrary of one more than it stands beside. */
    private static final List<Set<String>> ALSO =
            List.of(Set.of("keep", "delete"), Set.of("keep", "overwrite"), Set.of("ignore", "refuse"));

    private static final Set<String> STAGES = Set.of("soon", "already");

    private Opposites() {}

    /** The words that a sentence has, without its {@link #stages}. */
    static Set<String> kept(String sentence) {
        return in(sentence, word -> !STAGES.contains(word));
    }

    /** The words by which a sentence says whether something that is deprecated is so already; contracts do not keep them. */
    public static Set<String> stages(String sentence) {
        return in(sentence, STAGES::contains);
    }

    /** The words that a sentence has. */
    public static Set<String> in(String sentence) {
        return in(sentence, word -> true);
    }

    private static Set<String> in(String sentence, Predicate<String> wanted) {
        Set<String> words = new TreeSet<>();
        WORDS.forEach((word, pattern) -> {
            if (wanted.test(word) && pattern.matcher(sentence).find()) {
                words.add(word);
            }
        });
        return words;
    }

    /** The sentence without these words: "different" denies nothing, though its Chinese word does. */
    public static String without(String sentence) {
        String rest = sentence;
        for (Pattern word : WORDS.values()) {
            rest = word.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    /** Whether one word is the contrary of the other. */
    public static boolean are(String one, String other) {
        List<String> words = List.copyOf(WORDS.keySet());
        int place = words.indexOf(one);
        return place >= 0 && place / 2 == words.indexOf(other) / 2 && !one.equals(other)
                || !one.equals(other) && ALSO.contains(Set.of(one, other));
    }
}
