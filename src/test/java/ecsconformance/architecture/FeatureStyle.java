package ecsconformance.architecture;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The wording and build of one feature; {@link #problems} names each place that is not. */
final class FeatureStyle {

    static final int LONGEST_TITLE = 70;
    static final int MOST_STEPS = 5;

    /** Fewer words cannot say what differs and what follows. */
    static final int SHORTEST_SCENARIO_TITLE = 4;

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.feature");
    private static final Pattern WISHES = Pattern.compile("\\bshould\\b|\\btests? that\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERBS = Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE|HEAD)\\b");
    private static final Pattern CARRIAGE = Pattern.compile(
            "\\b(headers?|query (string|parameter)s?|JSON ?path|XPath|URLs?|HTTPS?|endpoint path|status code)\\b|\\$\\.\\w",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE_ID = Pattern.compile("@rule:[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Set<String> LEVELS = Set.of("@must", "@should", "@may");
    private static final Set<String> PROFILES =
            Set.of("@profile:core", "@profile:state", "@profile:account", "@profile:effects", "@profile:wire");

    private final FeatureFile file;
    private final List<String> problems = new ArrayList<>();

    private FeatureStyle(FeatureFile file) {
        this.file = file;
    }

    static List<String> problems(FeatureFile file) {
        FeatureStyle style = new FeatureStyle(file);
        style.checkName();
        style.checkLines();
        style.checkTitles();
        file.rules().forEach(style::checkTags);
        file.rules().forEach(style::checkContent);
        file.scenarios().forEach(style::checkScenario);
        file.steps().forEach(style::checkWords);
        return List.copyOf(style.problems);
    }

    private void checkName() {
        String name = file.path().replaceFirst(".*[/\\\\]", "");
        require(KEBAB_CASE.matcher(name).matches(), file.path(), "file name is not kebab-case.feature");
    }

    private void checkLines() {
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String place = file.at(i + 1L);
            String line = lines[i];
            require(!line.contains("\t"), place, "tab");
            require(line.equals(line.stripTrailing()), place, "trailing space");
            require((line.length() - line.stripLeading().length()) % 2 == 0, place, "indentation is not by 2 spaces");
        }
        file.document()
                .getComments()
                .forEach(comment -> report(comment.getLocation(), "comment, which no report shows: use a description"));
    }

    private void checkTitles() {
        checkTitle(file.feature().getName(), file.feature().getLocation());
        file.scenarios().forEach(scenario -> checkTitle(scenario.getName(), scenario.getLocation()));
        for (Rule rule : file.rules()) {
            checkTitle(rule.getName(), rule.getLocation());
            Set<String> seen = new HashSet<>();
            rule.getChildren().stream()
                    .flatMap(child -> child.getScenario().stream())
                    .forEach(scenario -> {
                        String title = scenario.getName();
                        String place = place(scenario.getLocation());
                        require(seen.add(title), place, "scenario title twice in a rule");
                        require(
                                title.split(" ").length >= SHORTEST_SCENARIO_TITLE,
                                place,
                                "title of fewer than " + SHORTEST_SCENARIO_TITLE + " words: " + title);
                    });
        }
    }

    private void checkTitle(String title, Location at) {
        require(!title.isBlank(), place(at), "no title");
        require(title.length() <= LONGEST_TITLE, place(at), "title over " + LONGEST_TITLE + " characters: " + title);
        require(!WISHES.matcher(title).find(), place(at), "title states a wish, not a fact: " + title);
    }

    private void checkTags(Rule rule) {
        List<String> tags = rule.getTags().stream().map(Tag::getName).toList();
        String place = place(rule.getLocation());
        require(tags.stream().filter(LEVELS::contains).count() == 1, place, "not exactly one level of " + LEVELS);
        require(
                tags.stream().filter(tag -> tag.startsWith("@profile:")).count() == 1
                        && tags.stream().anyMatch(PROFILES::contains),
                place,
                "not exactly one profile of " + PROFILES);
        require(tags.stream().anyMatch(tag -> tag.startsWith("@source:")), place, "no @source:<clause>");
        require(tags.stream().filter(tag -> tag.startsWith("@rule:")).count() == 1, place, "not exactly one @rule:");
        tags.stream()
                .filter(tag -> tag.startsWith("@rule:"))
                .forEach(id -> require(RULE_ID.matcher(id).matches(), place, "rule id is not <area>.<name>: " + id));
        require(new HashSet<>(tags).size() == tags.size(), place, "a tag twice");
    }

    private void checkContent(Rule rule) {
        boolean untested = rule.getTags().stream().anyMatch(tag -> tag.getName().equals("@untested"));
        boolean empty = rule.getChildren().stream()
                .allMatch(child -> child.getScenario().isEmpty());
        String place = place(rule.getLocation());
        require(untested == empty, place, "a rule has scenarios or is @untested, never both or neither");
        require(!untested || !rule.getDescription().isBlank(), place, "@untested without a reason");
    }

    private void checkScenario(Scenario scenario) {
        String place = place(scenario.getLocation());
        int steps = scenario.getSteps().size();
        require(steps >= 1 && steps <= MOST_STEPS, place, steps + " steps, not 1 to " + MOST_STEPS);
        require(actions(scenario) == 1, place, actions(scenario) + " When steps, not 1");
        List<Examples> examples = scenario.getExamples();
        require(
                examples.size() < 2
                        || examples.stream().noneMatch(each -> each.getName().isBlank()),
                place,
                "one of several Examples has no title");
        require(!scenario.getKeyword().contains("Outline") || !examples.isEmpty(), place, "outline without Examples");
    }

    /** An And after a When is a second When. */
    private static int actions(Scenario scenario) {
        int actions = 0;
        boolean acting = false;
        for (Step step : scenario.getSteps()) {
            StepKeywordType type = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
            acting = type == StepKeywordType.ACTION || (type == StepKeywordType.CONJUNCTION && acting);
            actions += acting ? 1 : 0;
        }
        return actions;
    }

    private void checkWords(Step step) {
        String text = step.getText();
        String place = place(step.getLocation());
        require(!WISHES.matcher(text).find(), place, "step states a wish, not a fact: " + text);
        require(!VERBS.matcher(text).find(), place, "step names an HTTP verb: " + text);
        require(!CARRIAGE.matcher(text).find(), place, "step says how a call is carried: " + text);
    }

    private String place(Location at) {
        return file.at(at.getLine());
    }

    private void report(Location at, String problem) {
        require(false, place(at), problem);
    }

    private void require(boolean kept, String place, String problem) {
        if (!kept) {
            problems.add(place + ": " + problem);
        }
    }
}
