package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
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

    /** Areas of rules that are about no parameter, whatever is called like them. */
    private static final Set<String> OF_NO_PARAMETER = Set.of("", "image");

    private RequestLine() {}

    /** For example {@code CreateImage v3 POST XML: 200, sent SnapshotId=s-1, RequestId 4F-…}. */
    static String of(RecordedExchange exchange) {
        return of(exchange, "", Integer.MAX_VALUE);
    }

    /**
     * The same in no more than so many characters before the RequestId, of which the parameters lose what is too much; those
     * that the rule is named after stand first, and names and sources last.
     */
    static String of(RecordedExchange exchange, String rule, int longest) {
        String area = letters(rule.replaceFirst("\\..*", ""));
        String parameters = exchange.parameters().entrySet().stream()
                .filter(it -> !COMMON.contains(it.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, String> it) -> rank(it.getKey(), area))
                        .thenComparing(Map.Entry::getKey))
                .map(it -> it.getKey() + "=" + PlainText.of(it.getValue(), 40))
                .collect(Collectors.joining(" "));
        String answer = exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
        String begin =
                exchange.operation() + " " + exchange.style() + ": " + answer + (parameters.isEmpty() ? "" : ", sent ");
        String end = exchange.requestId().isEmpty() ? "" : ", RequestId " + PlainText.of(exchange.requestId(), 40);
        int room = Math.max(20, longest - begin.length() - 1);
        return begin + Fold.of(parameters, room, room, 1).get(0) + end;
    }

    private static int rank(String parameter, String area) {
        if (!OF_NO_PARAMETER.contains(area) && letters(parameter).contains(area)) {
            return 0;
        }
        if (parameter.equals("ImageName")) {
            return 3;
        }
        return parameter.matches("InstanceId|(.+\\.)?SnapshotId") ? 2 : 1;
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
