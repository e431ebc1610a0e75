package ecsconformance.explore;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges a trial as it was recorded: an answer keeps the worlds that explain it, and where none is left it diverges. */
final class Judge {

    private static final String PROCESSING = "IdempotentProcessing.*|LastTokenProcessing.*|OperationConflict.*";
    private static final String CONFLICT = "InvalidParamter.Conflict|Idempoten.*|InvalidIdempotence.*";
    private static final String STANDING =
            "Forbidden.*|NoPermission.*|QuotaExceed.*|InvalidAccountStatus.*|InsufficientBalance.*"
                    + "|RealNameAuthenticationError.*|InvalidImageName.Duplicated|UserNotInTheWhiteList.*";

    private final Oracle oracle;
    private final Recording recording;
    private final Set<String> readings = new LinkedHashSet<>();
    private final Set<String> order = new LinkedHashSet<>();
    private final Set<String> requestIds = new HashSet<>();
    private List<World> worlds;

    private Judge(Oracle oracle, Recording recording) {
        this.oracle = oracle;
        this.recording = recording;
        this.worlds = List.of(new World(recording));
    }

    /**
     * The verdict on a trial.
     *
     * @param readings those that were needed to explain it
     * @param order    which of several refusals came first, as {@code CodeA<CodeB}
     * @param worlds   left at the end
     * @param unclear  why a part of it says nothing; empty where all was judged
     */
    record Verdict(
            Optional<Divergence> divergence, Set<String> readings, Set<String> order, int worlds, String unclear) {}

    /** Ends a trial whose rest says nothing. */
    private static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String reason) {
            super(reason, null, false, false);
        }
    }

    static Verdict judge(Oracle oracle, Recording recording) {
        Judge judge = new Judge(oracle, recording);
        Optional<Divergence> divergence = Optional.empty();
        String unclear = recording.trouble();
        if (unclear.isEmpty()) {
            try {
                divergence = judge.steps();
            } catch (Unclear reason) {
                unclear = reason.getMessage();
            }
        }
        return new Verdict(divergence, judge.readings, judge.order, judge.worlds.size(), unclear);
    }

    private Optional<Divergence> steps() {
        for (int step = 0; step < recording.heard().size(); step++) {
            List<Heard> heard = recording.heard().get(step);
            List<Request> requests = recording.trial().steps().get(step);
            Optional<Divergence> divergence = Optional.empty();
            for (int place = 0; place < heard.size() && divergence.isEmpty(); place++) {
                divergence = form(step, requests.get(place), heard.get(place));
            }
            if (divergence.isEmpty()) {
                divergence =
                        heard.size() == 1 ? single(step, requests.get(0), heard.get(0)) : race(step, requests, heard);
            }
            Look look = recording.looks().get(step);
            if (divergence.isEmpty() && look != null) {
                divergence = looked(step, look);
            }
            if (divergence.isPresent()) {
                return divergence;
            }
        }
        return Optional.empty();
    }

    /** Whether the answer has the documented form, whatever it says. */
    private Optional<Divergence> form(int step, Request request, Heard heard) {
        if (!request.makesAnImage() || request.manner() != Manner.ORDINARY) {
            return Optional.empty();
        }
        if (heard.kind() == Heard.Kind.UNREADABLE) {
            return different(step, "common/format", "an answer in the documented form", heard.words(), "unreadable");
        }
        if (heard.kind() != Heard.Kind.GRANTED && heard.kind() != Heard.Kind.REFUSED) {
            return Optional.empty();
        }
        boolean granted = heard.kind() == Heard.Kind.GRANTED;
        String asked = heard.style().substring(heard.style().lastIndexOf(' ') + 1);
        if (!heard.format().equals(asked)) {
            return different(step, "common/format", "an answer in " + asked, heard.format(), "format");
        }
        String root = granted ? "CreateImageResponse" : "Error";
        if (asked.equals("XML") && !heard.root().equals(root)) {
            return different(step, "example/xml", "the root element " + root, heard.root(), "root");
        }
        if (granted && heard.id().isBlank()) {
            return different(step, "response/ImageId", "an ImageId", "none", "ImageId");
        }
        if (!granted && !heard.message()) {
            return different(step, "common/errors", "a refusal with a Message", "one without", "Message");
        }
        if (heard.requestId().isBlank() || !requestIds.add(heard.requestId())) {
            return different(
                    step, "response/RequestId", "a RequestId of its own", "none, or one that came before", "RequestId");
        }
        return Optional.empty();
    }

    private static Optional<Divergence> different(
            int step, String clause, String expected, String actual, String shape) {
        return Optional.of(new Divergence(step, List.of(clause), List.of(expected), actual, shape));
    }

    private Optional<Divergence> single(int step, Request request, Heard heard) {
        List<World> next = new ArrayList<>();
        for (World world : worlds) {
            next.addAll(after(world, step, request, heard));
        }
        return advance(step, List.of(request), List.of(heard), next);
    }

    private Optional<Divergence> race(int step, List<Request> requests, List<Heard> heard) {
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> calls =
                Stream.iterate(0, place -> place + 1).limit(heard.size()).toList();
        List<World> next = new Linearizability<World, Integer>(
                        place -> heard.get(place).begun(),
                        place -> heard.get(place).ended(),
                        (world, place) -> after(world, step, requests.get(place), heard.get(place)),
                        world -> Set.copyOf(world.events()))
                .finals(calls, worlds);
        return advance(step, requests, heard, next);
    }

    private Optional<Divergence> advance(int step, List<Request> requests, List<Heard> heard, List<World> next) {
        if (next.isEmpty()) {
            return Optional.of(divergence(step, requests, heard));
        }
        if (next.size() > Oracle.MOST_WORLDS) {
            throw new Unclear("more than " + Oracle.MOST_WORLDS + " worlds are left");
        }
        worlds = next;
        return Optional.empty();
    }

    /** The worlds in which one is left by a call that was answered so. */
    private List<World> after(World world, int step, Request request, Heard heard) {
        World.Event event = new World.Event(
                request.operation(),
                heard.sent(),
                heard.id().isEmpty() ? "unknown-" + step + "-" + heard.begun() : heard.id());
        boolean looked = request.manner() == Manner.ORDINARY || request.manner().mayBeAccepted();
        if (heard.kind() == Heard.Kind.BUSY
                || request.manner().isRefusal(heard) && request.manner() != Manner.ORDINARY) {
            return List.of(world);
        }
        if (heard.kind() == Heard.Kind.LOST) {
            World happened = world.copy();
            return looked && happened.carryOut(event) ? List.of(world, happened) : List.of(world);
        }
        if (!looked) {
            return List.of();
        }
        if (!request.makesAnImage()) {
            return other(world, event, heard);
        }
        return heard.kind() == Heard.Kind.GRANTED ? granted(world, event, heard) : refused(world, heard);
    }

    private List<World> other(World world, World.Event event, Heard heard) {
        if (heard.kind() != Heard.Kind.GRANTED) {
            boolean ofImage =
                    event.parameters().containsKey("ImageId") && heard.code().contains("Image");
            boolean uses = event.operation().equals("RunInstances")
                    || event.operation().equals("ReplaceSystemDisk");
            if (uses && ofImage && world.images().containsKey(event.parameters().get("ImageId"))) {
                return List.of();
            }
            if (!world.copy().carryOut(event)) {
                return List.of(world);
            }
            throw new Unclear(event.operation() + " was " + heard.words());
        }
        if (event.operation().equals("RunInstances") || event.operation().equals("ReplaceSystemDisk")) {
            return List.of(world);
        }
        World next = world.copy();
        if (!next.carryOut(event)) {
            throw new Unclear(event.operation() + " was accepted though it could not be carried out here");
        }
        return List.of(next);
    }

    private List<World> granted(World world, World.Event event, Heard heard) {
        Oracle.Envelope usual = oracle.documented(world, heard.sent());
        Optional<World> explained = accepted(world, event, usual);
        if (explained.isPresent()) {
            return List.of(explained.get());
        }
        for (Oracle.Envelope envelope : others(world, heard)) {
            explained = accepted(world, event, envelope);
            if (explained.isPresent()) {
                readings.add(envelope.reading());
                return List.of(explained.get());
            }
        }
        boolean unsure = !usual.allowed().refusals().isEmpty()
                && usual.allowed().refusals().stream().allMatch(it -> isUnsure(world, it, heard));
        if (unsure && world.account().images().named(event.id()).isEmpty()) {
            World next = world.copy();
            next.carryOut(event);
            return List.of(next);
        }
        return List.of();
    }

    private Optional<World> accepted(World world, World.Event event, Oracle.Envelope envelope) {
        AllowedAnswers.Allowed allowed = envelope.allowed();
        if (!allowed.isAccepted()) {
            return Optional.empty();
        }
        if (allowed.earlier().isPresent()) {
            String earlier = allowed.earlier().get();
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
        if (allowed.late()) {
            next.mustFail(
                    event.id(),
                    clauses(oracle.documented(world, event.parameters())
                            .allowed()
                            .refusals()));
        }
        return Optional.of(next);
    }

    private List<World> refused(World world, Heard heard) {
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
                    || heard.code().startsWith("IncorrectDiskStatus")
                            && world.isBusy(heard.sent().getOrDefault("InstanceId", ""))
                    || heard.code().equals("InvalidSnapshotId.NotReady") && usesNewSnapshot(world, heard.sent())
                    || heard.code().equals("UserNotInTheWhiteList") && !recording.onWhiteList();
        }
        if (!explained) {
            for (Oracle.Envelope envelope : others(world, heard)) {
                boolean here = envelope.allowed().refusals().stream()
                        .anyMatch(it -> is(it, heard)
                                || !oracle.isRow(it.status(), it.code()) && Allowances.saysTheSame(it, heard));
                if (here) {
                    readings.add(envelope.reading());
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

    private static boolean is(Refusal refusal, Heard heard) {
        return refusal.status() == heard.status() && refusal.code().equals(heard.code());
    }

    private List<Oracle.Envelope> others(World world, Heard heard) {
        return oracle.others(world, heard.sent())
                .orElseThrow(() -> new Unclear("a request has more than " + Oracle.MOST_WORLDS + " readings"));
    }

    /** A name may be free as long as the image that has it is not Available. */
    private static boolean isUnsure(World world, Refusal refusal, Heard heard) {
        return refusal.code().equals("InvalidImageName.Duplicated")
                        && world
                                .account()
                                .images()
                                .all(
                                        ecsconformance.emulator.account.Account.HOME,
                                        image ->
                                                image.name().equals(heard.sent().get("ImageName")))
                                .stream()
                                .map(Image::id)
                                .allMatch(world::isUnsure)
                || refusal.code().startsWith("QuotaExceed") && !world.failing().isEmpty();
    }

    private List<String> clauses(List<Refusal> refusals) {
        return refusals.stream()
                .flatMap(refusal -> oracle.clauses(refusal).stream())
                .distinct()
                .toList();
    }

    private Divergence divergence(int step, List<Request> requests, List<Heard> heard) {
        if (heard.size() > 1) {
            List<String> clauses = heard.stream().anyMatch(it -> it.sent().containsKey("ClientToken"))
                    ? List.of("parameter/ClientToken", "common/idempotency")
                    : List.of("error/400/InvalidImageName.Duplicated", "common/errors");
            return new Divergence(
                    step,
                    clauses,
                    List.of("answers that some order of the calls explains"),
                    heard.stream()
                            .map(Heard::words)
                            .sorted()
                            .distinct()
                            .toList()
                            .toString(),
                    "race");
        }
        Request request = requests.get(0);
        Heard answer = heard.get(0);
        if (request.manner() != Manner.ORDINARY) {
            return new Divergence(
                    step,
                    request.manner().clauses(),
                    List.of(request.manner().words()),
                    answer.words(),
                    request.manner() + " " + shape(answer));
        }
        if (!request.makesAnImage()) {
            return new Divergence(
                    step,
                    List.of("usage/available"),
                    List.of(request.operation() + " takes the image"),
                    answer.words(),
                    request.operation());
        }
        AllowedAnswers.Allowed allowed =
                oracle.documented(worlds.get(0), answer.sent()).allowed();
        Set<String> expected = new LinkedHashSet<>();
        allowed.refusals().forEach(it -> expected.add("refused with " + it.status() + " " + it.code()));
        oracle.others(worlds.get(0), answer.sent()).orElse(List.of()).forEach(it -> {
            it.allowed().refusals().forEach(one -> expected.add("refused with " + one.status() + " " + one.code()));
            if (it.allowed().isAccepted() && allowed.earlier().isEmpty()) {
                expected.add("an image is created");
            }
        });
        List<String> clauses = new ArrayList<>(clauses(allowed.refusals()));
        if (allowed.isAccepted()) {
            expected.add(allowed.earlier().isPresent() ? "the image of the request before" : "an image is created");
            clauses.add(
                    allowed.earlier().isPresent() ? "common/idempotency" : usage(AllowedAnswers.method(answer.sent())));
            clauses.addAll(oracle.clauses(new Refusal(answer.status(), answer.code(), "")));
        }
        boolean vague = allowed.refusals().size() > 1 && answer.kind() == Heard.Kind.REFUSED && answer.status() < 500;
        return new Divergence(step, vague ? List.of() : clauses, List.copyOf(expected), answer.words(), shape(answer));
    }

    private static String shape(Heard heard) {
        return heard.kind() + (heard.kind() == Heard.Kind.REFUSED ? " " + heard.status() + " " + heard.code() : "");
    }

    private static String usage(CreateImageRequest.Method method) {
        return switch (method) {
            case INSTANCE -> "usage/method-1";
            case SNAPSHOT -> "usage/method-2";
            default -> "usage/method-3";
        };
    }

    private Optional<Divergence> looked(int step, Look look) {
        Sight sight = new Sight(oracle, recording, step, look);
        List<World> left = new ArrayList<>();
        Optional<Divergence> first = Optional.empty();
        for (World world : worlds) {
            World named = sight.bound(world);
            Optional<Divergence> divergence = sight.difference(named);
            if (divergence.isEmpty()) {
                left.add(named);
            } else if (first.isEmpty()) {
                first = divergence;
            }
        }
        if (left.isEmpty()) {
            return first;
        }
        worlds = left;
        if (look.seen() && look.images().stream().allMatch(Look.ShownImage::isSettled)) {
            worlds.forEach(World::settled);
        }
        return Optional.empty();
    }
}
