package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Phrases that writers exchange without another meaning, each made the one that stands for it. */
final class Equivalents {

    private static final String GIVEN = "(?:specified|set|provided|passed|given|configured|supplied)";
    private static final String GIVE = "(?:set|provide|pass|give|configure|supply)";

    private static final Map<Pattern, String> PHRASES = phrases(
            "\\bbefore or on (?=[A-Z\\d])",
            "on or before ",
            "(?<=[日\\d])\\s*及其?[之以](?=[前后])",
            "（含）之",
            // The number of a part of the text says nothing of its sentence.
            "^[-+ *]*(?:(?:Method|Approach|Step|Option) |(?:方法|步骤|方式) ?)[1-9一二三四五六七八九]\\s*[.:：]\\s*",
            "",
            "(?i)\\bby default, (?:this|the) (?:parameter|value) is (?:left )?(?:empty|blank|null)\\b"
                    + "|\\bthis parameter is (?:left )?(?:empty|blank|null) by default\\b|\\bdefault value: (?:null|none|empty|N/A)\\b",
            "Default value: empty",
            "(?:不填则为空[，,]\\s*)?默认值?\\s*[为是：:]\\s*空(?!闲|间)",
            "默认值为空",
            "\\b([Ll])eav(?:e|ing) ((?:[^.,;]|\\.(?=\\w)){1,60}?) (?:empty|blank|unspecified|unset|out)\\b",
            "do not specify $2",
            "\\b(?:is|are|be) (?:left (?:empty|blank|unspecified|unset|out)|omitted|unspecified|not " + GIVEN + ")\\b",
            "is not specified",
            "(?<=\\b[Ii]f )((?:[^.,;]|\\.(?=\\w)){1,60}?) is (?:empty|blank|null)\\b",
            "$1 is not specified",
            "\\bdo not " + GIVE + "\\b",
            "do not specify",
            "\\bleft (?:empty|blank)\\b",
            "empty",
            "\\b([Uu]p to|[Mm]aximum of|[Aa]t most) ([^.;]*?) at a time\\b",
            "$1 $2",
            "\\b[Ss]eparate multiple\\b",
            "Separate the",
            "留空|不填写?|不传入?|不设置|不提供|不配置",
            "不指定",
            "(?<!时)未(?:填写?|传入?|设置|提供|配置|指定)",
            "不指定",
            "(?<=[若当果][^，。；]{0,30})(?<![能许以得可])为空(?=[时，])",
            "不指定",
            "\\b(?:[Ww]hen(?:ever)?|(?:[Oo]nly )?(?:[Ii]n case|(?<=^|[,;(] ?|[Oo]nly )[Ww]here))\\b(?= (?:the|an?|you|this|it|no|[A-Z])\\b)",
            "if",
            "\\b(?:[Yy]ou )?(?:must|need to|have to|should) (?:make sure|ensure)\\b|\\b(?:[Ee]nsure|[Mm]ake sure)\\b",
            "must make sure",
            "\\b(?:larger|bigger) than\\b",
            "greater than",
            "\\b(?:due|owing|as a result|thanks) (?:to|of)\\b",
            "because of",
            " in (?:a|the|the same|one) request\\b",
            "",
            "^(?:Indicates|Specifies)(?= whether\\b)",
            "Specifies",
            "^Specifies the (?!ID)",
            "The ",
            "无权限?|没有权限",
            "没有权限",
            "[未不]通过",
            "失败",
            "\\b[Yy]ou can set (?:this|the) parameter to\\b",
            "The value can be",
            "\\b[Ii]f (?:you do not specify this parameter|this parameter is not specified),",
            "By default,",
            "超出",
            "超过",
            "(?<![必无只仅所不急])需(?![要求])",
            "需要",
            ",? respectively\\b|(?<![^，。；])分别",
            "",
            "\\b(can|may) only\\b",
            "only",
            "\\b[Tt]he values? of (?=[A-Z`]\\w|this parameter|the parameter)",
            "");

    private Equivalents() {}

    /** The sentence in the phrases that stand for their equivalents. */
    static String plain(String sentence) {
        String plain = sentence;
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            plain = phrase.getKey().matcher(plain).replaceAll(phrase.getValue());
        }
        return plain;
    }

    private static Map<Pattern, String> phrases(String... pairs) {
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            phrases.put(PhrasePattern.of(pairs[i]), pairs[i + 1]);
        }
        return Collections.unmodifiableMap(phrases);
    }
}
