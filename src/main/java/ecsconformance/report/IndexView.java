package ecsconformance.report;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A result as the page shows it.
 *
 * @param rules    what needs a person first, each group in the order of the features
 * @param reasons  why rules are inconclusive, with their ids
 * @param readings rules that have one
 */
public record IndexView(
        Result result,
        List<ProfileCounts> profiles,
        List<RuleRow> rules,
        Map<String, List<String>> reasons,
        List<RuleResult> readings,
        List<AreaCounts> areas,
        List<ResponseTimes> times) {

    private static final List<RuleVerdict> ORDER = List.of(
            RuleVerdict.FAILED, RuleVerdict.INCONCLUSIVE, RuleVerdict.WAIVED, RuleVerdict.PASSED, RuleVerdict.UNTESTED);
    private static final int MOST_FAILURES = 20;

    static IndexView of(Result result, Words words) {
        Findings findings = new Findings(result);
        Hints hints = new Hints(words);
        List<RuleRow> rows = result.rules().stream()
                .sorted(Comparator.comparing(rule -> ORDER.indexOf(rule.verdict())))
                .map(rule -> RuleRow.of(rule, findings, hints))
                .toList();
        return new IndexView(
                result,
                ProfileCounts.of(result),
                rows,
                findings.inconclusiveByReason(),
                findings.withReading(),
                AreaCounts.of(result.rules()),
                ResponseTimes.of(result.exchanges()));
    }

    public String plain(String text) {
        return PlainText.of(text);
    }

    public String minute(Instant instant) {
        return Phrase.minute(instant);
    }

    public String elapsed() {
        return Phrase.elapsed(
                Duration.between(result.run().startedAt(), result.run().finishedAt()));
    }

    public long testable() {
        return profiles.stream().mapToLong(ProfileCounts::testable).sum();
    }

    public long conclusive() {
        return profiles.stream().mapToLong(ProfileCounts::conclusive).sum();
    }

    /** The first failed rules: those that a person looks at before anything else. */
    public List<RuleRow> failures() {
        return rules.stream()
                .filter(row -> row.rule().verdict() == RuleVerdict.FAILED)
                .limit(MOST_FAILURES)
                .toList();
    }

    /** The areas of the rules, in alphabetical order. */
    public List<String> areaNames() {
        return areas.stream().map(AreaCounts::area).sorted().toList();
    }

    /** A rule's reading or reason as one line. */
    public String line(Optional<String> text) {
        return PlainText.of(text.orElse(""));
    }
}
