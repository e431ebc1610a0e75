package ecsconformance.page.review;

import ecsconformance.contract.Contract.KnownFinding;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.Language;
import ecsconformance.page.edition.Edition;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings on a page.
 *
 * @param page      name of the file, or of the contract
 * @param language  that it is told in: that of the page
 * @param findings  by their harm to a client, then the gravest first, then by line
 */
public record Review(String page, Language language, List<Reviewed> findings) {

    /**
     * A finding and what the suite does about it.
     *
     * @param quotations the words of the page, where it has words
     * @param proposal   a row or a sentence that mends it, where that follows from the finding
     */
    public record Reviewed(Finding finding, List<Rule> rules, List<Quotation> quotations, Optional<String> proposal) {

        public Reviewed {
            rules = List.copyOf(rules);
            quotations = List.copyOf(quotations);
        }

        public Harm harm() {
            return Harm.of(finding);
        }

        /** Tells in a sentence what the suite does about the finding. */
        public String treatment() {
            if (rules.isEmpty()) {
                return "no rule covers it";
            }
            List<String> readings = ids(rules.stream().filter(Rule::ambiguous).toList());
            List<String> untested = ids(
                    rules.stream().filter(rule -> rule.untested().isPresent()).toList());
            if (!readings.isEmpty()) {
                return "every documented reading passes, and the report names the one seen: "
                        + String.join(", ", readings);
            }
            return untested.size() == rules.size()
                    ? "not tested, with a reason: " + String.join(", ", untested)
                    : "tested where the page is clear: " + String.join(", ", ids(rules));
        }

        private static List<String> ids(List<Rule> rules) {
            return rules.stream().map(rule -> rule.id().value()).toList();
        }
    }

    public Review {
        findings = List.copyOf(findings);
    }

    /**
     * Reviews a page; of a contract that was made of a reviewed page the findings are with it.
     *
     * @param operation that the rules are of; a page of another one concerns none of them
     */
    public static Review of(Edition edition, RuleCatalogue rules, String operation) {
        boolean concerned = edition.contract().operation().equals(operation);
        RuleCatalogue known = concerned ? rules : new RuleCatalogue(List.of());
        Subject subject = Subject.of(edition);
        Stream<Finding> findings = edition.contract().findings().isEmpty()
                ? Checks.of(edition.page()).flatMap(check -> check.find(subject))
                : edition.contract().findings().stream().map(Finding::of);
        return new Review(
                edition.page().name(),
                spoken(edition),
                merged(findings).stream()
                        .sorted(Comparator.comparing(Harm::of)
                                .thenComparing(Finding::severity)
                                .thenComparing(Finding::line))
                        .map(finding -> new Reviewed(
                                finding,
                                stating(finding, known),
                                Quotation.of(subject, finding),
                                Proposal.of(subject, finding)))
                        .toList());
    }

    /** One finding for each statement, with all its places. */
    private static Collection<Finding> merged(Stream<Finding> findings) {
        return findings.collect(Collectors.toMap(
                        it -> List.of(it.check(), it.severity(), it.statement(), it.reason()),
                        it -> it,
                        Finding::and,
                        LinkedHashMap::new))
                .values();
    }

    /** Of a contract whose page was never seen nothing is quoted, and it is told in English. */
    private static Language spoken(Edition edition) {
        boolean seen =
                !edition.words().isEmpty() || !edition.contract().findings().isEmpty();
        return seen ? edition.page().language() : Language.EN;
    }

    /** The findings as a contract keeps them. */
    public List<KnownFinding> known() {
        return findings.stream().map(it -> it.finding().known()).toList();
    }

    private static List<Rule> stating(Finding finding, RuleCatalogue rules) {
        return finding.places().stream()
                .flatMap(place -> rules.stating(place.clause()).stream())
                .distinct()
                .toList();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(it -> it.finding().severity() == severity)
                .count();
    }
}
