package ecsconformance.page.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways to state a range, a list of values or a default, each made the one that {@link StatedLimits} reads. */
final class UsualPhrases {

    /** A whole number that the facts hold. */
    static final String FIGURE = "(?:\\d{1,18}|9223372036854775807)(?!\\d|[.]\\d)";

    private static final String NUMBER = "(" + FIGURE + ")";
    static final String TO = "[^\\S\\n]*(?:~|-|\\u2013|to|\\u81F3|\\u5230)[^\\S\\n]*";

    /** The phrases that are put in: they are no part of a value. */
    private static final Pattern OWN =
            PhrasePattern.of("\\b(?:[Vv]alid values?|[Dd]efault value|[Ss]et the value|[Vv]alue:)|取值|默认");

    /** The words for units. */
    static final String UNITS = "[KMGT]i?B(?:/s)?|[KMGT]?bps|[KMGT]bit/s|ms|%|vCPUs?|毫秒|微秒|字节|像素|天|秒|分钟|小时|个?月|周|年"
            + "|bytes|pixels?|days?|seconds?|milliseconds?|minutes?|hours?|months?|weeks?|years?";

    private static final String PATH = "/\\w[\\w/]*";
    private static final String RANGE =
            "(" + FIGURE + TO + FIGURE + "(?:\\s?(?:" + UNITS + "))?|" + PATH + "(?:" + TO + PATH + ")?)";

    private static final String VALUE = "([\\w.-]{1,30})";
    private static final String FOR_CASE = " for (?:the |an? )?([a-z][^.,;:()\\d\\n]{1,50}?)";
    private static final String IN_CASE = "(?<=[：:为是，,；;、] ?)(\\p{IsHan}{2,8}?)为?";

    /** An interval in brackets. A round one leaves its bound out beside a square one; two round ones are a habit of writing. */
    private static final Pattern INTERVAL = Pattern.compile(
            "(\\[|(?<=(?:范围|区间|取值|\\b[Rr]ange|\\b[Vv]alues?)(?: is)?[为是：:]{0,2} ?)[(（]|[(（](?=[^()（）\\[\\n]*\\]))\\s*(-?"
                    + FIGURE + ")\\s*[,，]\\s*(-?" + FIGURE + ")\\s*\\\\{0,2}([\\])）])(?![\\[{])");

    /** Words that say of two round brackets that they leave both bounds out. */
    private static final Pattern OPEN = Pattern.compile("开区间|不(?:包含|包括|含)|(?i:\\bexclu(?:d|s)|\\bopen interval)");
    /** Figures in brackets that are a list. */
    private static final Pattern BRACKETED = Pattern.compile(
            "\\[\\s*(\\d{1,9}(?:\\s*[,，]\\s*\\d{1,9}){2,})\\s*\\]|【\\s*(\\d{1,9}(?:\\s*[,，]\\s*\\d{1,9})+)\\s*】");
    /** A word that names something, with what it means in brackets. */
    private static final String NAME = "[A-Za-z0-9$][\\w.$-]*(?:\\s*[（(][^（()）\\n]{0,40}[）)])?";

    /** The same in English, where only capitals, digits and underscores tell it from a word. */
    private static final String SIGNED = "(?=[\\w.$/-]*[A-Z_\\d])" + NAME;

    /** Behind a value, in front of the words for it. */
    private static final String STANDS = "\\s*(?:表示|代表|[：:-]\\s*)(?=\\p{IsHan})";

    private static final String AND = "\\s*(?:、|[，,|/]|或者?|和|以?及|与)\\s*";
    private static final String AND_EN = "(?:\\s*,\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or)\\s+)";
    private static final String END = "\\s*(?:(?:" + UNITS
            + ")\\s*)?(?:等?[。；;]|[.](?!\\S)|[；;]|[，,]\\s*(?=分别|其中|默认|表示|即|\\p{IsHan}+\\s*(?:[。；;]|$)|default|which)|$)";

    /** Each is an expression, an arrow and what takes the place of a match; they are applied in this order. */
    private static final Map<Pattern, String> PHRASES = phrases(
            "[\\uFF5E\\u301C\\u2014]|\\uFF0D(?=\\d) → ~",
            "(?<=(?<![\\[\\d])\\d{1,3}(?:,\\d{3}){0,3}),(?=\\d{3}(?![\\d\\]])) → ",
            "(?:[Tt]his parameter is required )?\\b[Ii]f ([^.\\n]{3,120})[.]\\s+Set (?:this parameter|the value|it) to  → If $1, Valid values: ",
            "(?<=[：:为是]|\\b(?:is|to|as|of) )[\"“'`]([\\w.-]+)[\"”'`] → $1",
            "\\[\\s*" + NUMBER + "\\s*[,，]\\s*\\+?\\s*∞\\s*[)）\\]] → minimum value: $1",
            "[（(](?:that is|i\\.e\\.|即)[，,]? [^（）()\\n]*[）)]|[（(]即[^（）()\\n]*[）)] → ",
            NUMBER + "\\s+(?:and|or) (?:greater|more|above|higher|larger)\\b(?! than) → minimum value: $1",
            NUMBER + "\\s*[(（][^()（）\\n]{1,30}[)）](?=" + TO + "\\d) → $1",
            NUMBER + "\\s*(?:≤|<=)\\s*[Nn]\\s*(?:≤|<=)\\s*" + NUMBER + " → N 的取值范围：$1~$2",
            NUMBER + "\\s*(?:≤|<=)\\s*(?:取值|该值|[A-Za-z][\\w.]*)\\s*(?:≤|<=)\\s*" + NUMBER + " → 取值范围：$1~$2",
            NUMBER + " ([A-Za-z]+)" + TO + NUMBER + "(?= \\2(?:s\\b|\\b)) → $1 to $3",
            "默认值?[：:为是]\\s*当?([^，,。；;\\n]{2,60}?)(?:时|的情况下)[，,]?\\s*(?:默认)?(?:值)?[为是]\\s*([\\w.-]+)[，,；;]\\s*(?:否则|其[他余它](?:情况)?)[^，,。；;\\n]{0,6}?[为是]\\s*(?=[\\w.-]+) → 当$1时，默认值：$2；否则，默认值：",
            "\\b[Dd]efault value: ([\\w.-]+) (if|when) ([^.;\\n]{3,80}?)[,;] (?:and |or )?(?:otherwise|else),? (?=[\\w.-]+) → $2 $3, Default value: $1; otherwise, Default value: ",
            NUMBER + "\\s*[及或](?:其)?以上(?=[，,。；;）)]|$) → 最小值：$1",
            NUMBER + "\\s*[及或](?:其)?以下(?=[，,。；;）)]|$) → 最大值：$1",
            "(?<=\\d) through (?=\\d) →  to ",
            "\\b(?:must be|(?:is|be) exactly|is fixed at) " + NUMBER
                    + " (?:[a-z]+ )?characters\\b(?! or\\b) → $1 to $1 characters",
            "(?<=\\d)\\s*[|]\\s*(?=-?\\d) → 、",
            "^- ([\\w.-]+)\\s*(?:[，,]\\s*)?(?:表示|代表|指|为(?=[^：:，,\\d\\n]+$))(?=\\p{IsHan}|[a-z]+的)|^- (?:A value of )?([\\w.-]+) (?:indicates|means|specifies)\\b → - $1$2：",
            "(?<=^|[，,。；;（(] ?)(?<!(?:表示|代表|[：:-])\\p{IsHan}[^，,；;。\\n]{0,20}[，,；;] ?)(?=(?:\\d{1,3}|[A-Za-z_]\\w+)"
                    + STANDS + "[^，,；;。\\n]{0,20}[，,；;]\\s*(?:\\d{1,3}|[A-Za-z_]\\w+)" + STANDS + ") → 取值：",
            "(?<=取值(?:范围)?[为是]?[：:] ?|[，,；;] ?)([\\w.-]{1,20})\\s*(?:表示|代表)(?=\\p{IsHan}) → $1：",
            "^- ([^：:\\n]{2,60})[。，,；;.]\\s*(?:取值|[Vv]alid value|[Vv]alue)(?:为|是)?[：:]\\s*([\\w.-]+|[<>=!]{1,2})\\s*[。.]?$ → - $2：$1",
            "^- ((?:[A-Z][a-z]+){2,}|[A-Z_]{3,}) (?=an? [a-z]) → - $1: ",
            "^- (?:If|When) (?:you set )?(?:this parameter|the value|it) (?:is )?(?:set )?(?:to )?([A-Za-z][\\w.-]*), → - $1: ",
            "^- (?:当|如果|若)?(?:该|此|本)?(?:参数)?(?:的?取?值|设置)(?:为|是)\\s*([A-Za-z][\\w.-]*)\\s*(?:时|，|,) → - $1：",
            NUMBER + "\\s*(" + UNITS + ")(" + TO + "|" + AND + "|" + AND_EN + ")" + NUMBER + "(?=\\s*\\2) → $1$3$4",
            "(?<=\\w|[\\p{IsHan}]) +(?=[：:](?: |$|[\\p{IsHan}])) → ",
            "^- (?:默认值?|[Dd]efault(?: value)?)[：:]\\s*(?!(?:null|empty)\\b)([A-Za-z]\\w*)(?=\\s*(?:[.。，,；;]|$)) → - $1 (default)",
            "(?:例如|比如|譬如|形如)[^。）)\\n]*|\\b[Ff]or example\\b(?:[^.\\n]++|[.](?=\\S))*+ → ",
            // Two or more names that are counted are all values there are.
            "(?<=^|[，,。：:；;] ?)(?=" + NAME + "(?:" + AND + NAME
                    + ")+\\s*[两二三四五六七八九]\\s*[种类]\\p{IsHan}{0,4}[。，,；;]) → 取值：",
            "(?<=[\\w）)])\\s*[两二三四五六七八九]\\s*[种类]\\p{IsHan}{0,4}(?=[。，,；;]) → ",
            "缺省 → 默认",
            "默认(?:使用|采用|取)\\s*(?=(?:-?\\d{1,9}|" + SIGNED + ")" + END + ") → 默认值：",
            "默认(?:的)?取值|默认的值 → 默认值",
            "\\b[Bb]y default,? (?:this parameter|the (?:value|parameter)|it) is (?:empty|null|left empty)\\b → Default value: null",
            // The value that is taken where the parameter is left out.
            "(?:如果|若|当)?您?(?:[未不]|没有)(?:指定|设置|填写?|传入?|配置)[^。；;，,\\n]{0,16}(?:[，,]|时)[^。；;，,\\n默]{0,16}?(?:(?:设置|取值|设)?为|使用|取)\\s*(?=(?:-?\\d{1,9}|[\\w.-]*[A-Za-z_][\\w.-]*)"
                    + END + "|-?\\d{1,9}\\s*(?:" + UNITS + ")?[，,]) → 默认值：",
            "\\b(?:[Ii]f|[Ww]hen) (?:[^,.;\\n]{0,40} )?(?:not (?:specified|set|provided)|unspecified|omitted|left (?:empty|blank|out|unspecified)|leave (?:it|this parameter|the (?:value|parameter)) (?:empty|blank|unspecified)|(?:do not|don't) (?:specify|set|provide) (?:it|this parameter|the (?:value|parameter))), (?:the (?:default )?value (?:of )?)?(?=(?:-?\\d[\\d.]*|"
                    + SIGNED + ") is used\\b) → Default value: ",
            "\\b(?:[Ii]f|[Ww]hen) [^,.;\\n]{0,40}\\b(?:not (?:specif\\w+|set)|left empty|unspecified|omitted)\\b[^.,;\\n]{0,40}, (?:[^.;\\n]{0,30} )?(?:the value|is set to|uses?|is) (?=(?:-?\\d{1,9}|(?=[\\w.-]*[A-Z_\\d])[\\w-]+)(?: is used| by default|"
                    + END + "))(?<!default (?:value|size) is ) → Default value: ",
            "(?<=^|[.;,] )(?:[Bb]etween|[Ff]rom) " + NUMBER + " (?:and|to) " + NUMBER + "(?=\\s*(?:" + UNITS
                    + ")?\\s*(?:[.;]|$)) → Valid values: $1 to $2",
            "(?<=[。；;] ?)" + NUMBER + TO + NUMBER + "(?=\\s*(?:" + UNITS + ")?\\s*(?:[。；;]|$)) → 取值：$1~$2",
            "(?<=[.;] )" + NUMBER + TO + NUMBER + "(?=\\s*(?:[.,;]|$)) → Valid values: $1 to $2",
            "(?<=, )(-?\\d{1,9}|" + SIGNED + ") by default(?=\\s*(?:[.;]|$)) → Default value: $1",
            "\\b[Bb]etween\\s+" + NUMBER + "\\s+and\\s+" + NUMBER + " → $1 to $2",
            "最小值?(?:[为是：:]|\\s)*" + NUMBER + "\\s*[，,、；;且和并]*\\s*最大值?(?:[为是：:]|\\s)*" + NUMBER + " → 取值范围：$1~$2",
            "(?<=[，,。；;：:]|为)\\s*" + NUMBER + "\\s*以[内下](?=[，,。；;]|$) → 最大值：$1",
            "(?<!长度[^，。；\\n]{0,6})(?:取值)?(?:可以)?(?:在|介于|从|须在|必须在|应在)?\\s*" + NUMBER + "(?:" + TO + "|\\s*[和与]\\s*)"
                    + NUMBER + "\\s*(" + UNITS + ")?\\s*(?:之间|以内|范围内) → 取值范围：$1~$2$3",
            "(?<!\\b[Aa]rray |\\b[Ll]ist )\\b[Ll]ength(?: limit| range)?(?: is| (?:must|can|should) be| ranges? from|:)?\\s+"
                    + NUMBER + TO + NUMBER
                    + "(?:\\s*bytes)?(?!\\s*(?:\\w+ )?(?:characters|letters|字符)) → $1 to $2 characters",
            "\\b[Vv]alid values? for (?:the )?([a-z][\\w ]{2,30}): → For $1, Valid values:",
            "\\b(?:(?:[Tt]he )?[Dd]efault value(?:: | is )|[Bb]y default, (?:the [a-z]+|it) is )" + VALUE + FOR_CASE
                    + "(?:[,;]? (?:and|or)|[,;]) " + VALUE + FOR_CASE
                    + "(?=\\s*(?:[.;,]|$)) → For $2, Default value: $1. For $4, Default value: $3",
            "默认值?[为是：:]\\s*(\\p{IsHan}{2,8}?)[为是]?" + VALUE + "[，,；;、]\\s*(\\p{IsHan}{2,8}?)[为是]?" + VALUE
                    + "(?=\\s*(?:[。；;，,]|$)) → $1默认值：$2；$3默认值：$4",
            "\\b(?:[Aa]t least|[Nn]o (?:less|fewer|shorter) than|a minimum of) " + NUMBER
                    + "(?: characters)?,? (?:and|but) (?:at most|(?:no|not) (?:more|longer|greater) than|up to|a maximum of) "
                    + NUMBER + " → $1 to $2",
            "(?:至少|不少于|最[短少]为?|大于等于)\\s*" + NUMBER + "\\s*(?:个?字符)?[，,、]?(?:且|并且|和)?(?:至多|不超过|最[长多]为?|小于等于)\\s*"
                    + NUMBER + " → $1~$2",
            // Each range with its case behind it, or right in front of it.
            RANGE + FOR_CASE + "(?:[,;]? (?:and|or)|[,;]) (?=" + RANGE + " for ) → ; $2: $1; ",
            "(?<=; )" + RANGE + FOR_CASE + "(?=\\s*(?:[.;,]|$)) → $2: $1",
            IN_CASE + "(?=" + RANGE + "[，,；;、]\\s*" + IN_CASE + RANGE + ") → ；$1：",
            "(?<=(?:\\d|B)[，,；;、] ?)" + IN_CASE + "(?=" + RANGE + ") → $1：",
            "\\b(?:[Vv]alid )?(?:[Vv]alues?|[Ii]ntegers?|[Nn]umbers?)(?: of this parameter)?,?(?: must be| can be| is| are| rang(?:es?|ing))?"
                    + "(?: an integer)?(?: in the range)?(?: from| of)?\\s+" + NUMBER + TO + NUMBER
                    + " → Valid values: $1 to $2",
            "\\b(?:can|must|may|should) be (?:set |specified )?(?:to )?(?:an? (?:value|integer|number) |any value )?(?:(?:in the range )?(?:from|of|within) |in (?:the range )?)?"
                    + NUMBER + TO + NUMBER
                    + "(?!\\s*(?:\\w+ )?(?:characters|letters|字符|bytes in length)) → Valid values: $1 to $2",
            "(?:参数值可?以?(?=[：:为是])|(?:参数)?值?可以?为(?=[：:])|(?:可能|可用|候选)的?值|可选项|可选值|枚举值|有效值|允许值|合法值|可取值|支持的值|取值如下|取值包括|取值有)(?:包括|如下)?(?=[：:为是]) → 取值",
            "\\b(?:[Pp]ossible|[Aa]llowed|[Ss]upported|[Aa]ccepted|[Pp]ermitted|[Oo]ptional|[Aa]vailable) values?(?: are| is)?:?(?=\\s) → Valid values:",
            "\\b[Vv]alid values? (?:(?:of|for) (?:the |this )?(?![A-Za-z]\\b)[\\w.]+(?: parameter)?(?:\\s+(?:are|is|include)|\\s*(?=:))|are|is|include)(?: (?:from|as follows))?:?(?:[ \\t]+|$)(?!as\\b) → Valid values: ",
            "\\b[Vv]alid values? ([Ww]hen|[Ii]f) ([^:.\\n]{3,80}):(?=\\s) → $1 $2 Valid values:",
            "(?<!default )\\b[Tt]he value is (?=[A-Z]\\w+\\s*(?:[.]|$)) → Value: ",
            "\\b(?:[Tt]he value|[Ii]t|[Tt]his parameter) (?:can|must|may) be (?:set to |either |one of )?(?=(?:[\\w.]*\\w, )*[\\w.]*\\w,? (?:or|and) [\\w.]*\\w\\s*(?:[.]\\s|[.]?$)) → Valid values: ",
            "(?:(?:(?:可以?|只能|必须|支持|允许)(?:设置|取值?|填写|指定)(?:为|成)?|(?:只能|必须|须|其?值可以?)[是为])[：:]?|(?<=[，,])(?=" + SIGNED
                    + "\\s*或者?))\\s*(?=" + NAME
                    + "(?:" + AND + NAME + ")+(?:" + END + "|[，,；;]))"
                    + "|(?<!(?:默认|示例|参数|接口|字段|格式|返回|参见|请求|[不与和])[^。；;，,\\n]{0,20})(?:(?<=\\p{IsHan}{2})[：:]|(?:包括|包含|支持|分为|可选|取值(?:范围)?|(?<=[。，,])有)(?:以下|如下)?(?:[一二两三四五六七八九十\\d]+[种个类]\\p{IsHan}{0,4})?[：:为是]?)\\s*(?="
                    + NAME + "(?:" + AND + NAME + ")+" + END + ")"
                    + "|(?:必须取值|[仅只](?:能|可)?(?:取值?|支持|设置|填写?|指定|传)|固定(?:取值|值|填写?|传)?)(?:为|是)?[：:]?\\s*(?=(?!ASCII\\b)"
                    + NAME
                    + END + ") → 取值：",
            "\\b[Vv]alues? range:(?=\\s*[A-Za-z](?![^.\\n]*\\d\\s*(?:-|~|to)\\s*\\d)) → Valid values:",
            "(?:\\b[Tt]he default(?: (?!value\\b)[a-z]+){0,2}|(?<=^|[.] )Default) is (?=(?:-?\\d{1,9}|" + SIGNED + ")"
                    + END + ") → Default value: ",
            "(?<!\\b(?:parameters?|operations?|fields?|formats?|examples?|such as|see|both|[Mm]inimum|[Mm]aximum|[Ss]tep)\\b[^.;\\n]{0,30})(?:(?<=[a-z]{2})(?<![Vv]alues?)(?<!^- [\\w.-]{1,60}):|\\b(?:can be|(?<=^|[.] )Must be|[Cc]hoose from|is (?:either|fixed (?:to|as))|(?<=(?:value|type|option|protocol|method|mode|engine|version)s )(?:are|include)|supports|(?<=\\b(?:be|is|to|as) )one of|(?<!\\b(?:set|specify|provide|configure|pass|use) )either|[Ss]et (?:this parameter|the (?:value|parameter)|it) to(?: one of)?)\\b:?)\\s+(?="
                    + SIGNED + "(?:" + AND_EN + SIGNED + ")+" + END + ") → Valid values: ",
            "(?<=\\b(?:method|type|mode|order|protocol|algorithm|level|category|scheme|engine|unit))(?::| can be| is either)\\s+(?=[a-z]\\w*(?:, [a-z]\\w*)*,? or [a-z]\\w*"
                    + END + ") → Valid values: ",
            "\\b(?:fixed (?:to|as)|[Aa]lways|(?<=\\b[Ii]f [^.\\n]{3,120}, )set (?:this parameter|the value|it) to|(?:[Tt]his parameter|[Tt]he value|[Ii]t) must be set to|(?<=, )this parameter is set to) (?="
                    + SIGNED + END + ") → Valid values: ",
            "\\b(?:supports?|following|use|choose|specify)\\b[^.:\\n]{0,40}\\bfollowing (?:\\w+ ){0,2}(?:types|values|modes|methods|protocols|options|engines):(?=\\s*[\\w.-]+(?:"
                    + AND_EN + "[\\w.-]+)+" + END + ") → Valid values:",
            "\\b[Oo]nly (" + SIGNED + "(?:" + AND_EN + SIGNED + ")*) (?:is|are) supported\\b → Valid values: $1",
            "(?<![如若当][^，,。；;\\n]{0,20})(?<=^|[，,。；;] ?|[需请])设置为\\s*(?=" + NAME + END + ") → 取值：",
            "取值(?:范围)?[为是][：:]?\\s*(?=[A-Za-z0-9][\\w.-]*\\s*(?:[。（(]|[，,]即|[.](?!\\S)|$)|[{\\[]?[\"“']) → 取值：",
            "\\b(?:[Yy]ou (?:can|must) set|Set) (?:this parameter|this value|the value|the parameter|it) to(?= [A-Z]\\w*\\s*(?:[.]|$)) → Set the value to",
            "(取值(?:范围)?[：:]|[Vv]alid values?:|\\b[Vv]alue:)[ \\t]*\\n\\s*(?=[A-Za-z][\\w.]*[ \\t.。]*$) → $1 ",
            "(?:^|(?<=[.。] ))One of:?\\s+ → Valid values: ",
            "\\b(?:[Tt]he )?[Dd]efault value (?:(?:of|for) (?:this parameter|[A-Z][\\w.]*) )?is\\s+(?=-?[A-Z0-9][\\w.-]*|(?=\\w*[-_])[a-z][\\w.-]*[A-Z\\d_][\\w.-]*|[a-z0-9_-]+\\s*(?:[.;,]|$|(?:and|which|if|when|for)\\b))(?!the\\b|an?\\b|used\\b|applied\\b|taken\\b) → Default value: ",
            "(?:使用|以|将)\\s*([\\w.-]+)\\s*作?为默认值 → 默认值：$1",
            "\\b[Dd]efault value (?:of )?(?=-?\\d{1,9} is used\\b|" + SIGNED + " is used\\b) → Default value: ",
            "\\b[Tt]he value ([\\w.-]+) is (?:used|taken|applied) by default\\b|\\b[Ss]et the value to ([\\w.-]+) by default\\b → Default value: $1$2",
            "\\b[Dd]efault value ([Ww]hen|[Ii]f|[Ff]or) (?!the\\b|this\\b|[A-Z][\\w.]*:)([^:.\\n]{3,80}): → $1 $2 Default value:",
            "(?:(?<=\\b[Dd]efault values?:) |(?<=\\b[Dd]efault values?: - [^\\n]{1,80}[\\w.;]) )- (?=[A-Za-z][\\w ]{2,40}: ) → \n- ",
            "\\b(?:It )?[Dd]efaults to\\s+ → Default value: ",
            "\\b[Bb]y default, (?:the|this|its) value is\\s+|\\b[Bb]y default, (?=(?:-?\\d{1,9}|[a-z]+(?:-\\w+)+|"
                    + SIGNED + ") is used\\b) → Default value: ",
            "([Dd]efault value:|默认值?[：:为是]{0,2})\\s*" + NUMBER + "\\s*(?:" + UNITS
                    + "|[个次台条块份]|(?<=默认[^\\n]{1,12})(?:s|min|h))(?=[\\s.。,，;；]|$) → $1 $2",
            "(?<!\\b(?:[Ii]f|[Ww]hen) [^,.;\\n]{0,40})\\b[Nn]\\s+(?:is|must be|can be|ranges)(?: from)?\\s+" + NUMBER
                    + TO + NUMBER + " → Valid values of N: $1 to $2",
            "\\brang(?:es?|ing) from\\s+" + NUMBER + TO + NUMBER
                    + "(?! (?:\\w+ )?characters) → Valid values: $1 to $2");

    private UsualPhrases() {}

    private static Map<Pattern, String> phrases(String... rules) {
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        for (String rule : rules) {
            int arrow = rule.lastIndexOf(" → ");
            phrases.put(PhrasePattern.of(rule.substring(0, arrow)), rule.substring(arrow + 3));
        }
        return Collections.unmodifiableMap(phrases);
    }

    /** The interval from its lowest to its highest value. */
    private static String closed(MatchResult interval, boolean open, boolean whole) {
        boolean above = !interval.group(1).equals("[");
        boolean below = !interval.group(4).equals("]");
        boolean strict = whole && (!(above && below) || open);
        long from = Long.parseLong(interval.group(2)) + (above && strict ? 1 : 0);
        long to = Long.parseLong(interval.group(3)) - (below && strict ? 1 : 0);
        return from > to ? interval.group() : from + "~" + to;
    }

    /** Whether a text that was read as a value has a phrase in it that was put in here. */
    static boolean isOwn(String value) {
        return OWN.matcher(value).find();
    }

    /** @param whole whether the value is a whole number, which is the next one where a bound is left out */
    static String in(String description, boolean whole) {
        String text = BRACKETED
                .matcher(description)
                .replaceAll(list ->
                        (list.group(1) == null ? list.group(2) : list.group(1)).replaceAll("\\s*[,，]\\s*", "、"));
        boolean open = OPEN.matcher(text).find();
        text = INTERVAL.matcher(text).replaceAll(interval -> Matcher.quoteReplacement(closed(interval, open, whole)));
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            text = replaced(phrase.getKey().matcher(text), phrase.getValue(), text);
        }
        return text;
    }

    /** A sign behind a letter, or in front of one, is a word of its own. */
    private static String replaced(Matcher phrase, String replacement, String text) {
        boolean begins = Character.isLetter(replacement.isEmpty() ? ' ' : replacement.charAt(0));
        boolean ends = replacement.matches("(?s).*[A-Za-z:]");
        return phrase.replaceAll(it -> (begins && isLetter(text, it.start() - 1) ? " " : "")
                + replacement
                + (ends && isLetter(text, it.end()) ? " " : ""));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at));
    }
}
