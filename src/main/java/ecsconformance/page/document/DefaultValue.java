package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises which value holds where a parameter is left out. A default told in a sentence is none that can be named, and
 * neither is one that differs from case to case.
 */
final class DefaultValue {

    private static final Pattern EMPTY = Pattern.compile(
            "默认值?[：:为是]\\s*(?:空(?!闲)|null|无(?![\\p{IsHan}\\w])|不设置|不指定)|[Dd]efault value(?: is|:) (?:(?:an? )?(?:[Nn]ull|[Ee]mpty|blank)(?: string| value)?|not (?:set|specified)|N/A)\\b|(?:is|are) (?:left )?(?:empty|null|blank) by default"
                    + "|为空\\s*[（(]默认值?[）)]|\\b(?:empty|null|blank)(?: value)? \\((?:the )?default(?: value)?\\)");
    private static final Pattern NUMBER = PhrasePattern.of("默认[^。，,\\n]{0,14}?为\\s*(\\d+)(?!\\.?\\d)"
            + "|\\b[Dd]efault(?: (?!value\\b)[a-z]+){1,3} is (\\d+)\\b|\\b(?:is|uses) (\\d+)(?: \\w+)? by default");
    private static final Pattern WORD = Pattern.compile(
            "(?:默认值?[：:为是]{1,2}|[Dd]efault(?: value)?:)\\s*(/[\\w./*-]*)(?=\\s*(?:[，,。；;]|[.](?!\\S)|$))|默认值?\\s*[：:为是]{1,2}\\s*((?:-(?=\\d))?[A-Za-z0-9][\\w.-]*+(?:(?:/[A-Z]|:\\d)[\\w-]*+)*+(?: [A-Za-z0-9][\\w.-]*+){0,4}+)(?!\\s*\\p{IsHan}{1,12}的|\\s*的|[{(\\[+])"
                    + "|默认值?\\s*((?:-(?=\\d))?[A-Za-z0-9][\\w.:-]*)(?=\\s*(?:[，,。；;]|$))|(?<=^|[;；,，。.] ?)[Dd]efault:?\\s+(?!value)([A-Za-z0-9][\\w-]*)(?=[.。](?!\\w)|$)"
                    + "|(?:[Dd]efault value:|默认值?[：:为是])\\s*([<>=!]{1,2}(?=\\s|$)|[$][{]\\w+[}]|\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z?)(?![\\w:])"
                    + "|[Dd]efault(?: value(?: (?:of|for) [A-Z][\\w.]*)?)?:\\s*((?:-(?=\\d))?[A-Za-z0-9][\\w-]*(?:[.]\\w+)*(?:/[A-Z]\\w*)*(?: [A-Za-z0-9][\\w.-]*){0,4}?)\\s*(?:[.,;。，；](?!\\w)|(?<=\\s)[(]|[(（](?!\\w)|$| (?:and|which|or|if|when|unless|but|for|is|by)\\b)",
            Pattern.MULTILINE);
    /** A value with the mark of the default behind it, where a value stands for certain. */
    private static final Pattern MARKED = PhrasePattern.of(
            "(?:^- |(?<![A-Z]\\w{1,40} )\\bto\\s+|\\b(?:only be|or|and)\\s+|[,，、为或]\\s*|(?<!^- [^\\n]{1,60})(?::\\s+|：\\s*))([$][{]\\w+[}]|[A-Za-z0-9][\\w.-]*)\\s*[(（](?:[^()（）\\n]{1,30}[，,]\\s*)?(?:默认值?|(?:the )?[Dd]efault(?: value)?(?:, [^()（）\\n]{1,40})?"
                    + "|(?:selected|used) by default[^()\\n]{0,40})[)）]");

    private static final Pattern OWNER = Pattern.compile("^[Dd]efault value (?:of|for) ([A-Z][\\w.]*)");
    /** A sentence that tells of a case, which is not that the parameter is left out. */
    private static final Pattern OF_A_CASE = PhrasePattern.of(
            "(?:^\\s*(?:- )?|[：:]\\s*)(?:(?:目前|当前)[，,]?)?(?=[^。；;，,\\n]{1,40}(?:时|情况下)[，,]|当(?!前)|如果|若|对于|在|\\b(?:[Ii]f|[Ww]hen|[Ff]or)\\b)(?![^。\\n]*(?:(?:该|此|本)参数|(?:未|不|没有)(?:指定|设置|填|传)(?!\\s*(?:参数)?[A-Z]\\w))|(?:[^.\\n]|[.](?=\\S))*\\b(?:this parameter|not (?:specif(?:y|ied)|set|given|provided)|omitted|left (?:empty|blank|out|unspecified)|leave (?:it|this parameter|the parameter) (?:empty|blank|out|unspecified))\\b(?<!\\b[A-Z]\\w{1,40} is not (?:specified|set)))");

    /** The case that an item begins with: a condition, or a name that is no word for a limit. */
    private static final Pattern ITEM_CASE = PhrasePattern.of(
            "^[-+] (?:((?:当(?!前)|如果|若|对于|\\b(?:[Ii]f|[Ww]hen|[Ff]or)\\b)[^：:，,。\\n]{2,160})[：:，,]"
                    + "|(?![^：:\\n]*(?:取值|范围|默认|单位|长度|格式|说明|注意|\\b(?i:valid|values?|default|units?|range|length|format|notes?)\\b))([^：:，,。.；;\\n]{1,60})[：:])");

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;\\n]|\\.\\s");
    private static final Pattern RANGE = Pattern.compile(
            "\\d+\\s*(?:~|-|\\u2013|\u81F3|\u5230|\\bto\\b)\\s*\\d+|(?:取值(?:范围)?[：:]|[Vv]alid values?:)(?![^\\n]*(?:当|如果|若|[Ii]f|[Ww]hen))");

    private DefaultValue() {}

    /** A default and its condition, which is empty where it holds always. */
    private record Told(String condition, String value, boolean always) {}

    /** @param values that the row lists: a default of several words is one of them, or is written as a name is */
    static Optional<String> in(String description, List<String> values) {
        if (EMPTY.matcher(description).find()) {
            return Optional.of("");
        }
        List<Told> all = told(description, values);
        List<String> always = values(all.stream().filter(Told::always));
        List<String> alone = values(all.stream().filter(it -> it.condition().isEmpty()));
        return Stream.of(always, alone)
                .filter(it -> it.size() == 1)
                .map(it -> it.get(0))
                .findFirst();
    }

    /** Defaults that differ from case to case, or that hold in one case only. */
    static List<ConditionalFacts> byCase(String description, List<String> values) {
        List<Told> all = told(description, values);
        if (values(all.stream()).size() < 2 && all.stream().allMatch(Told::always)) {
            return List.of();
        }
        return all.stream()
                .map(it -> ConditionalFacts.ofDefault(it.condition(), it.value()))
                .distinct()
                .toList();
    }

    private static List<String> values(Stream<Told> told) {
        return told.map(Told::value).distinct().toList();
    }

    /** A mark tells nothing where a sentence names the default, and neither do two marks of different values. */
    private static List<Told> told(String description, List<String> values) {
        List<Told> named = told(description, values, Stream.of(WORD, NUMBER));
        List<Told> marked = named.isEmpty() ? told(description, values, Stream.of(MARKED)) : List.of();
        return marked.stream().allMatch(Told::always) && values(marked.stream()).size() > 1 || !named.isEmpty()
                ? named
                : marked;
    }

    private static List<Told> told(String description, List<String> values, Stream<Pattern> patterns) {
        return patterns.flatMap(pattern -> pattern.matcher(description).results())
                .sorted(Comparator.comparingInt(MatchResult::start))
                .filter(match -> isValue(value(match), values))
                .map(match -> {
                    String ahead = ahead(description, match.start());
                    String sentence = ahead.substring(sentence(ahead, ahead.length()));
                    String condition = PhrasePattern.found(OWNER, match.group())
                            .findFirst()
                            .orElseGet(() -> CaseCondition.in(ahead));
                    String item = itemCase(description, match.start());
                    if (!item.isEmpty() && !item.equals(value(match)) && !values.contains(value(match))) {
                        return new Told(condition.isEmpty() ? item : condition, value(match), false);
                    }
                    return new Told(
                            condition,
                            value(match),
                            condition.isEmpty()
                                    || !condition.equals(CaseCondition.OTHERS)
                                            && !OF_A_CASE.matcher(sentence).find());
                })
                .toList();
    }

    /** The case of the item that a default stands in; empty where it stands in none. */
    private static String itemCase(String text, int at) {
        String item = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        Matcher begins = ITEM_CASE.matcher(item);
        return !begins.lookingAt()
                ? ""
                : begins.group(1) == null
                        ? begins.group(2)
                        : OF_A_CASE.matcher(item).find() ? CaseCondition.bare(begins.group(1)) : "";
    }

    private static int sentence(String text, int end) {
        return SENTENCE_END
                .matcher(text.substring(0, end))
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
    }

    /** The text before a default; where a range of the same sentence stands between, the text before that range. */
    private static String ahead(String description, int end) {
        String before = description.substring(0, end);
        int from = sentence(before, end);
        Matcher range = RANGE.matcher(before).region(from, end);
        return range.find() ? before.substring(0, range.start()) : before;
    }

    private static boolean isValue(String value, List<String> values) {
        return !value.contains(" ") || values.contains(value) || value.matches("[A-Z]\\w*(?: [A-Z0-9][\\w.]*)*");
    }

    private static String value(MatchResult match) {
        return PhrasePattern.groups(match).findFirst().orElse("").replaceFirst("[.]$", "");
    }
}
