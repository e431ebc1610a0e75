package ecsconformance.contract;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rules of feature files; what is wrong with one is noted and reading goes on. */
final class FeatureReader {

    private final GherkinParser parser = GherkinParser.builder()
            .includeSource(false)
            .includeGherkinDocument(true)
            .includePickles(true)
            .build();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    List<Rule> rules() {
        return rules;
    }

    List<String> problems() {
        return problems;
    }

    /** @param path {@code features/….feature} */
    void read(String path, byte[] text) {
        List<Envelope> envelopes = parser.parse(path, text).toList();
        envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .forEach(error -> problems.add(path + ": " + error.getMessage()));
        List<Pickle> pickles = envelopes.stream()
                .flatMap(envelope -> envelope.getPickle().stream())
                .toList();
        envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> feature(document).stream())
                .forEach(feature -> read(path, feature, pickles));
    }

    private static Optional<Feature> feature(GherkinDocument document) {
        return document.getFeature();
    }

    private void read(String path, Feature feature, List<Pickle> pickles) {
        feature.getChildren().stream()
                .flatMap(child -> child.getScenario().stream())
                .forEach(stray ->
                        problems.add(path + ":" + stray.getLocation().getLine() + ": a scenario outside of any rule"));
        feature.getChildren().stream()
                .flatMap(child -> child.getRule().stream())
                .forEach(rule -> rules.add(rule(path, feature, rule, pickles)));
    }

    private Rule rule(String path, Feature feature, io.cucumber.messages.types.Rule rule, List<Pickle> pickles) {
        RuleTags tags = new RuleTags(rule.getTags().stream().map(Tag::getName).toList());
        String location = path + ":" + rule.getLocation().getLine();
        String description =
                Optional.ofNullable(rule.getDescription()).orElse("").strip().replaceAll("\\s+", " ");
        Rule read = new Rule(
                tags.id(),
                rule.getName(),
                feature.getName(),
                tags.level(),
                tags.profile(),
                tags.sources(),
                tags.has("@ambiguous"),
                tags.has("@untested") ? Optional.of(description) : Optional.empty(),
                location,
                scenarios(path, rule, pickles));
        List<String> wrong = new ArrayList<>(tags.problems());
        if (read.untested().isPresent() && !read.scenarios().isEmpty()) {
            wrong.add("@untested, yet it has scenarios");
        }
        if (read.untested().filter(String::isEmpty).isPresent()) {
            wrong.add("@untested without a reason in the description");
        }
        if (read.untested().isEmpty() && read.scenarios().isEmpty()) {
            wrong.add("no scenario, and not @untested");
        }
        wrong.forEach(problem -> problems.add(location + ": " + problem));
        return read;
    }

    private static List<RuleScenario> scenarios(
            String path, io.cucumber.messages.types.Rule rule, List<Pickle> pickles) {
        Map<String, Long> lines = new HashMap<>();
        rule.getChildren().stream().flatMap(FeatureReader::scenario).forEach(scenario -> {
            lines.put(scenario.getId(), scenario.getLocation().getLine().longValue());
            scenario.getExamples().stream()
                    .flatMap(examples -> examples.getTableBody().stream())
                    .forEach(row ->
                            lines.put(row.getId(), row.getLocation().getLine().longValue()));
        });
        return pickles.stream()
                .filter(pickle -> lines.containsKey(pickle.getAstNodeIds().get(0)))
                .map(pickle -> new RuleScenario(
                        pickle.getName(),
                        path + ":"
                                + lines.get(pickle.getAstNodeIds()
                                        .get(pickle.getAstNodeIds().size() - 1)),
                        pickle.getSteps().stream().map(PickleStep::getText).toList()))
                .toList();
    }

    private static Stream<Scenario> scenario(RuleChild child) {
        return child.getScenario().stream();
    }
}
