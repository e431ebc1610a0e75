package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what a scenario does, step by step, for a terminal. */
public final class ReproductionText {

    private static final int LONGEST_ANSWER = 600;

    private ReproductionText() {}

    /** A step and its table. */
    public static String step(String text, List<List<String>> table) {
        String rows = table.stream()
                .map(row -> "\n    | " + row.stream().map(PlainText::of).collect(Collectors.joining(" | ")) + " |")
                .collect(Collectors.joining());
        return PlainText.of(text) + rows;
    }

    /** A request and its answer. */
    public static String exchange(RecordedExchange exchange) {
        return "  " + PlainText.of(RequestLine.of(exchange)) + "\n    "
                + PlainText.of(
                        exchange.problem()
                                .filter(it -> exchange.body().isBlank())
                                .orElse(exchange.body()),
                        LONGEST_ANSWER);
    }
}
