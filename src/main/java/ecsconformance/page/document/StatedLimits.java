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

    /** The phrases of {@code page/stated-limits.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("stated-limits");

    private static final Pattern INDEX = PhrasePattern.of(PHRASES.get("INDEX"));
    private static final Pattern HIGHEST_INDEX = PhrasePattern.of(PHRASES.get("HIGHEST_INDEX"));
    private static final Pattern OTHER_RANGE = Pattern.compile(PHRASES.get("OTHER_RANGE"));
    private static final Pattern LONGEST = Pattern.compile(PHRASES.get("LONGEST"), Pattern.MULTILINE);
    private static final Pattern SHORTEST = Pattern.compile(PHRASES.get("SHORTEST"));
    private static final Pattern REFUSED_EMPTY = Pattern.compile(PHRASES.get("REFUSED_EMPTY"));
    private static final Pattern ALLOWED_EMPTY = Pattern.compile(PHRASES.get("ALLOWED_EMPTY"));
    private static final Pattern PREFIXES = PhrasePattern.of(PHRASES.get("PREFIXES"));
    private static final Pattern CONTENT = Pattern.compile(PHRASES.get("CONTENT"), Pattern.MULTILINE);
    private static final Pattern UNIT = PhrasePattern.of(PHRASES.get("UNIT"));
    private static final Pattern UNIT_BEHIND = PhrasePattern.of(PHRASES.get("UNIT_BEHIND"));
    private static final Pattern PATHS = Pattern.compile(PHRASES.get("PATHS"));
    private static final Pattern NAMES = Pattern.compile(PHRASES.get("NAMES"));
    private static final Pattern ASCII = Pattern.compile(PHRASES.get("ASCII"));
    private static final Pattern OUTDATED = Pattern.compile(PHRASES.get("OUTDATED"));
    private static final Pattern SUCCESSOR = Pattern.compile(PHRASES.get("SUCCESSOR"));
    private static final Pattern SIGN_NAMES = Pattern.compile(PHRASES.get("SIGN_NAMES"));

    /** Stands for a comma that is spoken of. */
    private static final char COMMA = '\uE000';

    private static final Pattern ITEM = PhrasePattern.of(PHRASES.get("ITEM"));
    private static final Pattern FRACTION = Pattern.compile(PHRASES.get("FRACTION"));

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
            // A case in which all values hold is none.
            new ListedValues(ITEM.matcher(text).replaceAll(""))
                    .byCase(false).stream()
                            .filter(it -> !it.listed().equals(values))
                            .forEach(all::add);
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
