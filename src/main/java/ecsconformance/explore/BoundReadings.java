package ecsconformance.explore;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The readings of the page that a target has shown. A choice binds the target in the situation in which it was shown: where
 * the same parameters make the reading matter. An endpoint may read the page more finely than the emulator's switches do,
 * and a name that is sent empty need not be taken as an empty platform is.
 */
final class BoundReadings {

    private final Map<String, Set<String>> open = new TreeMap<>();

    /**
     * The choices that one answer shows.
     *
     * @param situation the reading, and the parameters that make it matter
     * @param choices   those that explain the answer
     * @param clauses   that leave the choice
     */
    record Shown(int step, String reading, String situation, Set<String> choices, List<String> clauses) {
        Shown {
            clauses = List.copyOf(clauses);
            choices = Collections.unmodifiableSet(new TreeSet<>(choices));
        }
    }

    static BoundReadings of(Map<String, Set<String>> earlier) {
        BoundReadings shown = new BoundReadings();
        earlier.forEach((situation, choices) -> shown.open.put(situation, new TreeSet<>(choices)));
        return shown;
    }

    /** Whether the target had shown in the same situation that it reads the page otherwise. */
    boolean isContradictedBy(Shown shown) {
        return Collections.disjoint(open.getOrDefault(shown.situation(), shown.choices()), shown.choices());
    }

    /** The divergence of a target that reads the page now so, now otherwise. */
    Divergence contradiction(Shown shown, String actual) {
        return new Divergence(
                shown.step(),
                shown.clauses(),
                List.of("an answer by " + shown.reading() + "=" + String.join(" or ", open.get(shown.situation()))
                        + ", as shown before"),
                actual + ", which is " + shown.reading() + "=" + String.join(" or ", shown.choices()),
                "reading " + shown.reading());
    }

    /** Keeps the choices that explain this answer too. */
    void add(Shown shown) {
        open.computeIfAbsent(shown.situation(), key -> new TreeSet<>(shown.choices()))
                .retainAll(shown.choices());
    }

    /** The choices that are left, by the situation. */
    Map<String, Set<String>> open() {
        Map<String, Set<String>> copy = new TreeMap<>();
        open.forEach((situation, choices) -> copy.put(situation, Collections.unmodifiableSet(new TreeSet<>(choices))));
        return copy;
    }

    /** Notices where one trial shows another reading than a trial before it, in the same situation. */
    static final class ReadingChanges {

        private final Map<String, List<Seen>> seen = new LinkedHashMap<>();
        private final Set<String> told = new HashSet<>();

        /** A trial, and the choices that it has shown in one situation. */
        private record Seen(Set<String> choices, Trial trial) {}

        /** Trials that carry out both, one after the other; one for each situation. */
        List<Trial> after(Trial trial, List<BoundReadings.Shown> shown) {
            List<Trial> both = new ArrayList<>();
            for (BoundReadings.Shown one : shown) {
                List<Seen> earlier = seen.computeIfAbsent(one.situation(), key -> new ArrayList<>());
                Trial showing = trial.showing(one.step());
                earlier.stream()
                        .filter(it -> Collections.disjoint(it.choices(), one.choices()))
                        .findFirst()
                        .filter(it -> told.add(one.situation()))
                        .ifPresent(it -> both.add(it.trial().then(showing)));
                earlier.add(new Seen(one.choices(), showing));
            }
            return both;
        }

        /**
         * Trials of requests that show a reading, each sent twice in one account: one for each reading, then those that show in a
         * situation what nothing else has shown yet.
         */
        List<Trial> twice(int most) {
            // The shortest situation depends on the fewest parameters, and has the fewest codes that may come.
            Map<String, String> clearest = new LinkedHashMap<>();
            Map<String, Request> requests = new LinkedHashMap<>();
            seen.forEach((situation, all) -> all.stream()
                    .map(Seen::trial)
                    .filter(trial -> trial.kind().equals(Trial.REQUEST))
                    .findFirst()
                    .ifPresent(trial -> {
                        requests.put(situation, trial.requests().get(0));
                        clearest.merge(
                                situation.substring(0, situation.indexOf(' ')),
                                situation,
                                BinaryOperator.minBy(Comparator.comparing(String::length)));
                    }));
            List<Request> twice = Stream.concat(
                            clearest.values().stream(),
                            requests.keySet().stream().filter(it -> seen.get(it).size() == 1))
                    .map(requests::get)
                    .distinct()
                    .limit(most / 2)
                    .flatMap(request -> Stream.of(request, request))
                    .toList();
            return IntStream.range(0, (twice.size() + Trials.TOGETHER - 1) / Trials.TOGETHER)
                    .map(group -> group * Trials.TOGETHER)
                    .mapToObj(from -> Trial.of(twice.subList(from, Math.min(twice.size(), from + Trials.TOGETHER))))
                    .toList();
        }
    }

    /** Tells which readings of the page an answer shows, or an image that was made. */
    record AnsweredReadings(Oracle oracle, ExplorationRecord recording) {

        /** The readings that an answer shows: those of which not every choice explains it. */
        List<BoundReadings.Shown> shown(World world, int step, JudgedCall heard) {
            boolean judged = heard.kind() == JudgedCall.Kind.GRANTED || heard.kind() == JudgedCall.Kind.REFUSED;
            if (!judged || world.isTokenOfDeletedImage(heard.sent())) {
                return List.of();
            }
            return shown(world, step, heard.sent(), envelope -> explains(envelope.allowed(), world, heard));
        }

        /** The same of an image that was made. */
        List<BoundReadings.Shown> shown(
                World world, int step, Map<String, String> sent, Predicate<Oracle.Envelope> explaining) {
            List<Oracle.Envelope> others = oracle.others(world, sent, false).orElse(List.of());
            if (others.isEmpty()) {
                return List.of();
            }
            Oracle.Envelope usual = oracle.documented(world, sent);
            List<Oracle.Envelope> fitting = Stream.concat(Stream.of(usual), others.stream())
                    .filter(explaining)
                    .toList();
            List<Refusal> refusals = Stream.concat(Stream.of(usual), others.stream())
                    .flatMap(it -> it.allowed().refusals().stream())
                    .toList();
            List<String> clauses =
                    refusals.isEmpty() ? List.of(Oracle.usage(AllowedAnswers.method(sent))) : oracle.clauses(refusals);
            return others.stream()
                    .flatMap(it -> it.choices().keySet().stream())
                    .distinct()
                    .map(reading -> new BoundReadings.Shown(
                            step,
                            reading,
                            situation(reading, usual.allowed(), world, sent),
                            fitting.stream()
                                    .map(it -> it.choices()
                                            .getOrDefault(
                                                    reading,
                                                    oracle.choices(reading).get(0)))
                                    .collect(Collectors.toSet()),
                            clauses))
                    .filter(it -> !it.choices().isEmpty())
                    .toList();
        }

        private static boolean explains(AllowedAnswers.Allowed allowed, World world, JudgedCall heard) {
            if (heard.kind() == JudgedCall.Kind.REFUSED) {
                return allowed.refusals().stream().anyMatch(it -> Explanations.is(it, heard));
            }
            boolean earlier = world.account().images().named(heard.id()).isPresent();
            return allowed.isAccepted()
                    && allowed.earlier().map(heard.id()::equals).orElse(!earlier);
        }

        private String situation(String reading, AllowedAnswers.Allowed usual, World world, Map<String, String> sent) {
            Map<String, String> triggers = new TreeMap<>();
            oracle.triggers(reading, world, sent).forEach((name, value) -> triggers.put(name, word(value)));
            String codes = usual.refusals().stream().map(Refusal::code).sorted().collect(Collectors.joining(" "));
            return String.join(" ", reading, AllowedAnswers.method(sent).name(), triggers.toString(), codes);
        }

        /** The same word for values that were made up alike. */
        private String word(String value) {
            return recording.resources().stream()
                    .filter(it -> it.id().equals(value))
                    .map(ExplorationRecord.Arrangement::fixture)
                    .findFirst()
                    .orElse(value.replaceAll("[a-z]{10,}", "...") + (value.length() > 60 ? value.length() : ""));
        }
    }
}
