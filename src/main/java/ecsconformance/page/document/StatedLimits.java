package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises what a description says of a value, by the phrases that this family of pages uses in both languages. */
final class StatedLimits {

    private static final Pattern INDEX = PhrasePattern.of(
            "(?:\\b[Nn]\\s*(?:的|(?:是|表示|代表|为)[^。\\d\\n]{0,20}[，,]\\s*)?取值(?:范围)?(?:为|是)?[：:]?\\s*|\\b[Nn]\\s*[（(]\\s*|value of N ranges from\\s+|\\b[Nn] (?:is|indicates|represents|specifies) [^.\\d\\n]{0,60}\\bValid values: "
                    + "|[Vv]al(?:ue|id values)(?: range)? (?:of|for) [Nn]\\b[^:\\d\\n]{0,40}:?\\s*)" + Cases.BOUNDS);
    /** N with its highest value alone. */
    private static final Pattern HIGHEST_INDEX = PhrasePattern.of(
            "\\b[Nn]\\s*的?\\s*(?:最大值?|上限|不能超过|不得超过|不超过|不能大于|不大于|最多|至多|小于(?:或者?)?等于)\\s*[为是到：:]*\\s*(\\d{1,9})"
                    + "|[Mm]aximum(?: value)? (?:of|for) [Nn](?: is|:)?\\s*(\\d{1,9})|\\b[Nn] (?:is |can be |must be )?(?:at most|up to|no (?:more|greater|larger) than"
                    + "|not (?:more|greater|larger) than|(?:must not|cannot) (?:exceed|be (?:more|greater|larger) than))\\s*(\\d{1,9})");

    /** A range that is a value itself, or that tells how many values there are. */
    private static final Pattern OTHER_RANGE =
            Pattern.compile("(?:[Dd]efault(?: value)?[：:]|默认值?[：:为是]|\\b(?:[Aa]rray|[Ll]ist) length:"
                    + "|(?<!\\w)[A-MO-Z](?:\\s*[（(][^（()）]{1,9}[）)])?\\s*的取值(?:范围)?[为是]?[：:]?|\\bvalues? (?:of|for) [A-MO-Z]\\b[^：:.\\d\\n]{0,30}:?)\\s*"
                    + Cases.BOUNDS);

    private static final String CHARACTERS =
            "\\s*(?:(?:个\\s*)?(?:ASCII\\s*)?(?:字符(?![类种])|characters)|个\\s*(?:ASCII)?\\s*(?:英文|中文|字(?![节段母符]))|个?字节|(?i:ASCII )?characters|bytes)";
    private static final Pattern LONGEST = Pattern.compile(
            "(?:不(?:能|得)?(?:超过|多于|长于|大于)|小于等于|最多支持|最长为?(?:可达)?|最多[为是]?|[上]?限制?[为在：:]?|(?<!文件)最大长度(?:为|是|不超过)?[：:]?|最大(?:为|不[^\\d，。]{1,2})?"
                    + "|(?i:\\bmax(?:imum)?(?: length)?(?: is| of|:)|up to|exceed|(?:no|not|(?:cannot|not) (?:contain|have|be)) (?:more|longer) than|at most|within|limited to))\\s*(\\d{1,9})"
                    + CHARACTERS + "|(?<![\\d~-]|\\bto )(\\d{1,9})" + CHARACTERS
                    + "(?:以内|之内|以下| at most| or (?:less|fewer))|(?:最长(?:为|是|[：:])?|长度(?:上限|最大|不能?超过)(?:为|是|[：:])?|\\b[Mm]aximum length(?: is| of|:))\\s*(\\d{1,9})(?=\\s*(?:[。；;，,]|[.](?!\\d)|$))",
            Pattern.MULTILINE);
    private static final Pattern SHORTEST = Pattern.compile(
            "(?:不(?:能|得)?(?:少于|短于|低于)|至少(?:包含|为|有)?|最短为?|最少|(?i:at least|minimum(?: length)?(?: is| of|:)|(?:no|not) (?:less|fewer|shorter) than))\\s*(\\d{1,9})"
                    + CHARACTERS);
    private static final Pattern REFUSED_EMPTY = Pattern.compile(
            "(?:不允许|不能|不可以|不得)为空|(?:[Cc]annot|[Mm]ust not|[Cc]an not|[Mm]ay not) (?:be|specify) (?:an? )?(?:empty|null)");
    private static final Pattern ALLOWED_EMPTY =
            Pattern.compile("(?<!不)(?:可以|允许|可)为空|(?:[Cc]an|[Mm]ay) be (?:left )?(?:an? )?(?:empty|null)");
    private static final Pattern PREFIXES = PhrasePattern.of(
            "(?:不(?:能|得|可以?|允许)?|禁止|请勿)(?:以|使用|用)\\s*([^。；]+?)\\s*(?:开头|开始|作?为前缀)|(?:前缀|开头)不(?:能|得|可以?)(?:是|为)\\s*([^。；，]+)"
                    + "|(?:[Mm]ust not|[Cc]annot|[Cc]an not|[Cc]an't|[Mm]ay not|[Ss]hould not|[Dd]o(?:es)? not|[Nn]ot allowed to) (?:start|begin)(?: or end)? with ((?:[^.;()]|[.](?=\\w)|[(][^\\w\\s]{1,2}[)])*?)(?:,? (?:or|and|it|but) (?:\\w+ ){0,2}"
                    + "contain|,? (?:and|but|or) (?:it )?(?:must|can|cannot|should|may|has to|is|consists?)\\b|[.](?!\\w)|[;)]|$)|(?:starting|beginning) with ([^.;)]*?) (?:is|are) (?:not allowed|reserved)");
    private static final Pattern CONTENT = Pattern.compile(
            "(?:不能|不得|不可以?|不允许|禁止|请勿)(?:包含|含有|出现)\\s*([^。；\\n]+)|(?:[Nn]ot|[Cc]annot|or) contain ((?:[^.;\\n]++|[.;]{1,3}(?=[)\"'”]))*+)",
            Pattern.MULTILINE);
    private static final Pattern UNIT = PhrasePattern.of(
            "(?:单位[：:为是]\\s*|\\b[Uu]nits?:\\s*)([A-Za-z%/]{1,12}|\\p{IsHan}{1,4})(?=\\s*(?:[.。；;，）)\\n]|$))|(?:单位[为：:是]?\\s*|(?=[^，。\\n]{1,6}为单位)以\\s*|[Uu]nit(?: of (?:measurement|this parameter|the value))?(?: is|:)\\s*|(?<=(?:\\p{IsHan}|[a-z]{2}) ?)[（(](?=[^（()）%]{1,12}[）)]\\s*(?:[。.，,：:]|$))|\\bin |(?<!^[-+] [^\\n]{0,80})\\bnumber of )("
                    + UsualPhrases.UNITS + ")(?![\\w/]| in length)");
    /** Behind a range or the last value of a list. */
    private static final Pattern UNIT_BEHIND =
            PhrasePattern.of("(?:(?<=\\p{IsHan})[（(](?=[KMGT]i?B[）)])|\\d" + UsualPhrases.TO
                    + "\\d{1,9}\\]?\\s*[（(]?\\s*|(?:取值|支持|可选|[Vv]alues?)[^。；;\\n]{0,60}(?:、|和|或|, | and | or )\\s*\\d{1,9}\\s*(?=\\S{1,8}(?:[。，；;.]|$)))("
                    + UsualPhrases.UNITS + ")(?![\\w/]| in length)");

    private static final Pattern PATHS = Pattern.compile(
            "(/[\\w/]+)\\s*(?:~|-|\\u2013|to|through|(?:开始)?[，,]?[^/。；;，,\\n]{0,8}?(?:至|到))\\s*(/[\\w/]+)");
    /** Beside a range, a name alone is that of another case. */
    private static final Pattern NAMES = Pattern.compile(PATHS.pattern()
            + "|(?<!默认|默认值|efault|efault value)[：:]\\s*(/\\w[\\w/]*)(?=\\s*(?:[；;，,。\\n]|[.](?!\\w)|$))");

    private static final Pattern ASCII = Pattern.compile(
            "[仅只](?:可以?|能够?|支持|允许|限于?|接受)+(?:包含|使用|输入|含有|由|为|是)?\\s*ASCII|个\\s*ASCII\\s*字符|[Oo]nly ASCII|ASCII characters");
    private static final Pattern OUTDATED = Pattern.compile(
            "(?i)compatib|deprecat|obsolete|removed|replac|supersed|discontinu|outdated|instead|no longer");
    private static final String NAME = "((?:[A-Z]|[a-z]\\w*[_.A-Z])[\\w.]*\\w)";
    private static final Pattern SUCCESSOR =
            Pattern.compile("(?:弃用|废弃|过时|下线|兼容性)[^。]{0,40}?(?:使用|改用|用)(?:参数)?\\s*`?" + NAME
                    + "|(?:[Rr]ecommend (?:that )?you use|(?:[Rr]eplaced|[Ss]uperseded) by) (?:the )?" + NAME
                    + "|\\b[Uu]se (?:the )?" + NAME + "(?: parameter)?(?: (?:under|of|in) \\S+)? instead");
    /** Words about signs, which are no text of a value. */
    private static final Pattern SIGN_NAMES = Pattern.compile(
            "(?i)an?|the|any|following|special|consecutive|leading|(?:white)?spaces?|blanks?|digits?|letters?|characters?|numbers?|strings?|(?:upper|lower)case|periods?|hyphens?|underscores?|[a-z]+(?:-[a-z]+)+");
    /** Stands for a comma that is spoken of. */
    private static final char COMMA = '\uE000';

    private static final Pattern FRACTION = Pattern.compile("(?i)小数|浮点|\\b(?:decimals?|float|double)\\b");

    private final String text;
    private final boolean whole;

    StatedLimits(String description) {
        this(description, "", "", "");
    }

    /**
     * @param description plain text, items of lists on lines of their own
     * @param type        of the parameter, as the page has it; empty where it is not known
     * @param name        of the parameter, by which its own text may call it; empty where it is not known
     * @param example     of its value, which shows the members of a structure
     */
    StatedLimits(String description, String type, String name, String example) {
        this.whole = !type.equalsIgnoreCase("number")
                && !FRACTION.matcher(type + " " + description).find();
        this.text = ListedValues.marked(
                ValueItems.of(UsualPhrases.in(OwnName.replaced(description, name), whole), name, example));
    }

    ParameterFacts facts() {
        Optional<Range> index = INDEX.matcher(text)
                .results()
                .findFirst()
                .flatMap(StatedLimits::range)
                .or(() -> first(HIGHEST_INDEX, text)
                        .map(to -> new Range(OptionalLong.empty(), OptionalLong.of(Long.parseLong(to)))));
        String rest = OTHER_RANGE
                .matcher(HIGHEST_INDEX
                        .matcher(INDEX.matcher(text).replaceAll(" "))
                        .replaceAll(" "))
                .replaceAll(" ");
        Cases cases = new Cases(rest);
        ListedValues lists = new ListedValues(text);
        List<MatchResult> listed = cases.inItems(NAMES) ? List.of() : lists.items();
        List<MatchResult> items = ListedValues.inRange(listed, cases.each()) ? List.of() : listed;
        List<MatchResult> paths =
                PATHS.matcher(rest).find() ? NAMES.matcher(rest).results().toList() : List.of();
        List<MatchResult> all = items.isEmpty() && cases.span(false).isEmpty() ? lists.inline() : items;
        List<String> values = all.stream().map(item -> item.group(1)).distinct().toList();
        Optional<Range> bounds =
                items.isEmpty() ? cases.span(false).or(() -> OneBound.in(rest, whole)) : Optional.empty();
        Map<String, String> form = ValueForm.in(text);
        return new ParameterFacts(
                form.containsKey("bound") ? Optional.empty() : bounds,
                first(UNIT, items.isEmpty() ? rest : rest.replaceAll("(?m)^[-+] .*$", ""))
                        .or(() ->
                                bounds.isPresent() || !values.isEmpty() ? first(UNIT_BEHIND, rest) : Optional.empty()),
                length(rest, cases),
                index,
                values,
                path(paths, 1),
                path(paths, 2),
                DefaultValue.in(text, values)
                        .or(() -> all.stream()
                                .filter(item -> item.group(2) != null)
                                .map(item -> item.group(1))
                                .findFirst()),
                ASCII.matcher(rest).find() ? Optional.of("ASCII") : Optional.empty(),
                words(PREFIXES, "\\S+"),
                words(CONTENT, ".*\\p{Punct}.*"),
                successor(rest),
                cases(cases, items, lists, paths, values),
                form);
    }

    private List<ConditionalFacts> cases(
            Cases cases, List<MatchResult> items, ListedValues lists, List<MatchResult> paths, List<String> values) {
        List<ConditionalFacts> all = new ArrayList<>(items.isEmpty() ? cases.all(paths) : List.of());
        if (!items.isEmpty()) {
            all.addAll(new ListedValues(text.replaceAll("(?m)^[-+] .*$", "")).byCase(false));
        } else {
            boolean ranges = cases.span(false).isPresent();
            List<ConditionalFacts> listed = lists.byCase(ranges);
            if (ranges && !listed.isEmpty() && all.isEmpty()) {
                all.addAll(cases.each());
            }
            all.addAll(listed);
        }
        all.addAll(DefaultValue.byCase(text, values));
        return all;
    }

    /** The first name of the range, or its last one; none where the text has several ranges. */
    private static Optional<String> path(List<MatchResult> paths, int group) {
        return paths.stream().map(Cases::names).distinct().count() == 1
                ? Optional.of(paths.get(0).group(group))
                : Optional.empty();
    }

    /** A recommendation alone, as to use HTTPS, names no successor. */
    private static Optional<String> successor(String text) {
        return first(SUCCESSOR, text)
                .filter(name -> name.contains(".") || !name.equals(name.toUpperCase(java.util.Locale.ROOT)))
                .filter(name -> text.codePoints().anyMatch(Character::isIdeographic)
                        || OUTDATED.matcher(text).find());
    }

    private static Optional<Range> length(String text, Cases cases) {
        Optional<Range> both = cases.span(true);
        if (both.isPresent()) {
            return both;
        }
        OptionalLong longest =
                PhrasePattern.found(LONGEST, text).mapToLong(Long::parseLong).findFirst();
        OptionalLong least =
                PhrasePattern.found(SHORTEST, text).mapToLong(Long::parseLong).findFirst();
        boolean refused = REFUSED_EMPTY.matcher(text).find();
        // Where both are said, one of them is of something else.
        OptionalLong shortest = least.isPresent()
                ? least
                : refused == ALLOWED_EMPTY.matcher(text).find()
                        ? OptionalLong.empty()
                        : OptionalLong.of(refused ? 1 : 0);
        return longest.isPresent() || shortest.isPresent()
                ? Optional.of(new Range(shortest, longest))
                : Optional.empty();
    }

    private List<String> words(Pattern pattern, String form) {
        return PhrasePattern.found(pattern, text)
                .flatMap(told -> Stream.of(symbols(told).split("\\s*(?:、|，|,|和|或者|或|\\bor\\b|\\band\\b|\\s)\\s*")))
                .map(word -> word.replaceAll("^[\"'“”]|[\"'“”]$", ""))
                .map(word -> word.replace(COMMA, ','))
                .filter(word -> word.matches("[\\x21-\\x7E]+") && word.matches(form))
                .filter(word -> !SIGN_NAMES.matcher(word).matches())
                .distinct()
                .toList();
    }

    /** A sign in brackets behind its name stands for the name. */
    private static String symbols(String words) {
        return words.replaceAll("[(（],[)）]", "(" + COMMA + ")")
                .replaceFirst(
                        "^.*\\bcharacters?[:：]\\s*|(?:,\\s*)?\\b(?:and|or|but|it) (?:\\w+ ){0,2}(?:start|end|begin|consist)\\b.*",
                        "")
                .replaceAll("(?:\\ban? )?\\b[a-z]+(?:[ -][a-z]+)* \\(([^\\w\\s]{1,2}?)\\)?(?=,| |$)", "$1")
                .replaceAll("\\p{IsHan}+[（(]([^\\w\\s]{1,2}?)[）)]", " $1 ");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return PhrasePattern.found(pattern, text).findFirst();
    }

    static Optional<Range> range(MatchResult match) {
        long[] bounds = PhrasePattern.groups(match).mapToLong(Long::parseLong).toArray();
        return bounds.length < 2
                ? Optional.empty()
                : Optional.of(new Range(OptionalLong.of(bounds[0]), OptionalLong.of(bounds[1])));
    }
}
