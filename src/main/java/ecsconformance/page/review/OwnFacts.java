package ecsconformance.page.review;

import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The facts that a row states of its parameter in every case. */
final class OwnFacts {

    private static final Pattern ONE_CASE = Pattern.compile("^(?:- )?(?:如果|若|当|(?:If|When|For) )"
            // The thing that has the values stands in front of them, or behind.
            + "|^(?:- )?(?!(?:该|此|本)?参数|取值|值|必须|需|请|固定)[^，。：:]{2,20}?(?:需要?|必须|须|应)(?:设置?|指定|填写?)为"
            + "|^(?!有效|可选|参数)[^，。：:]{1,12}取值[为是]?[^，。]{1,12}[，,；][^，。：:]{1,12}取值"
            + "|^- (?!有效|可选)[^，。：:]{1,20}取值|^- [Vv]alid values? (?:for|of) |^- (?:Set|Valid)[^:.]* for [A-Z]\\w+[.]?$");
    /** A condition and a figure behind it, in one line: the figure bounds the parameter in that case. */
    private static final Pattern CASE_WITH_FIGURE =
            Pattern.compile("(?m)^(?:[-+*] )?(?:如果|若|当|(?:If|When|For) )[^\\n]*\\d");

    private static final Pattern OF_INDEX = Pattern.compile("(?<![\\w.])[Nn](?!\\w)");
    private static final Pattern MEMBER = Pattern.compile("[{,]\\s*[\"'](\\w+)[\"']\\s*:");

    private OwnFacts() {}

    /**
     * A row whose value is an object states the facts of its members, not of itself; and one whose value is a text states
     * ranges of something in it, such as the number of its parts.
     */
    static ParameterLine of(ParameterLine row) {
        Parameter value = row.value();
        long members = PhrasePattern.found(MEMBER, value.example().replace("\\", ""))
                .distinct()
                .filter(member -> row.description().contains(member))
                .count();
        if (members > 1 || namesMembers(row)) {
            return with(row, ParameterFacts.none());
        }
        boolean noFigure =
                value.type().equalsIgnoreCase("string") && value.example().matches("(?s).*[^\\d\\s].*");
        boolean oneCase = isOfOneCase(row) || arePartsOfValues(row);
        return oneCase || noFigure && value.facts().value().isPresent()
                ? with(row, without(value.facts(), oneCase, noFigure))
                : row;
    }

    /** Tells whether items of the row are of members of its value, as in {@code - Lamp.Colour: …} of {@code Lamp}. */
    private static boolean namesMembers(ParameterLine row) {
        return Pattern.compile("(?im)^- " + Pattern.quote(row.leaf()) + "\\. ?\\w+\\s*[：:]")
                .matcher(row.description())
                .find();
    }

    /** Tells whether the row bounds its cases apart. */
    static boolean hasCases(ParameterLine row) {
        return !row.facts().conditional().isEmpty()
                || CASE_WITH_FIGURE.matcher(row.description()).find();
    }

    /** Counts how often the description has the value. A value that it names besides breaks nothing that is sure. */
    static long mentions(ParameterLine row, String value) {
        return mentions(row.description(), value);
    }

    private static long mentions(String text, String value) {
        return Pattern.compile("(?<![\\w.-]|::)" + Pattern.quote(value) + "(?![\\w-])")
                .matcher(text)
                .results()
                .count();
    }

    /** Tells whether the listed words are parts of values, {@code China} of {@code China (Beijing)}, or names with an index. */
    private static boolean arePartsOfValues(ParameterLine row) {
        String example = row.value().example();
        return row.facts().values().stream()
                .anyMatch(value -> RowIndex.tabled(value).equals(row.name())
                        || example.contains("/" + value + "/")
                        || Pattern.compile("(?s)(?<!\\w)" + Pattern.quote(value) + " ?[(（].*(?<!\\w)"
                                        + Pattern.quote(value) + " ?[(（]")
                                .matcher(row.description())
                                .find());
    }

    /** Tells whether the row gives its values for one case only, or those of its index. */
    private static boolean isOfOneCase(ParameterLine row) {
        List<String> values = row.facts().values();
        List<String> sentences = values.isEmpty()
                ? List.of()
                : Wording.sentences(row.description()).stream()
                        .filter(it -> mentions(it, values.get(0)) > 0)
                        .toList();
        return !sentences.isEmpty()
                && sentences.stream()
                        .allMatch(it -> ONE_CASE.matcher(it).find()
                                || (row.name().contains(".N")
                                        && OF_INDEX.matcher(it).find()));
    }

    private static ParameterLine with(ParameterLine row, ParameterFacts facts) {
        Parameter value = row.value();
        return new ParameterLine(
                row.line(),
                new Parameter(value.name(), value.type(), value.required(), value.example(), facts),
                row.required(),
                row.description(),
                row.text());
    }

    private static ParameterFacts without(ParameterFacts facts, boolean values, boolean range) {
        return new ParameterFacts(
                range ? Optional.empty() : facts.value(),
                facts.unit(),
                facts.length(),
                facts.index(),
                values ? List.of() : facts.values(),
                facts.first(),
                facts.last(),
                facts.byDefault(),
                facts.alphabet(),
                facts.forbiddenPrefixes(),
                facts.forbiddenContent(),
                facts.deprecatedFor(),
                facts.conditional(),
                facts.form());
    }
}
