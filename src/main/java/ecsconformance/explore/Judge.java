package ecsconformance.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges a trial step by step: an answer keeps the worlds that explain it, and where none is left it diverges. Nothing is
 * judged after that, nor after a step that says nothing.
 */
final class Judge {

    private final Oracle oracle;
    private final ExplorationRecord beginning;
    private final Explanations explanations;
    private final BoundReadings.AnsweredReadings answered;
    private final BoundReadings known;
    private final List<BoundReadings.Shown> shown = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> requestIds = new HashMap<>();
    private int judged;
    private boolean brokenOff;
    private Optional<Divergence> divergence = Optional.empty();
    private String unclear;
    private List<World> worlds;

    /**
     * @param earlier   the readings that the target is known to have shown, by their situations
     * @param beginning the trial before anything was sent
     */
    Judge(Oracle oracle, Map<String, Set<String>> earlier, ExplorationRecord beginning) {
        this.oracle = oracle;
        this.known = BoundReadings.of(earlier);
        this.beginning = beginning;
        this.unclear = beginning.trouble();
        this.answered = new BoundReadings.AnsweredReadings(oracle, beginning);
        this.explanations = new Explanations(oracle, beginning);
        this.worlds = List.of(new World(beginning));
    }

    /** Judges a trial as it was recorded. */
    static JudgedTrial judge(Oracle oracle, Map<String, Set<String>> earlier, ExplorationRecord recording) {
        Judge judge = new Judge(oracle, earlier, recording);
        for (int step = 0; step < recording.heard().size(); step++) {
            judge.answered(step, recording.heard().get(step));
            if (recording.looks().get(step) != null) {
                judge.looked(judge.sight(step, recording.looks().get(step)));
            }
        }
        return judge.verdict(recording);
    }

    /** @param recording the whole trial; where something has spoilt it as a whole it says nothing */
    JudgedTrial verdict(ExplorationRecord recording) {
        return !recording.trouble().isEmpty()
                ? JudgedTrial.none(recording)
                : new JudgedTrial(
                        recording,
                        divergence,
                        explanations.readings(),
                        explanations.order(),
                        judged,
                        worlds.size(),
                        List.copyOf(shown),
                        unclear);
    }

    /** Judges the answers of a step. */
    void answered(int step, List<JudgedCall> heard) {
        if (isOpen()) {
            judged = step + 1;
            divergence = foreseen(() -> answers(step, heard), Optional.empty());
        }
    }

    private boolean isOpen() {
        return divergence.isEmpty() && unclear.isEmpty();
    }

    private <T> T foreseen(Supplier<T> judging, T otherwise) {
        try {
            return judging.get();
        } catch (Explanations.Unclear reason) {
            unclear = reason.getMessage();
        } catch (IllegalStateException | IllegalArgumentException unforeseen) {
            unclear = "the oracle did not foresee what a trial led to: " + unforeseen.getMessage();
        }
        return otherwise;
    }

    private Optional<Divergence> answers(int step, List<JudgedCall> heard) {
        List<Request> requests = beginning.trial().steps().get(step);
        brokenOff |= heard.stream().anyMatch(it -> it.status() >= 500 || it.kind() == JudgedCall.Kind.LOST);
        for (int place = 0; place < heard.size(); place++) {
            Optional<Divergence> form = Divergence.ofForm(step, requests.get(place), heard.get(place), requestIds);
            if (form.isPresent()) {
                return form;
            }
        }
        return heard.size() == 1 ? single(step, requests.get(0), heard.get(0)) : race(step, requests, heard);
    }

    private Optional<Divergence> single(int step, Request request, JudgedCall heard) {
        List<World> next = new ArrayList<>();
        for (World world : worlds) {
            next.addAll(explanations.after(world, step, request, heard));
        }
        boolean sure = worlds.size() == 1
                && !next.isEmpty()
                && request.makesAnImage()
                && request.manner() == Request.Manner.ORDINARY;
        World before = worlds.get(0);
        return advance(step, List.of(request), List.of(heard), next)
                .or(() -> sure ? narrowed(answered.shown(before, step, heard), heard.words()) : Optional.empty());
    }

    /** The worlds of other readings are closed by what is shown; where none stays open the target has changed its mind. */
    private Optional<Divergence> narrowed(List<BoundReadings.Shown> some, String actual) {
        for (BoundReadings.Shown one : some) {
            if (known.isContradictedBy(one)) {
                return Optional.of(known.contradiction(one, actual));
            }
            known.add(one);
            shown.add(one);
        }
        return Optional.empty();
    }

    private Optional<Divergence> race(int step, List<Request> requests, List<JudgedCall> heard) {
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> calls =
                Stream.iterate(0, place -> place + 1).limit(heard.size()).toList();
        List<World> next = new Linearizability<World, Integer>(
                        place -> heard.get(place).begun(),
                        place -> heard.get(place).ended(),
                        (world, place) -> explanations.after(world, step, requests.get(place), heard.get(place)),
                        World::identity)
                .finals(calls, worlds);
        return advance(step, requests, heard, next);
    }

    private Optional<Divergence> advance(int step, List<Request> requests, List<JudgedCall> heard, List<World> next) {
        if (next.isEmpty()) {
            return Optional.of(Divergence.ofAnswers(oracle, worlds.get(0), step, requests, heard));
        }
        if (next.size() > Oracle.MOST_WORLDS) {
            throw new Explanations.Unclear("more than " + Oracle.MOST_WORLDS + " worlds are left");
        }
        worlds = next;
        return Optional.empty();
    }

    /**
     * The verdict on a look.
     *
     * @param divergence empty where some world explains it
     * @param worlds     that explain it
     * @param shown      the readings that its images show
     * @param told       the images that have been looked at up to now
     */
    record Sight(
            ShownState look,
            Optional<Divergence> divergence,
            List<World> worlds,
            List<BoundReadings.Shown> shown,
            Set<String> told) {

        static Sight none(ShownState look) {
            return new Sight(look, Optional.empty(), List.of(), List.of(), Set.of());
        }
    }

    /** Judges a look after a step, which need not be the last one. */
    Sight sight(int step, ShownState look) {
        return isOpen() ? foreseen(() -> seen(step, look), Sight.none(look)) : Sight.none(look);
    }

    private Sight seen(int step, ShownState look) {
        StateComparison sight = new StateComparison(oracle, beginning, step, look, brokenOff);
        List<World> left = new ArrayList<>();
        Optional<Divergence> first = Optional.empty();
        for (World world : worlds) {
            World named = sight.bound(world);
            Optional<Divergence> difference = sight.difference(named);
            if (difference.isEmpty()) {
                left.add(named);
            } else if (first.isEmpty()) {
                first = difference;
            }
        }
        Set<String> images = new HashSet<>(told);
        List<BoundReadings.Shown> readings = left.size() == 1 ? sight.shown(left.get(0), answered, images) : List.of();
        Optional<Divergence> changed = readings.stream()
                .filter(known::isContradictedBy)
                .findFirst()
                .map(one -> known.contradiction(one, "another image"));
        return new Sight(look, left.isEmpty() ? first : changed, left, readings, images);
    }

    /** Goes on from a look. */
    void looked(Sight sight) {
        if (!isOpen()) {
            return;
        }
        divergence = sight.divergence();
        if (divergence.isPresent()) {
            return;
        }
        worlds = sight.worlds();
        told.addAll(sight.told());
        divergence = narrowed(sight.shown(), "another image");
        ShownState look = sight.look();
        if (look.seen()) {
            Set<String> ids = new HashSet<>();
            look.images().forEach(image -> ids.add(image.id()));
            worlds.forEach(world -> world.seen(ids));
        }
        if (look.seen() && look.images().stream().allMatch(ShownState.ShownImage::isSettled)) {
            worlds.forEach(World::settled);
        }
    }
}
