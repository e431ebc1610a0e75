package ecsconformance.architecture;

import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All features together. */
record Corpus(List<FeatureFile> files) {

    /** Titles and ids of rules that occur more than once, with the places. */
    List<String> repeatedRules() {
        Map<String, List<String>> places = new HashMap<>();
        for (FeatureFile file : files) {
            for (Rule rule : file.rules()) {
                String place = file.at(rule.getLocation().getLine());
                Stream<String> ids = rule.getTags().stream().map(Tag::getName).filter(tag -> tag.startsWith("@rule:"));
                Stream.concat(Stream.of(rule.getName()), ids)
                        .forEach(name -> places.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(place));
            }
        }
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " at " + String.join(", ", entry.getValue()))
                .sorted()
                .toList();
    }

    /** The middle number of steps a scenario, the upper one of two; 0 where there is no scenario. */
    int medianSteps() {
        List<Integer> counts = files.stream()
                .flatMap(file -> file.scenarios().stream())
                .map(scenario -> scenario.getSteps().size())
                .sorted()
                .toList();
        return counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
    }
}
