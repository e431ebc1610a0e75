package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parameters that error rows speak of, in their codes, their messages or their descriptions. */
final class AnsweredParameters {

    private static final Pattern NAMED_IN_CODE = Pattern.compile("Invalid([A-Z]\\w*[a-z])(?:\\..*)?");
    private static final Pattern REFUSAL = Pattern.compile(
            "Invalid(?:Parameter\\.)?|Incorrect|Missing\\w*\\.|LimitExceed\\w*\\.|Un[Ss]upported\\.?|Duplicate\\.");
    private static final Pattern ABSENCE = Pattern.compile("(?:Not|Un|Invalid)(?=\\w+$)");
    /** The message or description of a row for whatever parameter is wrong. */
    private static final Pattern ANY_PARAMETER = Pattern.compile(
            "\\bparameters? (?:%s|\\$?\\{)|参数\\s*(?:%s|\\$?\\{)|(?i)\\b(?:some|one or more|certain) (?:fields?|parameters?)\\b|请求中(?:缺失|缺少|包含)[^，。]{0,4}参数"
                    + "|\\ba (?:required|mandatory|specific|specified) parameter is\\b|\\bvalue of (?:the )?parameter is\\b"
                    + "|指定的参数值?(?:不合法|无效|有误)|必填参数|必选参数(?:缺失|为空)");
    /** Words that end many names. */
    private static final Set<String> COMMON =
            Set.of("Id", "Ids", "Name", "Type", "Key", "Value", "Status", "Token", "Description", "");

    private static final int LONGEST_NAME = 5;
    private static final int SHORTEST_TITLE = 5;

    private final Set<String> refused = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Set<String> endsOfNames = new HashSet<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private final Map<String, Integer> lastWordsOfRows = new HashMap<>();
    private final List<String> descriptions;
    private final boolean all;

    AnsweredParameters(Subject subject) {
        subject.parameters().forEach(row -> {
            endings(row.leaf()).forEach(ending -> endings.merge(ending, 1, Integer::sum));
            lastWordsOfRows.merge(lastWord(row.leaf()), 1, Integer::sum);
        });
        List<Subject.ErrorAt> errors = subject.errors();
        errors.forEach(it -> {
            addCode(subject, it.code());
            phrases.addAll(phrasesOf(it.words()));
            phrases.addAll(phrasesOf(it.words().toLowerCase(Locale.ROOT)));
        });
        descriptions = errors.stream().map(it -> chinese(it.description())).toList();
        all = errors.stream().anyMatch(it -> ANY_PARAMETER.matcher(it.words()).find());
    }

    private void addCode(Subject subject, String code) {
        Matcher refusal = REFUSAL.matcher(code);
        for (int from = 0; refusal.find(from); from = refusal.start() + 1) {
            String rest = code.substring(refusal.end());
            IntStream.rangeClosed(1, rest.length())
                    .filter(end ->
                            end == rest.length() || rest.charAt(end) == '.' || Character.isUpperCase(rest.charAt(end)))
                    .forEach(end -> refused.add(rest.substring(0, end)));
        }
        String last = code.substring(code.lastIndexOf('.') + 1);
        ABSENCE.matcher(last).results().forEach(it -> absent.add(last.substring(0, it.start())));
        Matcher named = NAMED_IN_CODE.matcher(code);
        if (named.matches()) {
            String name = named.group(1);
            names.add(name);
            lastWords.add(lastWord(name));
            List<String> rows = endings(name)
                    .flatMap(ending -> subject.rows().ofLeaf(ending).stream())
                    .map(ParameterLine::leaf)
                    .toList();
            if (rows.size() == 1) {
                endsOfNames.add(rows.get(0));
            }
        }
    }

    /** Tells whether any error row names the parameter. */
    boolean has(ParameterLine row) {
        String leaf = row.leaf().replaceFirst("Id$", "");
        String name = row.name().endsWith(".N") ? row.leaf() : row.name();
        return all
                || refused.contains(joined(row, leaf))
                || refused.contains(leaf.replaceFirst("s$", ""))
                || !leaf.equals(row.leaf()) && absent.contains(leaf)
                || phrases.contains(phrase(name.toLowerCase(Locale.ROOT)))
                || Stream.of(
                                name,
                                row.name().replaceAll("\\.N(?=\\.|$)", ""),
                                row.name().endsWith(".N") ? name + "s" : name)
                        .anyMatch(it -> phrases.contains(phrase(it)))
                || endings(row.leaf())
                        .skip(1)
                        .anyMatch(it -> (names.contains(it) || !COMMON.contains(it) && refused.contains(it))
                                && endings.get(it) == 1)
                || joined(row, row.leaf()).equals(row.leaf()) && endsOfNames.contains(row.leaf())
                || isOnlyOneThatEndsLike(row)
                || isNamedInChinese(row);
    }

    /** Tells whether the last word of a code's name is that of the parameter, {@code InvalidPlankSize} and {@code NewSize}, and of no other. */
    private boolean isOnlyOneThatEndsLike(ParameterLine row) {
        String word = lastWord(row.leaf());
        return !COMMON.contains(word) && lastWords.contains(word) && lastWordsOfRows.get(word) == 1;
    }

    /** Tells whether a description has the first words of the row, which name what it is for. */
    private boolean isNamedInChinese(ParameterLine row) {
        String name = chinese(row.description().split("[，。（(：:\\n]", 2)[0]);
        return name.length() >= SHORTEST_TITLE && descriptions.stream().anyMatch(it -> it.contains(name));
    }

    private static String chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? text.replaceAll("[\\s的]", "") : "";
    }

    /** The phrases of up to so many words that a text has, each name in it as the words that it is made of. */
    static Set<String> phrasesOf(String text) {
        Set<String> phrases = new HashSet<>();
        for (String part : text.split("[^\\w.\\s-]+|\\.(?!\\w)")) {
            String[] words = part.strip().split("[\\s_-]+");
            for (int from = 0; from < words.length; from++) {
                StringBuilder phrase = new StringBuilder();
                for (int to = from; to < Math.min(words.length, from + LONGEST_NAME); to++) {
                    phrases.add(phrase.append(to == from ? "" : " ")
                            .append(phrase(words[to]))
                            .toString());
                }
                for (int dot = words[from].indexOf('.'); dot > 0; dot = words[from].indexOf('.', dot + 1)) {
                    phrases.add(phrase(words[from].substring(0, dot)));
                }
            }
        }
        return phrases;
    }

    /** Returns {@code image name} for {@code ImageName}. */
    static String phrase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[._-]", " ").toLowerCase(Locale.ROOT);
    }

    /** The name, and what remains of it from each of its words on. */
    static Stream<String> endings(String name) {
        return IntStream.range(0, name.length())
                .filter(at ->
                        at == 0 || Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1)))
                .mapToObj(name::substring);
    }

    private static String lastWord(String name) {
        return name.replaceFirst("^.*[a-z0-9](?=[A-Z][a-z]+$)", "");
    }

    /** Returns {@code TagKey} for {@code Tag.N.Key}, since its last word alone says nothing, but {@code Device} alone. */
    static String joined(ParameterLine row, String leaf) {
        boolean common = leaf.matches("(?i)key|value|name|id|type");
        String first = row.name().replaceFirst("\\..*", "");
        return common && !first.equals(row.name()) ? first + leaf : leaf;
    }
}
