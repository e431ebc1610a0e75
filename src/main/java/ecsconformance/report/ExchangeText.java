package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import java.util.Map;

/** An exchange as plain text, for whoever reads it outside the page. */
final class ExchangeText {

    private ExchangeText() {}

    /** For example {@code CreateImage v1 GET JSON: 403}. */
    static String title(RecordedExchange exchange) {
        String outcome = exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
        return PlainText.of(exchange.operation() + " " + exchange.style() + ": " + outcome);
    }

    static String of(RecordedExchange exchange) {
        StringBuilder text = new StringBuilder();
        text.append(exchange.method()).append(' ').append(exchange.url()).append("\n\n");
        lines(exchange.parameters(), text);
        text.append('\n')
                .append(exchange.status())
                .append(" after ")
                .append(exchange.durationMs())
                .append(" ms\n");
        exchange.problem().ifPresent(problem -> text.append(problem).append('\n'));
        lines(exchange.headers(), text);
        text.append('\n')
                .append(exchange.body())
                .append("\n\n")
                .append(exchange.curl())
                .append('\n');
        return text.toString();
    }

    private static void lines(Map<String, String> values, StringBuilder text) {
        values.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
    }
}
