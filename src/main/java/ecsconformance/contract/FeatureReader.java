package ecsconformance.contract;

import ecsconformance.contract.Rule.RuleScenario;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rules of feature files; what is wrong with one is noted with its place and reading goes on. */
final class FeatureReader {

    private final GherkinParser parser = GherkinParser.builder()
            .includeSource(false)
            .includeGherkinDocument(true)
            .includePickles(true)
            .build();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<RuleId, String> places = new HashMap<>();

    /** The sound rules, in the order read. */
    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** Each {@code path:LINE: what is wrong}. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** @param path {@code features/….feature} */
    void read(String path, byte[] text) {
        List<Envelope> envelopes = parser.parse(path, text).toList();
        List<ParseError> errors = envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .toList();
        if (!errors.isEmpty()) {
            errors.forEach(error -> note(path, line(error), withoutPlace(error.getMessage())));
            return;
        }
        Optional<Feature> feature = envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .findFirst()
                .flatMap(GherkinDocument::getFeature);
        if (feature.isEmpty()) {
            note(path, 1, "no feature in the file");
            return;
        }
        read(path, feature.get(), PickledScenarios.of(path, envelopes));
    }

    private void read(String path, Feature feature, PickledScenarios pickled) {
        refuseTags(path, feature.getTags());
        if (feature.getChildren().stream().noneMatch(child -> child.getRule().isPresent())) {
            note(path, line(feature.getLocation()), "a feature without a rule");
        }
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario()
                    .ifPresent(stray -> note(path, line(stray.getLocation()), "a scenario outside of any rule"));
            child.getRule().ifPresent(rule -> read(path, feature, rule, pickled));
        }
    }

    private void read(String path, Feature feature, io.cucumber.messages.types.Rule rule, PickledScenarios pickled) {
        RuleTags tags = new RuleTags(rule.getTags().stream().map(Tag::getName).toList());
        List<Scenario> written = rule.getChildren().stream()
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .toList();
        List<RuleScenario> scenarios = written.stream()
                .flatMap(scenario -> pickled.of(scenario).stream())
                .toList();
        String reason = Optional.ofNullable(rule.getDescription()).orElse("").strip();
        long line = line(rule.getLocation());
        List<String> wrong = new ArrayList<>(tags.problems());
        wrong.addAll(misuse(tags.has("@untested"), reason, written, scenarios));
        tags.id().flatMap(id -> taken(id, path + ":" + line)).ifPresent(wrong::add);
        wrong.forEach(problem -> note(path, line, problem));
        written.forEach(scenario -> check(path, scenario, pickled));
        if (wrong.isEmpty()) {
            rules.add(new Rule(
                    tags.id().orElseThrow(),
                    rule.getName(),
                    feature.getName(),
                    tags.level().orElseThrow(),
                    tags.profile().orElseThrow(),
                    tags.sources(),
                    tags.has("@ambiguous"),
                    tags.since(),
                    tags.until(),
                    tags.has("@untested") ? Optional.of(reason.replaceAll("\\s+", " ")) : Optional.empty(),
                    path + ":" + line,
                    scenarios));
        }
    }

    private static List<String> misuse(
            boolean untested, String reason, List<Scenario> written, List<RuleScenario> scenarios) {
        List<String> wrong = new ArrayList<>();
        if (untested && !written.isEmpty()) {
            wrong.add("@untested, yet it has scenarios");
        }
        if (untested && reason.isEmpty()) {
            wrong.add("@untested without a reason in the description");
        }
        if (!untested && scenarios.isEmpty()) {
            wrong.add("no scenario, and not @untested");
        }
        return wrong;
    }

    private Optional<String> taken(RuleId id, String place) {
        return Optional.ofNullable(places.putIfAbsent(id, place))
                .map(earlier -> id + " is already the id of " + earlier);
    }

    /** An outline without a row and a scenario without a step are run by nobody, so a rule may not count on them. */
    private void check(String path, Scenario scenario, PickledScenarios pickled) {
        refuseTags(path, scenario.getTags());
        scenario.getExamples().stream().map(Examples::getTags).forEach(tags -> refuseTags(path, tags));
        List<RuleScenario> made = pickled.of(scenario);
        if (made.isEmpty() || made.stream().anyMatch(it -> it.steps().isEmpty())) {
            note(path, line(scenario.getLocation()), "a scenario without a step or an example row");
        }
    }

    /** Cucumber would inherit them and the rule would not show them. */
    private void refuseTags(String path, List<Tag> tags) {
        tags.forEach(
                tag -> note(path, line(tag.getLocation()), "tag " + tag.getName() + " outside of a rule's own tags"));
    }

    private void note(String path, long line, String problem) {
        problems.add(path + ":" + line + ": " + problem);
    }

    private static long line(ParseError error) {
        return error.getSource().getLocation().map(FeatureReader::line).orElse(1L);
    }

    private static long line(Location location) {
        return location.getLine().longValue();
    }

    private static String withoutPlace(String message) {
        return message.replaceFirst("^\\(\\d+:\\d+\\): ", "");
    }

    /** The scenarios of one feature as Cucumber will run them: outlines by row, backgrounds and values filled in. */
    private static final class PickledScenarios {

        private final String path;
        private final Map<String, List<Pickle>> byScenario;

        private PickledScenarios(String path, Map<String, List<Pickle>> byScenario) {
            this.path = path;
            this.byScenario = byScenario;
        }

        static PickledScenarios of(String path, List<Envelope> envelopes) {
            return new PickledScenarios(
                    path,
                    envelopes.stream()
                            .flatMap(envelope -> envelope.getPickle().stream())
                            .collect(Collectors.groupingBy(
                                    pickle -> pickle.getAstNodeIds().get(0))));
        }

        /** One for a scenario, one a row for an outline. */
        List<RuleScenario> of(Scenario scenario) {
            Map<String, Long> rows = scenario.getExamples().stream()
                    .flatMap(examples -> examples.getTableBody().stream())
                    .collect(Collectors.toMap(
                            TableRow::getId, row -> row.getLocation().getLine().longValue()));
            return byScenario.getOrDefault(scenario.getId(), List.of()).stream()
                    .map(pickle -> new RuleScenario(
                            pickle.getName(), path + ":" + line(pickle, scenario, rows), steps(pickle)))
                    .toList();
        }

        /** Cucumber reports a test case at the node of the pickle that is named last: the row where there is one. */
        private static long line(Pickle pickle, Scenario scenario, Map<String, Long> rows) {
            List<String> nodes = pickle.getAstNodeIds();
            return rows.getOrDefault(
                    nodes.get(nodes.size() - 1),
                    scenario.getLocation().getLine().longValue());
        }

        private static List<String> steps(Pickle pickle) {
            return pickle.getSteps().stream()
                    .flatMap(step -> Stream.concat(Stream.of(step.getText()), cells(step)))
                    .toList();
        }

        private static Stream<String> cells(PickleStep step) {
            return step.getArgument().flatMap(PickleStepArgument::getDataTable).map(PickleTable::getRows).stream()
                    .flatMap(List::stream)
                    .flatMap(row -> row.getCells().stream())
                    .map(PickleTableCell::getValue);
        }
    }
}
