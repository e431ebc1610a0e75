package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
