package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A request and its answer in one line: without the parameters that every request has. */
final class RequestLine {

    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Format",
            "RegionId",
            "AccessKeyId",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureVersion",
            "SignatureType",
            "Timestamp");

    private RequestLine() {}

    /** For example {@code CreateImage v3 POST XML: 200, RequestId 4F-…, sent SnapshotId=s-1}. */
    static String of(RecordedExchange exchange) {
        return of(exchange, it -> false);
    }

    /** The same, the parameters that the rule is named after first: a line that is cut still shows them. */
    static String of(RecordedExchange exchange, String rule) {
        String area = letters(rule.replaceFirst("\\..*", ""));
        return of(exchange, parameter -> letters(parameter).contains(area));
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static String of(RecordedExchange exchange, Predicate<String> first) {
        String parameters = exchange.parameters().entrySet().stream()
                .filter(it -> !COMMON.contains(it.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, String> it) -> !first.test(it.getKey()))
                        .thenComparing(it -> it.getKey().equals("ImageName")))
                .map(it -> " " + it.getKey() + "=" + PlainText.of(it.getValue(), 40))
                .collect(Collectors.joining());
        String answer = exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
        String id = exchange.requestId().isEmpty() ? "" : ", RequestId " + exchange.requestId();
        return exchange.operation() + " " + exchange.style() + ": " + answer + id
                + parameters.replaceFirst("^ ", ", sent ");
    }
}
