package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Call;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** One trial as it is carried out in an account of the target. */
final class TrialRun {

    private final Access access;
    private final Trial trial;
    private final Arranged.Complete arranged;
    private final FeatureValues cells;
    private final AccountReader eyes;
    private final CallSender sendings;
    private final LateListings late;
    private final Function<ExplorationRecord, Judge> judges;
    private final Map<String, List<ExplorationRecord.InstanceDisk>> disks = new LinkedHashMap<>();
    private final Map<Integer, String> made = new TreeMap<>();
    private final Set<String> expected = new LinkedHashSet<>();
    private final Set<String> images = new LinkedHashSet<>();
    /** Whether something may have been made since the last look. */
    private boolean making;

    private final Set<String> gone = new HashSet<>();
    private final List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final List<List<JudgedCall>> heard = new ArrayList<>();
    private final Map<Integer, ShownState> looks = new TreeMap<>();

    private TrialRun(
            Access access,
            LateListings late,
            Function<ExplorationRecord, Judge> judges,
            Trial trial,
            Arranged.Complete arranged,
            long number) {
        this.access = access;
        this.late = late;
        this.judges = judges;
        this.trial = trial;
        this.arranged = arranged;
        this.cells = new FeatureValues(access.run(), arranged, number, made);
        this.sendings = new CallSender(access, arranged.account(), number);
        this.eyes = new AccountReader(
                access,
                arranged.account(),
                call -> noted(sendings.send(call, access.styles().get(0))).reply());
    }

    /**
     * Carries a trial out and judges it as it goes on.
     *
     * @param judges gives the judge of a trial, from its record before anything was sent
     * @param number tells this performance from all others of the run
     */
    static JudgedTrial of(
            Access access, LateListings late, Function<ExplorationRecord, Judge> judges, Trial trial, long number) {
        Arranged arranged = access.fixtures().arrange(List.copyOf(trial.fixtures()));
        if (!(arranged instanceof Arranged.Complete complete)) {
            return JudgedTrial.none(ExplorationRecord.none(trial, ((Arranged.Unavailable) arranged).reason()));
        }
        TrialRun performance = new TrialRun(access, late, judges, trial, complete, number);
        try {
            return performance.carriedOut();
        } finally {
            access.cleanup().remove(complete.account(), performance.exchanges);
            access.fixtures().release(complete);
        }
    }

    private JudgedTrial carriedOut() {
        arranged.resources().stream()
                .filter(it -> it.fixture().kind() == Fixture.Kind.INSTANCE)
                .forEach(it -> disks.put(it.id(), eyes.disks(it.id())));
        ShownState before = late.before(trial, () -> eyes.look(disks.keySet(), Set.of(), Set.of()));
        before.images().stream().findFirst().ifPresent(image -> made.put(FeatureValues.BEFORE, image.id()));
        disks.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(disk -> made.put(FeatureValues.SYSTEM_DISK, disk.id()));
        Optional<String> unseen = trial.steps().stream()
                .flatMap(List::stream)
                .flatMap(request -> request.cells().values().stream())
                .filter(cell -> cells.isUnseen(cell))
                .findFirst();
        if (unseen.isPresent()) {
            return JudgedTrial.none(ExplorationRecord.none(trial, unseen.get() + " could not be seen"));
        }
        Judge judge = judges.apply(record(before, ""));
        for (int step = 0; step < trial.steps().size(); step++) {
            step(step, judge);
        }
        look(trial.steps().size() - 1, judge);
        return judge.verdict(record(
                before,
                arranged.account().exclusive()
                        ? eyes.unusable(heard).orElse("")
                        : access.fixtures().lapsed(arranged).orElse("")));
    }

    private ExplorationRecord record(ShownState before, String trouble) {
        return ExplorationRecord.of(trial, arranged, disks, before, heard, looks, trouble);
    }

    /** Looks at what there is after a step, unless that has been done. */
    private void look(int after, Judge judge) {
        if (!looks.containsKey(after)) {
            Judge.Sight seen =
                    late.settled(() -> eyes.look(disks.keySet(), expected, images), state -> judge.sight(after, state));
            judge.looked(seen);
            looks.put(after, seen.look());
            making = false;
        }
    }

    private void step(int step, Judge judge) {
        List<Request> requests = trial.steps().get(step);
        String operation = requests.get(0).operation();
        boolean look = operation.equals(Request.LOOK);
        if (step > 0 && !look && requests.stream().anyMatch(this::needsQuiet)) {
            look(step - 1, judge);
        }
        boolean offered =
                access.operations().contains(operation) && requests.stream().allMatch(this::mayBeSent);
        List<JudgedCall> answers = look || !offered ? List.of() : answers(step, requests);
        heard.add(answers);
        judge.answered(step, answers);
        for (JudgedCall answer : answers) {
            making |= answer.kind() != JudgedCall.Kind.REFUSED;
            if (!answer.id().isEmpty()) {
                made.putIfAbsent(step, answer.id());
                expected.add(answer.id());
                if (requests.get(0).makesAnImage()) {
                    images.add(answer.id());
                }
            }
            boolean deleted = operation.startsWith("Delete") && answer.kind() != JudgedCall.Kind.REFUSED;
            gone.addAll(deleted ? answer.sent().values() : Set.of());
            expected.removeAll(gone);
            images.retainAll(expected);
            boolean granted = answer.kind() == JudgedCall.Kind.GRANTED;
            if (granted && operation.equals("DeleteSnapshot")) {
                eyes.awaitGone(answer.sent().get("SnapshotId"));
            }
            if (granted && operation.matches("St(art|op)Instance")) {
                eyes.awaitSettled(answer.sent().get("InstanceId"));
            }
        }
        if (look) {
            look(step, judge);
        }
    }

    /** While snapshots are taken of an instance no more can be; deletions need what is deleted to be ready. */
    private boolean needsQuiet(Request request) {
        return making
                && (request.cells().containsKey("InstanceId")
                        || request.cells().values().stream().anyMatch(cell -> cell.startsWith("the snapshot of step"))
                        || !request.makesAnImage());
    }

    private List<JudgedCall> answers(int step, List<Request> requests) {
        if (requests.size() == 1) {
            return List.of(answer(requests.get(0), step + "0"));
        }
        List<Supplier<JudgedCall>> calls = new ArrayList<>();
        for (int place = 0; place < requests.size(); place++) {
            Request request = requests.get(place);
            String label = step + "" + place;
            calls.add(() -> answer(request, label));
        }
        return CallSender.burst(calls);
    }

    private JudgedCall answer(Request request, String label) {
        Call call =
                Call.of(request.operation()).with("RegionId", arranged.account().region());
        for (Map.Entry<String, String> cell : request.cells().entrySet()) {
            call = cell.getValue().equals("(none)")
                    ? call.without(cell.getKey())
                    : call.with(cell.getKey(), cells.value(FeatureValues.numbered(cell.getValue(), label)));
        }
        if (!arranged.account().exclusive()) {
            call = told(call, label);
        }
        if (request.operation().equals("RunInstances")) {
            call = eyes.likeAnInstance(call);
        }
        WireStyle style = access.styles()
                .get(Math.floorMod(request.style(), access.styles().size()));
        return JudgedCall.of(call, style, noted(sendings.send(request.manner(), call, style)), access.styles());
    }

    /** The call with a name or tag that tells its image or snapshot from others, for the ledger and the cleanup. */
    private Call told(Call call, String label) {
        String unique = cells.value("a unique name " + label);
        if (call.operation().equals("CreateSnapshot")) {
            return call.with("SnapshotName", unique);
        }
        String name = call.parameter("ImageName");
        boolean tells = name != null && name.startsWith(RunCleanup.prefix(access.run()));
        if (!call.operation().equals(Request.CREATE_IMAGE) || tells) {
            return call;
        }
        long tags = call.parameters().keySet().stream()
                .filter(it -> it.startsWith("Tag."))
                .count();
        return name == null || tags > 0
                ? call.with("ImageName", unique)
                : call.with("Tag.1.Key", RunCleanup.RUN_TAG)
                        .with("Tag.1.Value", access.run())
                        .with("Tag.2.Key", RunCleanup.REQUEST_TAG)
                        .with("Tag.2.Value", unique);
    }

    /** In an account of others only what was looked at and found to be the trial's own is changed or removed. */
    private boolean mayBeSent(Request request) {
        return arranged.account().exclusive()
                || !request.operation().matches("Delete.*|TagResources")
                || request.cells().values().stream()
                        .filter(cell -> cell.matches("the (image|snapshot) of step \\d+"))
                        .map(cells::value)
                        .anyMatch(eyes::isOwn);
    }

    private Exchange noted(Exchange exchange) {
        exchanges.add(exchange.id());
        return exchange;
    }
}
