package ecsconformance.steps;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Tells what makes a scenario inconclusive whatever the endpoint answers. The steps use the same checks, so a run has
 * the outcome that is predicted here.
 */
public final class Foresight {

    static final String NO_SECOND_ACCOUNT = "there is no second account to work in";
    static final String NOTHING_DELETED = "nothing that this run did not create is deleted in a shared account";
    static final String NOTHING_REPLACED = "no disk that this run did not create is replaced in a shared account";

    private final StepCatalogue catalogue = new StepCatalogue();
    private final Set<String> operations;

    /** @param operations that the target offers to the keys */
    public Foresight(Set<String> operations) {
        this.operations = Set.copyOf(operations);
    }

    /**
     * The first obstacle, in the order of the steps.
     *
     * @param steps      the texts of the scenario's steps and cells
     * @param ownAccount whether the account is made for the scenario alone
     * @param found      facts about a fixture; empty where it is yet to be made
     */
    public Optional<String> obstacle(
            List<String> steps, boolean ownAccount, Function<Fixture, Optional<Resource>> found) {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        catalogue.needs(step).stream().flatMap(needs -> unmet(needs, ownAccount)),
                        unmeasured(step, found).stream()))
                .findFirst();
    }

    private Stream<String> unmet(Needs needs, boolean ownAccount) {
        Stream<String> missing = Arrays.stream(needs.value()).flatMap(it -> notOffered(it, operations).stream());
        boolean shared = !ownAccount && !needs.ownAccount().isEmpty();
        return shared ? Stream.concat(missing, Stream.of(needs.ownAccount())) : missing;
    }

    /**
     * The attribute with which something in the scenario is compared: the size of a snapshot, or the disks of an
     * instance.
     */
    private static Optional<String> unmeasured(String step, Function<Fixture, Optional<Resource>> found) {
        Optional<String> disks = Stream.of(Fixture.values())
                .filter(fixture -> step.endsWith("disks are those of " + fixture.reference()))
                .findFirst()
                .flatMap(found)
                .flatMap(Resource::unmeasured);
        Matcher size = CellValues.SIZE.matcher(step);
        return size.matches() ? sizeObstacle(step, size, found) : disks;
    }

    private static Optional<String> sizeObstacle(
            String cell, Matcher size, Function<Fixture, Optional<Resource>> found) {
        Optional<Resource> snapshot = Fixture.byReference(size.group(3)).flatMap(found);
        return snapshot.flatMap(Resource::unmeasured)
                .or(() -> snapshot.flatMap(it -> CellValues.noSize(
                        it.fixture(),
                        it.size().orElseThrow(),
                        CellValues.wanted(size, it.size().orElseThrow()),
                        cell)));
    }

    /** The reason, where the target does not offer the operation. */
    static Optional<String> notOffered(String operation, Set<String> operations) {
        return operations.contains(operation)
                ? Optional.empty()
                : Optional.of("the target does not offer " + operation + " to these keys");
    }
}
