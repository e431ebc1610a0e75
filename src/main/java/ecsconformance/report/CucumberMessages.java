package ecsconformance.report;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Meta;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Product;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunStarted;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Cucumber Messages, one JSON document a line, for any tool that reads what Cucumber writes. The record holds each scenario
 * as it ran, so a feature file is written down as {@link RecordedFeature} and read by Cucumber's own parser; its lines are
 * those of the text inside the messages, and the place in the suite's features stands above each scenario.
 */
public final class CucumberMessages implements Report {

    private static final String RUN = "run";

    @Override
    public void write(Result result, Writer out) throws IOException {
        Lines lines = new Lines(out, new Serializer());
        lines.add(Envelope.of(meta(result)));
        AtomicLong ids = new AtomicLong();
        GherkinParser parser = GherkinParser.builder()
                .includeSource(true)
                .includePickles(true)
                .idGenerator(() -> Long.toString(ids.incrementAndGet()))
                .build();
        List<MessageScenario> scenarios = new ArrayList<>();
        for (RecordedFeature feature : features(result)) {
            List<Pickle> pickles = new ArrayList<>();
            for (Envelope envelope :
                    parser.parse(feature.path(), feature.text()).toList()) {
                lines.add(envelope);
                envelope.getPickle().ifPresent(pickles::add);
            }
            for (int at = 0; at < pickles.size(); at++) {
                scenarios.add(
                        new MessageScenario(pickles.get(at), feature.scenarios().get(at)));
            }
        }
        lines.add(
                Envelope.of(new TestRunStarted(MessageScenario.time(result.run().startedAt()), RUN)));
        for (MessageScenario scenario : scenarios) {
            lines.add(Envelope.of(scenario.testCase(RUN)));
        }
        for (MessageScenario scenario : scenarios) {
            for (Envelope envelope : scenario.events(result.run().startedAt())) {
                lines.add(envelope);
            }
        }
        lines.add(Envelope.of(new TestRunFinished(
                result.run().problem().map(PlainText::of).orElse(null),
                result.verdict() == Verdict.CONFORMANT,
                MessageScenario.time(result.run().finishedAt()),
                null,
                RUN)));
    }

    private static Meta meta(Result result) {
        // Of the messages, not of the suite.
        String protocol = "30.1.0";
        Product any = new Product("unknown", null);
        return new Meta(
                protocol,
                new Product(
                        PlainText.of(result.suite().name()),
                        PlainText.of(result.suite().version())),
                new Product("java", null),
                any,
                any,
                null);
    }

    /** By file, in the order of the rules. */
    private static List<RecordedFeature> features(Result result) {
        Map<String, List<RecordedFeature.Recorded>> byFile = new LinkedHashMap<>();
        for (RuleResult rule : result.rules()) {
            for (ScenarioResult scenario : rule.scenarios()) {
                byFile.computeIfAbsent(FeaturePlace.file(scenario.location()), file -> new ArrayList<>())
                        .add(new RecordedFeature.Recorded(rule, scenario));
            }
        }
        return byFile.entrySet().stream()
                .map(it -> new RecordedFeature(PlainText.of(it.getKey()), it.getValue()))
                .toList();
    }

    private record Lines(Writer out, Serializer serializer) {

        void add(Envelope envelope) throws IOException {
            serializer.writeValue(out, envelope);
            out.write('\n');
        }
    }
}
