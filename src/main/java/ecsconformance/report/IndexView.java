package ecsconformance.report;

import ecsconformance.result.Cause;
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
 * @param causes   the failures, grouped by what fails alike
 * @param rules    those that need a person first, each group in the order of the features
 * @param reasons  the reasons for which rules are inconclusive, with their ids
 * @param readings rules that have one
 * @param explored whether the page of an exploration lies beside it
 */
public record IndexView(
        Result result,
        List<ProfileCounts> profiles,
        List<Cause> causes,
        List<RuleRow> rules,
        Map<String, List<String>> reasons,
        List<RuleResult> readings,
        List<AreaCounts> areas,
        List<ResponseTimes> times,
        boolean explored) {

    private static final List<RuleVerdict> ORDER = List.of(
            RuleVerdict.FAILED, RuleVerdict.INCONCLUSIVE, RuleVerdict.WAIVED, RuleVerdict.PASSED, RuleVerdict.UNTESTED);
    private static final int MOST_CAUSES = 20;

    /** With so many characters of evidence a page opens on any machine, and goes into a mail. */
    private static final int MOST_EVIDENCE = 4_000_000;

    private static final int SHORTEST_TEXT = 256;

    private static final int LONGEST_REQUEST = 2_000;

    static IndexView of(Result result, Words words, boolean explored) {
        Findings findings = new Findings(result);
        return new IndexView(
                result,
                ProfileCounts.of(result),
                result.causes(),
                rows(result, findings, new Hints(words)),
                findings.inconclusiveByReason(),
                findings.withReading(),
                AreaCounts.of(result.rules()),
                ResponseTimes.of(result.exchanges()),
                explored);
    }

    /** With all of the evidence; where that is too much for a page, with less of each long text. */
    private static List<RuleRow> rows(Result result, Findings findings, Hints hints) {
        int longest = ScriptJson.LONGEST_TEXT;
        List<RuleRow> rows = rows(result, findings, hints, longest);
        while (longest > SHORTEST_TEXT
                && rows.stream().mapToLong(it -> it.data().length()).sum() > MOST_EVIDENCE) {
            longest /= 4;
            rows = rows(result, findings, hints, longest);
        }
        return rows;
    }

    private static List<RuleRow> rows(Result result, Findings findings, Hints hints, int longest) {
        return result.rules().stream()
                .sorted(Comparator.comparing(rule -> ORDER.indexOf(rule.verdict())))
                .map(rule -> RuleRow.of(rule, findings, hints, longest))
                .toList();
    }

    public String plain(String text) {
        return PlainText.of(text);
    }

    public String minute(Instant instant) {
        return Figures.minute(instant);
    }

    public String elapsed() {
        return Figures.elapsed(
                Duration.between(result.run().startedAt(), result.run().finishedAt()));
    }

    public long testable() {
        return profiles.stream().mapToLong(ProfileCounts::testable).sum();
    }

    public long conclusive() {
        return profiles.stream().mapToLong(ProfileCounts::conclusive).sum();
    }

    /** The first causes: those that a person looks at before anything else. */
    public List<Cause> firstCauses() {
        return causes.stream().limit(MOST_CAUSES).toList();
    }

    /** The key of the words that say where to look for a cause of that kind. */
    public String hint(Cause cause) {
        return "hint.cause." + cause.kind().word();
    }

    /** The values in the cause's words, as {@code data-values} has them. */
    public String values(Cause cause) {
        return CauseWords.values(cause);
    }

    /** The key of the cause's words. */
    public String key(Cause cause) {
        return CauseWords.key(cause);
    }

    /** The request that shows the failure of the cause's first scenario. */
    public Optional<String> request(Cause cause) {
        Findings findings = new Findings(result);
        return cause.exchange()
                .flatMap(findings::exchange)
                .map(it -> RequestLine.of(it, cause.rule(), LONGEST_REQUEST));
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
