package ecsconformance.page.review;

import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** The facts that a row states of its parameter in every case. */
final class OwnFacts {

    private static final Pattern ONE_CASE = Pattern.compile("^(?:- )?(?:如果|若|当|(?:If|When|For) )");

    private static final Pattern MEMBER = Pattern.compile("[{,]\\s*\"(\\w+)\"\\s*:");

    private OwnFacts() {}

    /** A row whose value is an object states the facts of its members, not of itself. */
    static ParameterLine of(ParameterLine row) {
        Parameter value = row.value();
        long members = MEMBER.matcher(value.example().replace("\\", ""))
                .results()
                .map(member -> member.group(1))
                .distinct()
                .filter(member -> row.description().contains(member))
                .count();
        if (members > 1) {
            return with(row, ParameterFacts.none());
        }
        return isOfOneCase(row) ? with(row, withoutValues(value.facts())) : row;
    }

    /** Tells whether the row gives its values for one case only, as in {@code If the paint is thick, set it to matt}. */
    private static boolean isOfOneCase(ParameterLine row) {
        List<String> values = row.value().facts().values();
        List<String> sentences = values.isEmpty()
                ? List.of()
                : Wording.sentences(row.description()).stream()
                        .filter(it -> it.contains(values.get(0)))
                        .toList();
        return !sentences.isEmpty()
                && sentences.stream().allMatch(it -> ONE_CASE.matcher(it).find());
    }

    private static ParameterLine with(ParameterLine row, ParameterFacts facts) {
        Parameter value = row.value();
        return new ParameterLine(
                row.line(),
                new Parameter(value.name(), value.type(), value.required(), value.example(), facts),
                row.requirement(),
                row.description(),
                row.text());
    }

    private static ParameterFacts withoutValues(ParameterFacts facts) {
        return new ParameterFacts(
                facts.value(),
                facts.unit(),
                facts.length(),
                facts.index(),
                List.of(),
                facts.first(),
                facts.last(),
                facts.byDefault(),
                facts.alphabet(),
                facts.forbiddenPrefixes(),
                facts.forbiddenContent(),
                facts.deprecatedFor(),
                facts.conditional());
    }
}
