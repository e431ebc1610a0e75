package ecsconformance.architecture;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One feature as text and as Gherkin reads it. */
record FeatureFile(String path, String text, GherkinDocument document) {

    static FeatureFile of(String path, String text) {
        List<Envelope> read = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(path, text.getBytes(StandardCharsets.UTF_8))
                .toList();
        read.stream().flatMap(each -> each.getParseError().stream()).findFirst().ifPresent(error -> {
            throw new IllegalArgumentException(path + ": " + error.getMessage());
        });
        return new FeatureFile(
                path,
                text,
                read.stream()
                        .flatMap(each -> each.getGherkinDocument().stream())
                        .findFirst()
                        .orElseThrow());
    }

    /** All features below a folder, in the order of their paths; none where there is no such folder. Beside them only documents. */
    static List<FeatureFile> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".md"))
                    .sorted()
                    .map(path -> of(path.toString(), read(path)))
                    .toList();
        }
    }

    Feature feature() {
        return document.getFeature().orElseThrow(() -> new IllegalArgumentException(path + " has no Feature"));
    }

    List<Rule> rules() {
        return feature().getChildren().stream()
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Scenario> scenarios() {
        return Stream.concat(
                        feature().getChildren().stream().map(FeatureChild::getScenario),
                        rules().stream()
                                .flatMap(rule -> rule.getChildren().stream().map(RuleChild::getScenario)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The steps of scenarios and of backgrounds. */
    List<Step> steps() {
        Stream<Step> ofFeature = feature().getChildren().stream()
                .flatMap(child -> child.getBackground().stream())
                .flatMap(background -> background.getSteps().stream());
        Stream<Step> ofRules = rules().stream()
                .flatMap(rule -> rule.getChildren().stream())
                .flatMap(child -> child.getBackground().stream())
                .flatMap(background -> background.getSteps().stream());
        Stream<Step> ofScenarios = scenarios().stream().flatMap(scenario -> scenario.getSteps().stream());
        return Stream.of(ofFeature, ofRules, ofScenarios)
                .flatMap(steps -> steps)
                .toList();
    }

    String at(long line) {
        return path + ":" + line;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
