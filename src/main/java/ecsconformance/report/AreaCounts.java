package ecsconformance.report;

import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        double unit = 100.0 / all.stream().mapToLong(AreaCounts::total).max().orElse(1);
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
