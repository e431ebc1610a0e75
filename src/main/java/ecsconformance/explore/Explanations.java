package ecsconformance.explore;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Explains answers: the worlds that a call can lead to, answered as it was; none where no reading allows the answer. */
final class Explanations {

    private static final String PROCESSING = "IdempotentProcessing.*|LastTokenProcessing.*|OperationConflict.*";
    private static final String CONFLICT = "InvalidParamter.Conflict|Idempoten.*|InvalidIdempotence.*";
    private static final String STANDING =
            "Forbidden.*|NoPermission.*|QuotaExceed.*|InvalidAccountStatus.*|InsufficientBalance.*"
                    + "|RealNameAuthenticationError.*|InvalidImageName.Duplicated|UserNotInTheWhiteList.*"
                    + "|IncorrectDiskStatus.*|TooManySnapshot.*|IncorrectInstanceStatus.*";
    /** Whether a disk can have a snapshot at all may show only when it is taken. */
    private static final String LATE = "InvalidDiskCategory.CreateImage";

    private static final Set<String> USES = Set.of("RunInstances", "ReplaceSystemDisk");

    private final Oracle oracle;
    private final ExplorationRecord recording;
    private final Set<String> readings = new TreeSet<>();
    private final Set<String> order = new TreeSet<>();

    Explanations(Oracle oracle, ExplorationRecord recording) {
        this.oracle = oracle;
        this.recording = recording;
    }

    /** Ends a trial whose rest says nothing. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The readings that were needed. */
    Set<String> readings() {
        return readings;
    }

    /** The refusals that came before others that were due as well: {@code CodeA before CodeB}. */
    Set<String> order() {
        return order;
    }

    /** The worlds that a world can become by a call with this answer. */
    List<World> after(World world, int step, Request request, JudgedCall heard) {
        World.Event event = new World.Event(
                request.operation(),
                heard.sent(),
                heard.id().isEmpty() ? "unknown-" + step + "-" + heard.begun() : heard.id());
        boolean looked =
                request.manner() == Request.Manner.ORDINARY || request.manner().mayBeAccepted();
        if (heard.kind() == JudgedCall.Kind.BUSY
                || request.manner().isRefusal(heard) && request.manner() != Request.Manner.ORDINARY) {
            return List.of(world);
        }
        if (heard.kind() == JudgedCall.Kind.LOST) {
            World happened = world.copy();
            return looked && happened.carryOut(event) ? List.of(world, happened) : List.of(world);
        }
        if (!looked) {
            return List.of();
        }
        if (!request.makesAnImage()) {
            return other(world, event, heard);
        }
        return heard.kind() == JudgedCall.Kind.GRANTED ? granted(world, event, heard) : refused(world, heard);
    }

    private List<World> other(World world, World.Event event, JudgedCall heard) {
        if (heard.kind() != JudgedCall.Kind.GRANTED) {
            boolean ofImage = event.parameters().containsKey("ImageId")
                    && heard.code().matches("InvalidImageId.*|IncorrectImageStatus.*|ImageNot.*");
            String image = event.parameters().getOrDefault("ImageId", "");
            boolean usable = world.images().containsKey(image) && !world.isUnsure(image);
            if (USES.contains(event.operation()) && ofImage && usable) {
                return List.of();
            }
            if (!world.copy().carryOut(event)) {
                return List.of(world);
            }
            throw new Unclear(event.operation() + " was " + heard.words());
        }
        if (USES.contains(event.operation())) {
            return List.of(world);
        }
        World next = world.copy();
        if (!next.carryOut(event)) {
            throw new Unclear(event.operation() + " was accepted though it could not be carried out here");
        }
        return List.of(next);
    }

    private List<World> granted(World world, World.Event event, JudgedCall heard) {
        Oracle.Envelope usual = oracle.documented(world, heard.sent());
        Optional<World> explained = accepted(world, event, usual, heard);
        if (explained.isPresent()) {
            return List.of(explained.get());
        }
        for (Oracle.Envelope envelope : others(world, heard)) {
            explained = accepted(world, event, envelope, heard);
            if (explained.isPresent()) {
                readings.add(envelope.words());
                return List.of(explained.get());
            }
        }
        if (world.repeatsWhatCounts(heard)) {
            return List.of(world);
        }
        List<Refusal> due = usual.allowed().refusals();
        boolean late = due.stream().allMatch(it -> it.code().equals(LATE));
        boolean unsure = due.stream().allMatch(it -> isUnsure(world, it, heard));
        if (due.isEmpty()
                || !late && !unsure
                || world.account().images().named(event.id()).isPresent()) {
            return List.of();
        }
        World next = world.copy();
        next.carryOut(event);
        if (late) {
            next.mustFail(event.id(), oracle.clauses(due));
        }
        return List.of(next);
    }

    private Optional<World> accepted(World world, World.Event event, Oracle.Envelope envelope, JudgedCall heard) {
        AllowedAnswers.Allowed allowed = envelope.allowed();
        if (!allowed.isAccepted()) {
            return Optional.empty();
        }
        if (allowed.earlier().isPresent()) {
            String earlier = allowed.earlier().get();
            if (world.account().images().named(earlier).isEmpty() && !earlier.equals(event.id())) {
                World anew = world.copy();
                anew.carryOut(event);
                return Optional.of(anew);
            }
            if (earlier.startsWith("unknown-")) {
                return Optional.of(world.bound(earlier, event.id()));
            }
            return earlier.equals(event.id()) ? Optional.of(world) : Optional.empty();
        }
        if (world.account().images().named(event.id()).isPresent()) {
            return Optional.empty();
        }
        World next = world.copy();
        next.carryOut(event);
        List<Refusal> due = oracle.documented(world, heard.sent()).allowed().refusals().stream()
                .filter(it -> !isUnsure(world, it, heard))
                .toList();
        if (allowed.late() && due.isEmpty()) {
            next.doubt(event.id());
        } else if (allowed.late()) {
            next.mustFail(event.id(), oracle.clauses(due));
        }
        return Optional.of(next);
    }

    private List<World> refused(World world, JudgedCall heard) {
        List<Refusal> usual = oracle.documented(world, heard.sent()).allowed().refusals();
        boolean explained = usual.stream().anyMatch(it -> is(it, heard));
        if (explained && usual.size() > 1) {
            usual.stream()
                    .filter(it -> !it.code().equals(heard.code()))
                    .forEach(it -> order.add(heard.code() + " before " + it.code()));
        }
        if (!explained) {
            explained = usual.stream()
                            .anyMatch(it -> !oracle.isRow(it.status(), it.code()) && Allowances.saysTheSame(it, heard))
                    || Allowances.isOpen(heard.sent(), heard)
                    || heard.code().matches(PROCESSING) && heard.sent().containsKey("ClientToken")
                    || heard.code().matches(CONFLICT) && world.isRefusedToken(heard.sent())
                    || heard.code().matches("IncorrectDiskStatus.*|TooManySnapshot.*|QuotaExceed.*Snapshot.*")
                            && world.isBusy(heard.sent().getOrDefault("InstanceId", ""))
                    || heard.code().equals("InvalidImageName.Duplicated")
                            && world.deleted().contains(heard.sent().getOrDefault("ImageName", ""))
                    || heard.code().matches("QuotaExceed.*") && !world.deleted().isEmpty()
                    || world.isTokenOfDeletedImage(heard.sent())
                    || heard.code().equals("InvalidSnapshotId.NotReady") && usesNewSnapshot(world, heard.sent())
                    || heard.status() == 403
                            && heard.code().equals("UserNotInTheWhiteList")
                            && !heard.sent().containsKey("InstanceId")
                            && !recording.onWhiteList();
        }
        if (!explained) {
            for (Oracle.Envelope envelope : others(world, heard)) {
                boolean here = envelope.allowed().refusals().stream()
                        .anyMatch(it -> is(it, heard)
                                || !oracle.isRow(it.status(), it.code()) && Allowances.saysTheSame(it, heard));
                if (here) {
                    readings.add(envelope.words());
                    explained = true;
                    break;
                }
            }
        }
        if (!explained && !recording.exclusive() && heard.code().matches(STANDING)) {
            throw new Unclear("the account's standing may explain that a request was " + heard.words());
        }
        if (explained) {
            world.refused(heard.sent());
        }
        return explained ? List.of(world) : List.of();
    }

    private static boolean usesNewSnapshot(World world, Map<String, String> sent) {
        return world.events().stream()
                .anyMatch(event -> event.operation().equals("CreateSnapshot") && sent.containsValue(event.id()));
    }

    static boolean is(Refusal refusal, JudgedCall heard) {
        return refusal.status() == heard.status() && refusal.code().equals(heard.code());
    }

    private List<Oracle.Envelope> others(World world, JudgedCall heard) {
        return oracle.others(world, heard.sent())
                .orElseThrow(() -> new Unclear("a request has more than " + Oracle.MOST_WORLDS + " readings"));
    }

    /** A name may be free as long as the image that has it is not Available. */
    private static boolean isUnsure(World world, Refusal refusal, JudgedCall heard) {
        return refusal.code().equals("InvalidImageName.Duplicated")
                        && world
                                .account()
                                .images()
                                .all(
                                        Account.HOME,
                                        image ->
                                                image.name().equals(heard.sent().get("ImageName")))
                                .stream()
                                .map(Image::id)
                                .allMatch(world::isUnsure)
                || refusal.code().startsWith("QuotaExceed") && !world.failing().isEmpty();
    }
}
