package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private static final int LONGEST_VALUE = 40;

    private RequestLine() {}

    /** For example {@code CreateImage v3 POST XML: 200, sent SnapshotId=s-1, RequestId 4F-…}. */
    static String of(RecordedExchange exchange) {
        return of(exchange, "", Integer.MAX_VALUE);
    }

    /**
     * The same in about so many columns before the RequestId, with only as many parameters as fit; those that the rule is named
     * after stand first, and names and sources last.
     */
    static String of(RecordedExchange exchange, String rule, int longest) {
        String area = letters(rule.replaceFirst("\\..*", ""));
        List<String> parameters = exchange.parameters().entrySet().stream()
                .filter(it -> !COMMON.contains(it.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, String> it) -> rank(it.getKey(), area))
                        .thenComparing(Map.Entry::getKey))
                .map(it -> it.getKey() + "=" + TextWidth.cut(PlainText.of(it.getValue()), LONGEST_VALUE))
                .toList();
        String answer = exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
        String begin =
                exchange.operation() + " " + exchange.style() + ": " + answer + (parameters.isEmpty() ? "" : ", sent ");
        int room = Math.max(20, longest - begin.length() - 1);
        return begin + whole(parameters, room) + id(exchange);
    }

    /** As many parameters as there is room for, the first of them always, and how many more there are. */
    private static String whole(List<String> parameters, int room) {
        String line = "";
        for (int taken = 0; taken < parameters.size(); taken++) {
            String longer = line + (taken == 0 ? "" : " ") + parameters.get(taken);
            String more = " and " + (parameters.size() - taken) + " more";
            boolean last = taken == parameters.size() - 1;
            if (taken > 0 && TextWidth.of(longer) + (last ? 0 : more.length()) > room) {
                return line + more;
            }
            line = longer;
        }
        return line;
    }

    /** The RequestId, and where it is: an answer that lacks it may have one in its header. */
    private static String id(RecordedExchange exchange) {
        String id = exchange.requestId();
        if (id.isEmpty()) {
            return "";
        }
        boolean inHeader = !exchange.body().contains(id) && exchange.headers().containsValue(id);
        return (inHeader ? ", x-acs-request-id " : ", RequestId ") + PlainText.of(id, 40);
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
