package ecsconformance.contract;

import ecsconformance.contract.Rule.Level;
import ecsconformance.contract.Rule.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tags of one rule; what is missing or wrong is empty and noted once. */
final class RuleTags {

    private static final String KNOWN =
            "@rule:<area>.<name>, @must, @should, @may, @profile:<name>, @source:<clause>, @ambiguous, @untested,"
                    + " @since:<yyyy-MM-dd>, @until:<yyyy-MM-dd>";

    private final List<String> tags;
    private final List<String> problems = new ArrayList<>();
    private final Optional<RuleId> id;
    private final Optional<Level> level;
    private final Optional<Profile> profile;
    private final List<String> sources;
    private final Optional<String> since;
    private final Optional<String> until;

    RuleTags(List<String> tags) {
        this.tags = List.copyOf(tags);
        tags.stream()
                .filter(tag -> !isKnown(tag))
                .forEach(tag -> problems.add("unknown tag " + tag + "; known are " + KNOWN));
        id = only("@rule:<area>.<name>", values("@rule:")).flatMap(this::id);
        level = only("of @must, @should, @may", levels());
        profile = only("@profile:<name>", values("@profile:")).flatMap(this::profile);
        sources = values("@source:");
        since = edition("@since:");
        until = edition("@until:");
        if (sources.isEmpty()) {
            problems.add("no @source:<clause>; a rule names each clause it states");
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    Optional<RuleId> id() {
        return id;
    }

    Optional<Level> level() {
        return level;
    }

    Optional<Profile> profile() {
        return profile;
    }

    List<String> sources() {
        return sources;
    }

    /** The first edition in which the rule holds. */
    Optional<String> since() {
        return since;
    }

    /** The first edition in which it holds no more. */
    Optional<String> until() {
        return until;
    }

    boolean has(String tag) {
        return tags.contains(tag);
    }

    private Optional<RuleId> id(String value) {
        try {
            return Optional.of(new RuleId(value));
        } catch (IllegalArgumentException malformed) {
            problems.add(malformed.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> edition(String prefix) {
        List<String> editions = values(prefix);
        editions.stream()
                .filter(edition -> !Contract.isEdition(edition))
                .forEach(edition -> problems.add(
                        prefix + edition + " names no edition; it is the day of a page, " + prefix + "2020-09-01"));
        if (editions.size() > 1) {
            problems.add("at most one " + prefix + "<yyyy-MM-dd>, not " + editions.size());
        }
        return editions.stream().findFirst();
    }

    private Optional<Profile> profile(String word) {
        Optional<Profile> known = Profile.of(word);
        if (known.isEmpty()) {
            problems.add("\"" + word + "\" is no profile; known are "
                    + Arrays.stream(Profile.values()).map(Profile::word).collect(Collectors.joining(", ")));
        }
        return known;
    }

    private List<Level> levels() {
        return tags.stream()
                .flatMap(tag -> tag.startsWith("@") ? Level.of(tag.substring(1)).stream() : Stream.empty())
                .toList();
    }

    /** The one value there is; none or several are noted, and the first of several is not taken for right. */
    private <T> Optional<T> only(String what, List<T> values) {
        if (values.size() != 1) {
            problems.add("exactly one " + what + " is needed, not " + values.size());
            return Optional.empty();
        }
        return Optional.of(values.get(0));
    }

    private List<String> values(String prefix) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .toList();
    }

    private static boolean isKnown(String tag) {
        return tag.matches("@(rule:.*|source:.+|profile:.*|must|should|may|ambiguous|untested|since:.*|until:.*)");
    }
}
