package ecsconformance.explore;

import ecsconformance.client.Sending;
import ecsconformance.fixture.Arranged;
import ecsconformance.fixture.Fixture;
import ecsconformance.wire.Call;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One trial as it is carried out in an account of the target. */
final class Performance {

    private static final String PURPOSE = "explore";

    private final Access access;
    private final Trial trial;
    private final Arranged.Complete arranged;
    private final Cells cells;
    private final Eyes eyes;
    private final Sendings sendings;
    private final Map<Integer, String> made = new TreeMap<>();
    private final Set<String> expected = new LinkedHashSet<>();
    private final List<String> exchanges = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<List<Heard>> heard = new ArrayList<>();
    private final Map<Integer, Look> looks = new TreeMap<>();

    private Performance(Access access, Trial trial, Arranged.Complete arranged, long number) {
        this.access = access;
        this.trial = trial;
        this.arranged = arranged;
        Map<Fixture, Recording.Arrangement> resources = new LinkedHashMap<>();
        arranged.resources().forEach(it -> resources.put(it.fixture(), arrangement(it)));
        this.cells = new Cells(access.run(), number, resources, made);
        this.sendings = new Sendings(access, arranged.account(), number);
        this.eyes = new Eyes(
                access, arranged.account(), call -> send(call, access.styles().get(0)));
    }

    /** @param number tells this performance from all others of the run */
    static Recording of(Access access, Trial trial, long number) {
        Arranged arranged = access.fixtures().arrange(List.copyOf(trial.fixtures()));
        if (arranged instanceof Arranged.Unavailable unavailable) {
            return Recording.none(trial, unavailable.reason());
        }
        Arranged.Complete complete = (Arranged.Complete) arranged;
        Performance performance = new Performance(access, trial, complete, number);
        try {
            return performance.carriedOut();
        } finally {
            access.upkeep().remove(complete.account(), performance.exchanges);
            access.fixtures().release(complete);
        }
    }

    private static Recording.Arrangement arrangement(ecsconformance.fixture.Resource resource) {
        return new Recording.Arrangement(resource.fixture().id(), resource.id(), resource.attributes());
    }

    private Recording carriedOut() {
        Map<String, List<Recording.InstanceDisk>> disks = new LinkedHashMap<>();
        arranged.resources().stream()
                .filter(it -> it.fixture().kind() == Fixture.Kind.INSTANCE)
                .forEach(it -> disks.put(it.id(), eyes.disks(it.id())));
        Look before = eyes.look(List.copyOf(disks.keySet()), List.of());
        before.images().stream().findFirst().ifPresent(image -> made.put(Cells.BEFORE, image.id()));
        disks.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(disk -> made.put(Cells.SYSTEM_DISK, disk.id()));
        for (int step = 0; step < trial.steps().size(); step++) {
            step(step, disks);
        }
        Look last = eyes.look(List.copyOf(disks.keySet()), List.copyOf(expected));
        looks.put(trial.steps().size() - 1, last);
        return new Recording(
                trial,
                arranged.account().exclusive(),
                arranged.account().onWhiteList(),
                arranged.account().region(),
                arranged.resources().stream().map(Performance::arrangement).toList(),
                disks,
                before,
                heard,
                looks,
                arranged.account().exclusive()
                        ? ""
                        : access.fixtures().lapsed(arranged).orElse(""));
    }

    private void step(int step, Map<String, List<Recording.InstanceDisk>> disks) {
        List<Request> requests = trial.steps().get(step);
        boolean look = requests.get(0).operation().equals(Request.LOOK);
        if (look || requests.stream().anyMatch(this::needsQuiet)) {
            Look seen = eyes.look(List.copyOf(disks.keySet()), List.copyOf(expected));
            if (step > 0) {
                looks.put(look ? step : step - 1, seen);
            }
        }
        boolean offered = access.operations().contains(requests.get(0).operation());
        List<Heard> answers = look || !offered ? List.of() : answers(step, requests);
        heard.add(answers);
        for (Heard answer : answers) {
            if (!answer.id().isEmpty()) {
                made.putIfAbsent(step, answer.id());
                expected.add(answer.id());
            }
            boolean deleted = requests.get(0).operation().startsWith("Delete") && answer.kind() != Heard.Kind.REFUSED;
            expected.removeIf(id -> deleted && answer.sent().containsValue(id));
            if (requests.get(0).operation().matches("St(art|op)Instance") && answer.kind() == Heard.Kind.GRANTED) {
                eyes.awaitSettled(answer.sent().get("InstanceId"));
            }
        }
    }

    /** While snapshots are taken of an instance no more can be; deletions need what is deleted to be ready. */
    private boolean needsQuiet(Request request) {
        return !expected.isEmpty()
                && (request.cells().containsKey("InstanceId")
                        || request.cells().values().stream().anyMatch(cell -> cell.startsWith("the snapshot of step"))
                        || !request.makesAnImage());
    }

    private List<Heard> answers(int step, List<Request> requests) {
        if (requests.size() == 1) {
            return List.of(answer(requests.get(0), step + "0"));
        }
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Heard>> sent = new ArrayList<>();
            for (int place = 0; place < requests.size(); place++) {
                Request request = requests.get(place);
                String label = step + "" + place;
                Callable<Heard> one = () -> {
                    start.await();
                    return answer(request, label);
                };
                sent.add(threads.submit(one));
            }
            List<Heard> answers = new ArrayList<>();
            for (Future<Heard> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a simultaneous call could not be sent", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Heard answer(Request request, String label) {
        Call call =
                Call.of(request.operation()).with("RegionId", arranged.account().region());
        for (Map.Entry<String, String> cell : request.cells().entrySet()) {
            String words = Cells.plain(cell.getValue()).equals(cell.getValue()) && isMadeUp(cell.getValue())
                    ? cell.getValue() + " " + label
                    : cell.getValue();
            call = cell.getValue().equals("(none)")
                    ? call.without(cell.getKey())
                    : call.with(cell.getKey(), cells.value(words));
        }
        if (!arranged.account().exclusive()
                && request.makesAnImage()
                && !request.cells().containsKey("ImageName")) {
            call = call.with("ImageName", cells.value("a unique name " + label));
        }
        if (request.operation().equals("RunInstances")) {
            call = eyes.likeAnInstance(arranged.account().exclusive() ? call : call.with("DryRun", "true"));
        }
        WireStyle style = access.styles()
                .get(Math.floorMod(request.style(), access.styles().size()));
        return Hearing.of(call, style, noted(sendings.send(request.manner(), call, style)));
    }

    private static boolean isMadeUp(String cell) {
        return !Cells.plain(cell + " 0").equals(cell + " 0");
    }

    private Reply send(Call call, WireStyle style) {
        return noted(access.client()
                        .send(new Sending(
                                call.with("RegionId", arranged.account().region()),
                                style,
                                arranged.account().credentials(),
                                PURPOSE)))
                .reply();
    }

    private Exchange noted(Exchange exchange) {
        exchanges.add(exchange.id());
        return exchange;
    }
}
