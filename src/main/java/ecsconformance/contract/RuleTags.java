package ecsconformance.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the tags of one rule, noting what is wrong with them. */
final class RuleTags {

    private final List<String> tags;
    private final List<String> problems = new ArrayList<>();

    RuleTags(List<String> tags) {
        this.tags = List.copyOf(tags);
        tags.stream()
                .filter(tag -> !isKnown(tag))
                .forEach(tag -> problems.add("unknown tag " + tag
                        + "; known are @rule:, @source:, @profile:, @must, @should, @may, @ambiguous, @untested"));
    }

    List<String> problems() {
        return problems;
    }

    RuleId id() {
        String id = one("@rule:").orElse("");
        try {
            return new RuleId(id);
        } catch (IllegalArgumentException malformed) {
            problems.add(malformed.getMessage());
            return new RuleId("broken.rule");
        }
    }

    Level level() {
        List<Level> levels = Arrays.stream(Level.values())
                .filter(level -> tags.contains("@" + level.word()))
                .toList();
        if (levels.size() != 1) {
            problems.add("exactly one of @must, @should, @may");
        }
        return levels.isEmpty() ? Level.MUST : levels.get(0);
    }

    Profile profile() {
        String word = one("@profile:").orElse("");
        return Arrays.stream(Profile.values())
                .filter(profile -> profile.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problems.add("\"" + word + "\" is no profile; known are core, state, account, effects, wire");
                    return Profile.CORE;
                });
    }

    List<String> sources() {
        List<String> sources = values("@source:");
        if (sources.isEmpty()) {
            problems.add("no @source:");
        }
        return sources;
    }

    boolean has(String tag) {
        return tags.contains(tag);
    }

    private Optional<String> one(String prefix) {
        List<String> values = values(prefix);
        if (values.size() != 1) {
            problems.add("exactly one " + prefix);
        }
        return values.stream().findFirst();
    }

    private List<String> values(String prefix) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .toList();
    }

    private static boolean isKnown(String tag) {
        return tag.matches("@(rule:.+|source:.+|profile:.+|must|should|may|ambiguous|untested)");
    }
}
