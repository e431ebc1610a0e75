package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence that holds in one case only.
 *
 * @param condition the case, in the words of the sentence
 * @param required  whether the parameter must be sent then; empty where the sentence is about something else
 * @param values    the values that the parameter may have then; empty where the sentence lists none
 * @param words     the sentence
 */
public record Circumstance(String condition, Optional<Boolean> required, List<String> values, String words) {

    /** A time or a place in front of a comma, and what holds there alone. */
    private static final Pattern PART = PhrasePattern.of("^[^，。；,：:]{2,60}?(?:时|情况下)(?=[，,：:]|需|必|才)|时(?=[，,：:])"
            + "|(?:仅|只)(?:有|在|当|对|限|支持|适用)?[^，。；]{1,60}?(?:支持|有效|生效|适用|可用|可以?(?:设置|使用|指定))[^，。；]{0,20}"
            + "|^(?:- )?[^，。；]{2,20}?(?=(?:不传|无需传入?|不需要?传入?|不支持)(?:此|该|本)参数)|(?:与|和|配合)[^，。；]{1,40}(?:一起|同时|配合|结合)(?:使用|设置|指定|生效)|不能同时|互斥|二选一|至少(?:指定|设置|填写|传入)?(?:其中)?一个"
            + "|\\b(?:used|specified|set) (?:together|in combination|in conjunction|along) with [^.;]*|\\b[Mm]utually exclusive\\b|\\bat the same time\\b|\\b[Aa]t least one of\\b|\\b[Oo]nly one of\\b"
            + "|\\b[Oo]nly (?:for|in|on|available|applicable|valid|supported|takes?|applies)\\b[^.;]*");

    private static final String SEND = "(?:指定|设置|填写?|传入?|配置|输入|提供|上传)";
    private static final Pattern OPTIONAL = PhrasePattern.of(
            "(?:无需|不需要?|不用|不必|可不|可以不)" + SEND
                    + "|非必[填选须传]|选[填传]|可选(?!值)|\\b(?:optional|not required|(?:need not|(?:do(?:es)? not|don't) (?:need|have) to) (?:be )?(?:specif|set\\b|provid))");
    private static final Pattern REQUIRED = PhrasePattern.of(
            "必[填选须传](?=[。，；,：:]|$|项|参数|" + SEND + ")|(?:需要?|必须|须|则需|应)(?:同时|先|再)?" + SEND
                    + "(?:此|该|本|这个|[。，；]|$|[A-Z])|为必[填选须]|\\b(?:required|mandatory)\\b|\\bmust (?:also )?(?:be (?:specified|provided|set\\b(?! to))|(?:specify|provide|set|configure) this\\b)");

    private static final Pattern NOTE = PhrasePattern.of("^(?:说明|注意|[Nn]ote)\\s*[：:]\\s*");
    private static final Pattern OTHERWISE = PhrasePattern.of("[，,；;]\\s*(?=否则|(?:or )?otherwise\\b)");

    public Circumstance {
        values = List.copyOf(values);
    }

    /** In the order of the text. */
    public static List<Circumstance> in(String description, String name) {
        return Wording.sentences(description).stream()
                .flatMap(words -> condition(words).stream().flatMap(it -> {
                    String[] parts = OTHERWISE.split(words, 2);
                    Circumstance first = of(it, parts[0], name, words);
                    return parts.length == 1 || required(parts[1]).isEmpty()
                            ? Stream.of(first)
                            : Stream.of(first, of(CaseCondition.OTHERS, parts[1], name, words));
                }))
                .toList();
    }

    private static Circumstance of(String condition, String part, String name, String words) {
        return new Circumstance(condition, required(part), values(part, name), words);
    }

    private static Optional<String> condition(String sentence) {
        String told =
                Terms.PURPOSE.matcher(NOTE.matcher(sentence).replaceFirst("")).replaceAll(" ");
        return Stream.of(Sayings.CONDITION_PART, PART)
                .flatMap(pattern -> PhrasePattern.found(pattern, told))
                .map(part -> CaseCondition.bare(part).replaceFirst("[.。；;]$", ""))
                .filter(it -> it.length() > 1)
                .findFirst();
    }

    private static List<String> values(String sentence, String name) {
        ParameterFacts facts = new StatedLimits(sentence.replaceFirst("^[-+] ", ""), "", name, "").facts();
        return Stream.concat(
                        facts.values().stream(), facts.conditional().stream().flatMap(it -> it.listed().stream()))
                .distinct()
                .toList();
    }

    private static Optional<Boolean> required(String sentence) {
        return OPTIONAL.matcher(sentence).find()
                ? Optional.of(false)
                : REQUIRED.matcher(sentence).find() ? Optional.of(true) : Optional.empty();
    }
}
