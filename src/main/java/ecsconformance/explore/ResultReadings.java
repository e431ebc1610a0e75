package ecsconformance.explore;

import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes from a result the readings that its target showed: the scenarios of rules with readings are judged like trials. */
record ResultReadings(Oracle oracle) {

    private static final String OF_EVERY_CALL = "Action|Version|Format|AccessKeyId|Signature.*|Timestamp|SecurityToken";
    private static final String HARMLESS = Request.CREATE_IMAGE + "|Describe.*|List.*";
    private static final ShownState UNSEEN = new ShownState(false, List.of(), false, Map.of());

    Map<String, Set<String>> of(Result result) {
        Map<String, RecordedExchange> exchanges = result.exchanges().stream()
                .collect(Collectors.toMap(RecordedExchange::id, Function.identity(), (one, other) -> one));
        BoundReadings shown = new BoundReadings();
        result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.reading().isPresent())
                .map(scenario -> recording(scenario, exchanges))
                .flatMap(recording -> Judge.judge(oracle, Map.of(), recording).shown().stream())
                .filter(one -> !shown.isContradictedBy(one))
                .forEach(shown::add);
        return shown.open();
    }

    private static ExplorationRecord recording(ScenarioResult scenario, Map<String, RecordedExchange> exchanges) {
        List<RecordedExchange> sent = scenario.exchanges().stream()
                .filter(exchanges::containsKey)
                .map(exchanges::get)
                .toList();
        List<ScenarioAccount> accounts =
                scenario.start().map(it -> it.arrangements()).orElse(List.of());
        if (accounts.size() != 1 || !sent.stream().allMatch(it -> it.operation().matches(HARMLESS))) {
            return ExplorationRecord.none(new Trial("sequence", List.of(), ""), "it says nothing of readings");
        }
        List<List<JudgedCall>> heard = sent.stream()
                .filter(it -> it.operation().equals(Request.CREATE_IMAGE))
                .map(ResultReadings::call)
                .map(List::of)
                .toList();
        List<List<Request>> steps =
                Collections.nCopies(heard.size(), List.of(Request.of(Request.CREATE_IMAGE, Map.of())));
        ScenarioAccount account = accounts.get(0);
        Map<String, List<ExplorationRecord.InstanceDisk>> disks = new HashMap<>();
        account.resources().forEach(it -> disks.put(it.id(), disks(it.attributes())));
        return new ExplorationRecord(
                new Trial("sequence", steps, ""),
                account.exclusive(),
                account.onWhiteList(),
                account.region(),
                account.resources().stream()
                        .map(it -> new ExplorationRecord.Arrangement(it.fixture(), it.id(), it.attributes()))
                        .toList(),
                disks,
                UNSEEN,
                heard,
                Map.of(),
                "");
    }

    private static List<ExplorationRecord.InstanceDisk> disks(Map<String, String> attributes) {
        List<ExplorationRecord.InstanceDisk> disks = new ArrayList<>();
        for (int number = 1; attributes.containsKey("disks." + number + ".id"); number++) {
            String disk = "disks." + number + ".";
            String size = attributes.getOrDefault(disk + "size", "");
            disks.add(new ExplorationRecord.InstanceDisk(
                    attributes.get(disk + "id"),
                    attributes.getOrDefault(disk + "type", ""),
                    size.matches("\\d{1,6}") ? Integer.parseInt(size) : 0,
                    attributes.getOrDefault(disk + "device", "")));
        }
        return disks;
    }

    private static JudgedCall call(RecordedExchange exchange) {
        Reply reply = exchange.problem()
                .<Reply>map(problem -> new Reply.Unanswered(Reply.Cause.BROKEN, problem))
                .orElseGet(() -> new ReplyReader()
                        .read(exchange.status(), exchange.body().getBytes(StandardCharsets.UTF_8)));
        Map<String, String> own = new LinkedHashMap<>(exchange.parameters());
        own.keySet().removeIf(name -> name.matches(OF_EVERY_CALL));
        return JudgedCall.of(exchange.operation(), own, exchange.style(), reply, exchange.status());
    }
}
