package ecsconformance.report;

import ecsconformance.report.RuleRow.Hints;
import ecsconformance.result.Cause;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** The verdicts in one area; every verdict has a number, also 0. */
    public record AreaCounts(String area, Map<RuleVerdict, Long> counts) {

        /**
         * A part of the area's bar.
         *
         * @param start its begin in hundredths of the widest area's bar; {@code width} is counted in the same
         */
        public record Part(RuleVerdict verdict, double start, double width) {}

        /** In the order in which the areas first occur. */
        static List<AreaCounts> of(List<RuleResult> rules) {
            Map<String, Map<RuleVerdict, Long>> areas = new LinkedHashMap<>();
            for (RuleResult rule : rules) {
                areas.computeIfAbsent(rule.area(), area -> none()).merge(rule.verdict(), 1L, Long::sum);
            }
            return areas.entrySet().stream()
                    .map(area -> new AreaCounts(area.getKey(), area.getValue()))
                    .toList();
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The bar, a part for each verdict that occurs; the area with the most rules is 100 wide. */
        public List<Part> bar(List<AreaCounts> all) {
            double unit =
                    100.0 / all.stream().mapToLong(AreaCounts::total).max().orElse(1);
            List<Part> parts = new ArrayList<>();
            double start = 0;
            for (Map.Entry<RuleVerdict, Long> count : counts.entrySet()) {
                double width = count.getValue() * unit;
                if (width > 0) {
                    parts.add(new Part(count.getKey(), start, width));
                }
                start += width;
            }
            return List.copyOf(parts);
        }

        private static Map<RuleVerdict, Long> none() {
            Map<RuleVerdict, Long> none = new LinkedHashMap<>();
            for (RuleVerdict verdict : RuleVerdict.values()) {
                none.put(verdict, 0L);
            }
            return none;
        }
    }

    /** The times of the answers to one operation, in milliseconds; requests without an answer do not count. */
    public record ResponseTimes(String operation, int count, long fastest, long median, long nearlyAll, long slowest) {

        /** In alphabetical order of the operations. */
        static List<ResponseTimes> of(List<RecordedExchange> exchanges) {
            Map<String, List<Long>> durations = exchanges.stream()
                    .filter(exchange -> exchange.status() != 0)
                    .collect(Collectors.groupingBy(
                            RecordedExchange::operation,
                            TreeMap::new,
                            Collectors.mapping(RecordedExchange::durationMs, Collectors.toList())));
            return durations.entrySet().stream()
                    .map(entry -> of(
                            PlainText.of(entry.getKey()),
                            entry.getValue().stream().sorted().toList()))
                    .toList();
        }

        private static ResponseTimes of(String operation, List<Long> sorted) {
            return new ResponseTimes(
                    operation,
                    sorted.size(),
                    sorted.get(0),
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.95),
                    sorted.get(sorted.size() - 1));
        }

        /** The smallest value that so large a part of all values does not exceed. */
        private static long quantile(List<Long> sorted, double part) {
            return sorted.get((int) Math.ceil(sorted.size() * part) - 1);
        }

        /** The place of a duration between 1 ms and the slowest of all, in hundredths, on a logarithmic scale. */
        public double position(long milliseconds, List<ResponseTimes> all) {
            long longest = all.stream().mapToLong(ResponseTimes::slowest).max().orElse(1);
            return 100 * Math.log(Math.max(1, milliseconds)) / Math.log(Math.max(10, longest));
        }
    }
}
