package ecsconformance.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes a trial that diverges smaller, as long as it still diverges alike: fewer steps, fewer parameters, plainer values. */
final class Shrinking {

    /** The source that a request has as long as any will do. */
    private static final Map<String, String> SOURCE = Map.of("SnapshotId", "the system snapshot");

    private static final List<String> PLAINER = List.of(
            "ImageName=a unique name",
            "Description=2 letters",
            "DiskDeviceMapping.2.Size=20",
            "DiskDeviceMapping.3.Size=20");

    private final Function<Trial, Optional<Divergence>> attempt;
    private final Divergence wanted;
    private final boolean creating;
    private int left;
    private Trial smallest;
    private Divergence found;

    /**
     * @param most     the greatest number of attempts
     * @param creating whether an attempt may make an image that the trial did not
     */
    Shrinking(
            Trial trial, Divergence wanted, int most, boolean creating, Function<Trial, Optional<Divergence>> attempt) {
        this.attempt = attempt;
        this.creating = creating;
        this.wanted = wanted;
        this.left = most;
        this.found = wanted;
        this.smallest = new Trial(trial.kind(), trial.steps().subList(0, wanted.step() + 1), trial.state());
    }

    Trial smallest() {
        steps();
        bursts();
        if (creating) {
            simpler(request -> request.makesAnImage() ? ImageRequests.from(request, SOURCE) : request);
        }
        Trial before;
        do {
            before = smallest;
            parameters();
        } while (!before.equals(smallest));
        PLAINER.forEach(line ->
                Factors.cells(line).forEach((name, plain) -> simpler(request -> plainer(request, name, plain))));
        String kind = smallest.requests().size() == 1 ? Trial.REQUEST : smallest.kind();
        return new Trial(kind, smallest.steps(), smallest.state());
    }

    /** The last step alone comes first: most divergences need no more. References to a step move with it. */
    private void steps() {
        if (smallest.steps().size() > 1) {
            removed(0, smallest.steps().size() - 1);
        }
        for (int size = smallest.steps().size() / 2; size > 0; size /= 2) {
            for (int from = smallest.steps().size() - size; from >= 0; from--) {
                removed(from, size);
            }
        }
    }

    private void removed(int from, int size) {
        if (from + size <= smallest.steps().size() && size < smallest.steps().size()) {
            tried(smallest.without(from, from + size)
                    .with(request -> request.renumbered(
                            number -> number < from ? number : number < from + size ? -2 : number - size)));
        }
    }

    private void bursts() {
        for (int step = 0; step < smallest.steps().size(); step++) {
            int size = smallest.steps().get(step).size();
            while (size > 2
                    && tried(smallest.with(step, smallest.steps().get(step).subList(0, size - 1)))) {
                size--;
            }
        }
    }

    /** First all tags, or all of a disk, then one by one. */
    private void parameters() {
        Set<String> names = new LinkedHashSet<>();
        smallest.requests().forEach(request -> names.addAll(request.cells().keySet()));
        Set<String> groups = new LinkedHashSet<>();
        names.forEach(name -> groups.add(name.replaceFirst("^(Tag|DiskDeviceMapping\\.\\d+)\\..*", "$1.")));
        groups.removeAll(names);
        groups.forEach(group -> simpler(request -> request.without(name -> name.startsWith(group))));
        names.forEach(name -> simpler(request -> request.without(name)));
    }

    /** Changes all requests at once, for what repeats another must stay equal to it; else each by itself. */
    private void simpler(UnaryOperator<Request> change) {
        if (tried(smallest.with(change))) {
            return;
        }
        for (int step = smallest.steps().size() - 1; step >= 0 && smallest.size() > 1; step--) {
            // An attempt that diverges sooner leaves fewer steps.
            for (int place = 0;
                    step < smallest.steps().size()
                            && place < smallest.steps().get(step).size();
                    place++) {
                List<Request> requests = new ArrayList<>(smallest.steps().get(step));
                requests.set(place, change.apply(requests.get(place)));
                tried(smallest.with(step, requests));
            }
        }
    }

    private static Request plainer(Request request, String name, String plain) {
        String cell = request.cells().getOrDefault(name, plain);
        return FeatureValues.plain(cell).equals(plain) ? request : request.with(name, plain);
    }

    private boolean tried(Trial smaller) {
        if (left <= 0 || smaller.size() == 0 || smaller.equals(smallest)) {
            return false;
        }
        left--;
        Optional<Divergence> divergence = attempt.apply(smaller);
        boolean like = divergence.filter(wanted::isLike).isPresent();
        if (like) {
            found = divergence.get();
            smallest = new Trial(smaller.kind(), smaller.steps().subList(0, found.step() + 1), smaller.state());
        }
        return like;
    }
}
