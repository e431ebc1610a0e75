package ecsconformance.result.certificate;

import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks that the exchanges of a result fit together, to the scenarios and to the target. */
final class ExchangeCheck {

    /** A longer one is cut when it is recorded. */
    private static final int LONGEST_ID = 128;

    private final Result result;
    private final ReplyReader reader = new ReplyReader();
    private final List<String> problems = new ArrayList<>();

    ExchangeCheck(Result result) {
        this.result = result;
    }

    List<String> problems() {
        Map<String, RecordedExchange> exchanges = new HashMap<>();
        for (RecordedExchange exchange : result.exchanges()) {
            if (exchanges.put(exchange.id(), exchange) != null) {
                problems.add("exchange " + exchange.id() + ": it is there twice");
            }
            check(exchange);
        }
        Set<String> numbered = IntStream.rangeClosed(1, result.exchanges().size())
                .mapToObj(number -> result.run().id() + "-" + number)
                .collect(Collectors.toSet());
        if (!exchanges.keySet().equals(numbered)) {
            problems.add("exchanges: they are not numbered from 1 to "
                    + result.exchanges().size());
        }
        Map<String, String> holders = new HashMap<>();
        for (RuleResult rule : result.rules()) {
            for (ScenarioResult scenario : rule.scenarios()) {
                scenario.exchanges().forEach(id -> held(id, scenario, exchanges, holders));
            }
        }
        return problems;
    }

    private void held(
            String id, ScenarioResult scenario, Map<String, RecordedExchange> exchanges, Map<String, String> holders) {
        if (!exchanges.containsKey(id)) {
            problems.add("exchange " + id + ": " + scenario.location() + " had it, but the record lacks it");
        }
        String other = holders.put(id, scenario.location());
        if (other != null) {
            problems.add("exchange " + id + ": both " + other + " and " + scenario.location() + " name it");
        }
    }

    private void check(RecordedExchange exchange) {
        if (!exchange.id().startsWith(result.run().id() + "-")) {
            problems.add("exchange " + exchange.id() + ": its id is not of the run "
                    + result.run().id());
        }
        if (!exchange.url().startsWith(result.target().endpoint())) {
            problems.add("exchange " + exchange.id() + ": it was not sent to "
                    + result.target().endpoint());
        }
        boolean early = exchange.startedAt().isBefore(result.run().startedAt());
        if (early || exchange.startedAt().isAfter(result.run().finishedAt())) {
            problems.add(
                    "exchange " + exchange.id() + ": it was sent at " + exchange.startedAt() + ", outside of the run");
        }
        inBody(exchange)
                .filter(id -> id.length() <= LONGEST_ID
                        ? !exchange.requestId().equals(id)
                        : !exchange.requestId().startsWith(id.substring(0, LONGEST_ID)))
                .ifPresent(id ->
                        problems.add("exchange " + exchange.id() + ": its RequestId is not the one in its answer"));
    }

    private Optional<String> inBody(RecordedExchange exchange) {
        if (exchange.problem().isPresent() || !exchange.whole()) {
            return Optional.empty();
        }
        Reply reply = reader.read(exchange.status(), exchange.body().getBytes(StandardCharsets.UTF_8));
        if (reply instanceof Reply.Success success) {
            return success.requestId();
        }
        if (reply instanceof Reply.Refusal refusal) {
            return refusal.requestId();
        }
        problems.add("exchange " + exchange.id() + ": its answer could be read during the run, but cannot be read now");
        return Optional.empty();
    }
}
