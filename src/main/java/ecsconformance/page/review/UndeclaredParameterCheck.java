package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds parameters that a page uses and does not describe. */
final class UndeclaredParameterCheck {

    private static final Pattern NAME_IN_CODE = Pattern.compile("Invalid([A-Z]\\w*)\\.\\w+");
    private static final Pattern NAME_IN_MESSAGE = Pattern.compile(
            "(?:[Ss]pecified|parameter|value of)(?: the)? ((?:[A-Z][a-z]+[A-Z]|[A-Z]{2,}[a-z])\\w*)\\b");
    private static final Pattern ID_IN_CODE = Pattern.compile(
            "(?:^|\\.)(?:Invalid|Incorrect|Missing)?((?!Invalid|Incorrect|Missing)[A-Z][A-Za-z]*[a-z]Ids?)(?=\\.|$)");
    /** A code that says itself that a parameter is meant. */
    private static final Pattern PARAMETER_IN_CODE = Pattern.compile("(?:^|\\.)(?:Invalid|Missing)Parameter\\.");

    private static final Pattern ID_IN_DESCRIPTION =
            Pattern.compile("(?:参数|[Tt]he parameter)\\s*([A-Z][A-Za-z]*[a-z]Ids?)(?![\\w.])");
    /** A parameter of which a row says that its form is wrong. */
    private static final Pattern FORM_IN_DESCRIPTION = Pattern.compile(
            "参数\\s*([A-Z][a-z]+[A-Z]\\w*)\\s*(?:的?格式|的?取?值|不合法|无效)"
                    + "|parameter ([A-Z][a-z]+[A-Z]\\w*) is (?:not valid|invalid|wrongly formed|malformed)"
                    + "|^([A-Z]\\w*[a-z])\\s*(?:的?格式|长度)(?:错误|不合法|无效|不正确|超过)"
                    + "|specified ([A-Z][a-z]+[A-Z]\\w*(?:\\.\\w+)*) parameter is (?:not valid|invalid|wrongly formed|malformed)");
    /** A parameter that the message names, and its code too. */
    private static final Pattern NAMED_PARAMETER = Pattern.compile("\\bparameters?\\b[\\s:'\"-]*([A-Z]\\w+)");

    private static final Pattern GENERAL_CODE = Pattern.compile("(?:Missing|Invalid)\\.?Parameters?");
    /** Between two names that a code joins, as in {@code FenceIdAndPlankId}. */
    private static final Pattern JOINT = Pattern.compile("(?<=[a-z])(?:And|Or)(?=[A-Z])");

    /** A parameter that another place goes by. */
    private static final Pattern USED = WordList.patterns("review").get("used parameter");

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern SPECIFIED = Pattern.compile("\\b[Ss]pecified\\b|指定");
    /** Words that one place adds to a name and another leaves out. */
    private static final Pattern GENERIC = Pattern.compile("Instance|Resource|(?<=[a-z])Ids?$");

    private static final String PLAIN = "plain ";
    private static final String WHOLE = "whole ";

    private UndeclaredParameterCheck() {}

    /** Finds parameters that an example or an error row uses and no table describes. Each name is one finding. */
    static Stream<Finding> undeclaredParameter(Subject subject) {
        Set<String> known = known(subject);
        Set<String> others = namesOfOthers(subject);
        Stream<Use> sent = subject.example(Example.Kind.REQUEST).stream()
                .flatMap(example -> example.pairs().keySet().stream()
                        .filter(name -> !subject.rows().declares(name))
                        .map(name -> new Use(name, PageLocation.of(example, example.lineOf(name)), "")));
        Stream<Use> refused = subject.errors().stream()
                .flatMap(it -> namesIn(it).stream()
                        .filter(name -> !isKnown(subject, known, name))
                        .map(name -> new Use(name, it.place(), it.code())));
        Stream<Use> conditions = subject.sentences().stream()
                .filter(it -> it.isOfRow() && !isStructure(subject, it) || namesRow(subject, it))
                .flatMap(it -> PhrasePattern.found(USED, it.text())
                        .filter(name -> !subject.rows().declaresInAnyCase(name)
                                && subject.rows().ofLeaf(name).isEmpty()
                                && !others.contains(name)
                                && !isKnown(subject, known, name))
                        .map(name -> new Use(name, it.place(), it.isOfRow() ? it.parameter() : "the notes")));
        List<Use> uses = Stream.of(sent, refused, conditions)
                .flatMap(found -> found)
                .filter(it -> !Subject.COMMON.matcher(it.name()).matches())
                .toList();
        // A code may have half of the name that its message has.
        List<Use> whole = uses.stream()
                .filter(it -> uses.stream().noneMatch(it::isPartOf))
                .toList();
        return Subject.alike(whole, Use::name).stream().map(UndeclaredParameterCheck::finding);
    }

    /** The members of a value are named in its row. */
    private static boolean isStructure(Subject subject, Subject.SentenceAt sentence) {
        return subject.rows().named(sentence.parameter()).stream()
                .anyMatch(row -> row.value().example().contains("{")
                        || row.value().type().matches("(?i).*(?:object|struct|map|json).*"));
    }

    /** A sentence of the notes that names a row too is about the parameters of this page. */
    private static boolean namesRow(Subject subject, Subject.SentenceAt sentence) {
        return !sentence.isOfRow()
                && !sentence.place().isError()
                && sentence.names().stream()
                        .anyMatch(name -> !subject.rows().named(name).isEmpty());
    }

    /** The operation, the fields of the answer, and names that an example has, are no parameters. */
    private static Set<String> namesOfOthers(Subject subject) {
        Stream<String> fields =
                subject.page().response().stream().map(row -> row.value().name());
        Stream<String> examples =
                subject.parameters().stream().map(row -> row.value().example());
        return Stream.of(Stream.of(subject.edition().contract().operation()), fields, examples)
                .flatMap(texts -> texts)
                .flatMap(text -> PhrasePattern.found(WORD, text))
                .collect(Collectors.toSet());
    }

    /** A place that uses a name; of an error row with its code. */
    private record Use(String name, PageLocation place, String code) {

        boolean isPartOf(Use other) {
            return other.place.equals(place)
                    && other.name.length() > name.length()
                    && (other.name.endsWith(name) || other.name.startsWith(name));
        }
    }

    private static Finding finding(List<Use> uses) {
        String name = uses.get(0).name();
        boolean sent = uses.get(0).code().isEmpty();
        boolean refused = uses.stream().anyMatch(it -> it.place().isError());
        return new Finding(
                "undeclared-parameter",
                Severity.CONTRADICTION,
                uses.stream().map(Use::place).toList(),
                sent
                        ? "The request example sends " + name + ", but no table describes it"
                        : "No table describes " + name
                                + (refused ? ", but error rows refuse it: " : ", but other rows depend on it: ")
                                + uses.stream().map(Use::code).distinct().collect(Collectors.joining(", ")),
                sent
                        ? "Must an endpoint support it, ignore it or refuse it?"
                        : "The reader cannot know which values are allowed.");
    }

    /** Returns names that both the code and the message have. A name in one of them may be a word of prose. */
    private static Set<String> namesIn(Subject.ErrorAt it) {
        List<String> inCode = PhrasePattern.found(NAME_IN_CODE, it.code()).toList();
        Stream<String> inMessage = PhrasePattern.found(NAME_IN_MESSAGE, it.message())
                .filter(name -> inCode.contains(name) || isPart(it.code(), name) || name.matches("\\w*[a-z]Ids?"));
        String code = "." + it.code().toLowerCase(Locale.ROOT) + ".";
        Stream<String> called = PhrasePattern.found(NAMED_PARAMETER, it.message())
                .filter(name -> code.contains("." + name.toLowerCase(Locale.ROOT) + ".")
                        || (GENERAL_CODE.matcher(it.code()).matches() && name.matches("[A-Z]\\w*[a-z][A-Z]\\w+")));
        Stream<String> ids = PhrasePattern.found(ID_IN_CODE, it.code())
                .filter(name -> PARAMETER_IN_CODE.matcher(it.code()).find()
                        || says(it, name)
                        || (it.code().startsWith("Invalid" + name)
                                && SPECIFIED.matcher(it.words()).find()
                                && says(it, name.replaceFirst("Ids?$", ""))));
        Stream<String> described = Stream.of(FORM_IN_DESCRIPTION, ID_IN_DESCRIPTION)
                .flatMap(pattern -> PhrasePattern.found(pattern, it.description()));
        return Stream.of(inMessage, called, ids, described)
                .flatMap(found -> found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells whether the code has the name between its dots, alone or behind a word of refusal. */
    private static boolean isPart(String code, String name) {
        return Stream.of(code.split("\\."))
                .anyMatch(part -> part.matches("(?:Invalid|Missing|Incorrect|Unsupported)?" + name + "(?:s|Status)?"));
    }

    /** Tells whether the texts have the name, as one word or as several. A code alone may have words of its own. */
    private static boolean says(Subject.ErrorAt it, String name) {
        String text = (it.message() + " " + it.description()).replaceAll("[\\s_-]+", "");
        return Stream.of(JOINT.split(name))
                .allMatch(part -> text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    /** The names, the values and the ends of names that rows have, in small letters. */
    private static Set<String> known(Subject subject) {
        Set<String> known = new HashSet<>();
        subject.parameters().forEach(row -> {
            known.add(small(row.name()));
            known.add(PLAIN + small(plain(row.leaf())));
            AnswerFieldChecks.membersOf(endingsOf(row.name())).forEach(name -> known.add(WHOLE + name));
            row.facts().values().forEach(value -> known.add(small(value)));
            AnsweredParameters.endings(row.leaf()).forEach(ending -> {
                known.add(small(ending));
                known.add(small(ending.replaceFirst("Id$", "")));
            });
        });
        return known;
    }

    /** The name without dots and index, and what remains of it from each dot on: {@code plankid} and {@code id} for {@code Plank.N.Id}. */
    private static List<String> endingsOf(String name) {
        String[] parts = small(name.replaceAll("\\.(?:\\w|\\d+)(?=\\.|$)", "")).split("\\.");
        return IntStream.range(0, parts.length)
                .mapToObj(from -> String.join("", Arrays.asList(parts).subList(from, parts.length)))
                .toList();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Tells whether rows have the name, or each part of it, as a part of their names or as a value. */
    private static boolean isKnown(Subject subject, Set<String> known, String name) {
        return Stream.of(JOINT.split(name))
                .allMatch(part -> subject.rows().declares(part)
                        || subject.parameters().stream().anyMatch(row -> isMisspelt(part, row.leaf()))
                        || known.contains(PLAIN + small(plain(part)))
                        || AnswerFieldChecks.membersOf(List.of(endingsOf(part).get(0))).stream()
                                .flatMap(it -> Stream.of(it, it.replaceFirst("(?:id|name)$", "")))
                                .anyMatch(it -> known.contains(WHOLE + it))
                        || Stream.of(part, part + "s").anyMatch(it -> known.contains(small(it)))
                        || AnsweredParameters.endings(part)
                                .anyMatch(it -> it.endsWith("s")
                                        && Stream.of(it, it.substring(0, it.length() - 1))
                                                .anyMatch(leaf -> !subject.rows()
                                                        .ofLeaf(leaf)
                                                        .isEmpty())));
    }

    /** Tells whether a name is another one with a slip, or with words cut short. */
    private static boolean isMisspelt(String name, String other) {
        return NearWords.near(name, other) || other.matches(name.replaceAll("(?<=[a-z]{3})(?=[A-Z]|$)", "[a-z]*"));
    }

    /** Returns {@code Fence} for {@code FenceInstanceId}. A name of such words alone stays as it is. */
    private static String plain(String name) {
        String plain = GENERIC.matcher(name).replaceAll("");
        return plain.isEmpty() ? name : plain;
    }
}
