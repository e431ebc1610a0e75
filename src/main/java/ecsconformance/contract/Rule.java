package ecsconformance.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One documented fact that binds an endpoint.
 *
 * @param feature  title of the feature it stands in
 * @param sources  ids of the clauses it states
 * @param since    the first edition of the page in which it holds, {@code yyyy-MM-dd}; the first of all where empty
 * @param until    the first edition in which it holds no more
 * @param untested the reason for which it cannot be tested from outside, where it cannot
 * @param location {@code features/….feature:LINE}
 */
public record Rule(
        RuleId id,
        String title,
        String feature,
        Level level,
        Profile profile,
        List<String> sources,
        boolean ambiguous,
        Optional<String> since,
        Optional<String> until,
        Optional<String> untested,
        String location,
        List<RuleScenario> scenarios) {

    public Rule {
        sources = List.copyOf(sources);
        scenarios = List.copyOf(scenarios);
    }

    /** The tags it carries in the feature. */
    public Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("@rule:" + id.value());
        tags.add("@" + level.word());
        tags.add("@profile:" + profile.word());
        sources.forEach(source -> tags.add("@source:" + source));
        if (ambiguous) {
            tags.add("@ambiguous");
        }
        since.ifPresent(edition -> tags.add("@since:" + edition));
        until.ifPresent(edition -> tags.add("@until:" + edition));
        if (untested.isPresent()) {
            tags.add("@untested");
        }
        return Collections.unmodifiableSet(tags);
    }

    /** The same rule where nothing of it can be run. */
    Rule withoutScenarios() {
        return new Rule(
                id, title, feature, level, profile, sources, ambiguous, since, until, untested, location, List.of());
    }

    /** Tells whether the page of that edition states it. */
    public boolean holdsIn(String edition) {
        return since.map(first -> first.compareTo(edition) <= 0).orElse(true)
                && until.map(end -> end.compareTo(edition) > 0).orElse(true);
    }

    /** The force of a rule, after RFC 2119. */
    public enum Level {
        MUST,
        SHOULD,
        MAY;

        /** As in tags and results: {@code must}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The level of that word, in lower case as {@link #word()} spells it. */
        public static Optional<Level> of(String word) {
            return Arrays.stream(values())
                    .filter(level -> level.word().equals(word))
                    .findFirst();
        }
    }

    /** The demands of a rule on the target. */
    public enum Profile {
        /** An ordinary account with an instance and snapshots. */
        CORE,
        /** A resource in a special state. */
        STATE,
        /** A special account. */
        ACCOUNT,
        /** Other operations to observe through. */
        EFFECTS,
        /** Formats, methods, signatures, common parameters. */
        WIRE;

        /** As in tags and results: {@code core}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The profile of that word, in lower case as {@link #word()} spells it. */
        public static Optional<Profile> of(String word) {
            return Arrays.stream(values())
                    .filter(profile -> profile.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * One scenario of a rule, or one row of an outline.
     *
     * @param location {@code features/….feature:LINE} of the scenario or the row
     * @param steps    the texts of its steps with the row's values filled in, after each the cells of its table one by one
     */
    public record RuleScenario(String name, String location, List<String> steps) {

        public RuleScenario {
            steps = List.copyOf(steps);
        }
    }
}
