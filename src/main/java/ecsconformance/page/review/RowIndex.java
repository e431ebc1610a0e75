package ecsconformance.page.review;

import ecsconformance.page.document.Page;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a page by what names them, so that no check has to look at all rows for each row. */
final class RowIndex {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(?:\\.\\w+)*");
    private static final Pattern ABOUT = WordList.patterns("review").get("about");
    private static final Pattern INDEX = Pattern.compile("\\.(?:\\d+|n)(?=\\.|$)");

    private final Map<String, List<ParameterLine>> byName = new LinkedHashMap<>();
    private final Map<String, List<ParameterLine>> byLeaf = new HashMap<>();
    private final Map<String, List<ParameterLine>> byPhrase = new HashMap<>();
    private final Map<String, List<ParameterLine>> byGroup = new HashMap<>();
    private final Map<Integer, ParameterLine> byLine = new HashMap<>();
    private final Map<String, Subject.ErrorAt> errors = new HashMap<>();
    private final Map<Integer, String> clauses = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> inSmallLetters = new HashSet<>();
    /** The lines with the titles of tables. */
    private final NavigableSet<Integer> titles = new TreeSet<>(Set.of(0));
    /** The names, and whether a table behind the first one has it: such a table describes the parts of a value. */
    private final Map<String, Boolean> members = new HashMap<>();

    RowIndex(Edition edition, List<ParameterLine> parameters, List<Subject.ErrorAt> rows) {
        int lines = 0;
        for (Page.LineKind place : edition.page().places()) {
            lines++;
            if (place == Page.LineKind.TITLES) {
                titles.add(lines);
            }
        }
        parameters.forEach(row -> {
            members.put(row.name(), members.containsKey(row.name()) || table(row) != table(parameters.get(0)));
            add(byName, row.name(), row);
            Stream.of(row.leaf(), AnsweredParameters.joined(row, row.leaf()))
                    .distinct()
                    .forEach(leaf -> add(byLeaf, leaf, row));
            row.sentences().stream().limit(1).forEach(it -> add(byPhrase, phrase(it), row));
            add(byGroup, group(row), row);
            if (row.line() > 0) {
                byLine.putIfAbsent(row.line(), row);
            }
            for (String name = tabled(row.name());
                    !name.isEmpty();
                    name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
                beginnings.add(name);
            }
        });
        beginnings.forEach(name -> inSmallLetters.add(name.toLowerCase(Locale.ROOT)));
        rows.forEach(it -> errors.putIfAbsent(it.clause(), it));
        edition.lines().forEach((clause, line) -> clauses.putIfAbsent(line, clause));
    }

    private static void add(Map<String, List<ParameterLine>> rows, String key, ParameterLine row) {
        rows.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }

    /** Returns {@code Tag} for {@code Tag.N.Key} and {@code Tag.N}. */
    static String group(ParameterLine row) {
        return row.name().replaceFirst("\\.N(?:\\..*)?$", "");
    }

    /** A parameter's name of a request as the table has it: {@code Tag.N.Key} of {@code Tag.1.Key} and {@code Tag.n.Key}. */
    static String tabled(String name) {
        return INDEX.matcher(name).replaceAll(".N");
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<ParameterLine> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The rows that a text names. */
    List<ParameterLine> namedIn(String text) {
        return PhrasePattern.found(NAME, text)
                .distinct()
                .flatMap(name -> named(name).stream())
                .toList();
    }

    /** The rows whose name ends in that part; {@code TagKey} is {@code Tag.N.Key}. */
    List<ParameterLine> ofLeaf(String leaf) {
        return byLeaf.getOrDefault(leaf, List.of());
    }

    /** The row that an error code means by a name: the one of that very name, or the only one that ends in it. */
    Optional<ParameterLine> meant(String name) {
        return Stream.of(named(name), ofLeaf(name))
                .filter(rows -> rows.size() == 1)
                .map(rows -> rows.get(0))
                .findFirst();
    }

    /** The rows that describe what a sentence is about in front of its limit: the heat of the kiln. */
    List<ParameterLine> described(String sentence) {
        return PhrasePattern.found(ABOUT, sentence)
                .limit(1)
                .flatMap(it -> byPhrase.getOrDefault(phrase(it), List.of()).stream())
                .toList();
    }

    private static String phrase(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\b(?:the|an?) |的|[.。]$", "");
    }

    /** The rows of the members of a list. */
    List<ParameterLine> ofGroup(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    /** The row on a line of the page; a contract alone has no lines. */
    Optional<ParameterLine> onLine(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    Optional<Subject.ErrorAt> error(String clause) {
        return Optional.ofNullable(errors.get(clause));
    }

    /** The first clause that stands on a line. */
    String clause(int line) {
        return clauses.getOrDefault(line, "usage");
    }

    boolean declaresInAnyCase(String name) {
        return declares(name) || inSmallLetters.contains(tabled(name).toLowerCase(Locale.ROOT));
    }

    /** Tells the table of a row by the line of its titles. */
    int table(ParameterLine row) {
        return titles.floor(row.line());
    }

    /**
     * Whether a row is of that name, or of a member of it; several of a list may be called by the plural. A list may have a
     * row, and each of its members a row below it.
     */
    boolean declares(String name) {
        String tabled = tabled(name);
        Boolean behind = members.get(tabled.replaceFirst("^.+\\.", ""));
        return behind != null && (behind || beginnings.contains(tabled.replaceFirst("\\..*", "")))
                || beginnings.contains(tabled)
                || beginnings.contains(tabled.replaceFirst("s$", "") + ".N");
    }
}
