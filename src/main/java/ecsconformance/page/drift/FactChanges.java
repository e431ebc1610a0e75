package ecsconformance.page.drift;

import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.page.document.FactWords;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.ValueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares two rows of one parameter. */
final class FactChanges {

    private final List<Detail> details = new ArrayList<>();

    private FactChanges() {}

    static List<Detail> between(ParameterLine former, ParameterLine row) {
        Parameter before = former.value();
        Parameter after = row.value();
        FactChanges changes = new FactChanges();
        changes.compare("name", before.name(), after.name());
        if (!before.type().equalsIgnoreCase(after.type())) {
            changes.compare("type", before.type(), after.type());
        }
        changes.compare("required", required(former), required(row));
        changes.compare(before.facts(), after.facts());
        if (!before.example().equals(after.example())) {
            changes.details.add(new Detail("example", quoted(before.example()), quoted(after.example()), false));
        }
        return changes.details;
    }

    /** The details of the row of a new parameter. */
    static List<Detail> of(ParameterLine row) {
        FactChanges changes = new FactChanges();
        changes.compare("type", "", row.value().type());
        changes.compare("required", "", row.required());
        changes.compare(ParameterFacts.none(), row.facts());
        return changes.details;
    }

    /** "Days" and "天" are the same. */
    private static String unit(ParameterFacts facts, ParameterFacts others) {
        return facts.unit()
                .filter(unit -> !others.unit().map(Sayings::unit).equals(Optional.of(Sayings.unit(unit))))
                .orElse("");
    }

    private void compare(ParameterFacts before, ParameterFacts after) {
        boolean cases = !before.conditional().isEmpty() || !after.conditional().isEmpty();
        if (cases && !figures(before).equals(figures(after))) {
            lists("by case", cases(before, after), cases(after, before));
        } else {
            compare("bound", FactWords.of(before), FactWords.of(after));
        }
        ValueForm.KINDS.forEach(kind -> compare(kind, before.form(), after.form()));
        compare("unit", unit(before, after), unit(after, before));
        length(before.length(), after.length());
        compare("bound of N", words(before.index()), words(after.index()));
        if (!before.values().equals(after.values())) {
            lists("enumeration", before.values(), after.values());
        }
        compare("range of names", path(before), path(after));
        compare("default", said(byDefault(before, after)), said(byDefault(after, before)));
        compare("alphabet", before.alphabet().orElse(""), after.alphabet().orElse(""));
        lists("forbidden beginning", before.forbiddenPrefixes(), after.forbiddenPrefixes());
        lists("forbidden content", before.forbiddenContent(), after.forbiddenContent());
        compare(
                "successor",
                before.deprecatedFor().orElse(""),
                after.deprecatedFor().orElse(""));
    }

    /** A length from none or one is told as what it is about: whether nothing at all may be given. */
    private void length(Optional<Range> before, Optional<Range> after) {
        OptionalLong from = before.map(Range::from).orElse(OptionalLong.empty());
        OptionalLong to = after.map(Range::from).orElse(OptionalLong.empty());
        boolean open = last(before).isEmpty() && last(after).isEmpty();
        boolean few = from.orElse(open ? 0 : 9) <= 1 && to.orElse(open ? 0 : 9) <= 1;
        if (few && !from.equals(to)) {
            compare("emptiness", empty(from), empty(to));
            compare("bound of length", last(before), last(after));
        } else {
            compare("bound of length", words(before), words(after));
        }
    }

    /** The figures of all cases, sorted. Their conditions are left out: those are words, and compared as such. */
    private static List<String> figures(ParameterFacts facts) {
        return facts.conditional().stream()
                .map(it -> FactWords.of(new ConditionalFacts("", it.value(), it.length(), it.byDefault(), it.names())))
                .sorted()
                .toList();
    }

    /** All cases in words; for a row without cases, its range. A default or a range may be told by case and without one. */
    private static List<String> cases(ParameterFacts facts, ParameterFacts other) {
        return facts.conditional().isEmpty()
                ? facts.value().stream()
                        .filter(range -> !Optional.of(range).equals(other.value()))
                        .map(FactWords::range)
                        .toList()
                : facts.conditional().stream()
                        .filter(it -> it.byDefault().isEmpty()
                                || !it.byDefault().equals(other.byDefault())
                                || it.value().isPresent()
                                || it.length().isPresent())
                        .map(FactWords::of)
                        .toList();
    }

    /** The default, unless the other row has it in one of its cases. */
    private static Optional<String> byDefault(ParameterFacts facts, ParameterFacts other) {
        boolean byCase = other.byDefault().isEmpty()
                && facts.byDefault().isPresent()
                && other.conditional().stream().anyMatch(it -> it.byDefault().equals(facts.byDefault()));
        return byCase ? Optional.empty() : facts.byDefault();
    }

    private static String empty(OptionalLong shortest) {
        return shortest.isEmpty() ? "" : shortest.orElse(1) == 0 ? "may be empty" : "must not be empty";
    }

    private static String last(Optional<Range> range) {
        OptionalLong to = range.map(Range::to).orElse(OptionalLong.empty());
        return to.isPresent() ? "up to " + to.getAsLong() : "";
    }

    private void lists(String what, List<String> before, List<String> after) {
        List<String> gone = before.stream().filter(it -> !after.contains(it)).toList();
        List<String> come = after.stream().filter(it -> !before.contains(it)).toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            details.add(new Detail(what, String.join(", ", gone), String.join(", ", come), true));
        }
    }

    private void compare(String what, String before, String after) {
        if (!before.equals(after)) {
            details.add(new Detail(what, before, after, true));
        }
    }

    private void compare(String kind, Map<String, String> before, Map<String, String> after) {
        compare(kind, before.getOrDefault(kind, ""), after.getOrDefault(kind, ""));
    }

    private static String words(Optional<Range> range) {
        return range.map(FactWords::range).orElse("");
    }

    private static String path(ParameterFacts facts) {
        return facts.first()
                .map(first -> first + "–" + facts.last().orElse("…"))
                .orElse("");
    }

    private static String said(Optional<String> value) {
        return value.map(it -> it.isEmpty() ? "nothing" : it).orElse("");
    }

    private static String quoted(String example) {
        return example.isEmpty() ? "" : "\"" + example + "\"";
    }

    private static String required(ParameterLine row) {
        return row.required().isEmpty() ? "not said" : row.required();
    }
}
