package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.Comparator;
import java.util.Set;
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
        String parameters = exchange.parameters().entrySet().stream()
                .filter(it -> !COMMON.contains(it.getKey()))
                .sorted(Comparator.comparing(it -> it.getKey().equals("ImageName")))
                .map(it -> " " + it.getKey() + "=" + PlainText.of(it.getValue(), 40))
                .collect(Collectors.joining());
        String answer = exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
        String id = exchange.requestId().isEmpty() ? "" : ", RequestId " + exchange.requestId();
        return exchange.operation() + " " + exchange.style() + ": " + answer + id
                + parameters.replaceFirst("^ ", ", sent ");
    }
}
