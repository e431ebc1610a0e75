package ecsconformance.run;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.fixture.Fixture;
import ecsconformance.target.DeclaredFixture;
import ecsconformance.target.Target;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks the declared instances and snapshots up, and compares what is shown of them with what their fixtures promise. */
final class DeclaredIds {

    /** That a request cannot see them is what they are for. */
    private static final Set<Fixture> ELSEWHERE = Set.of(
            Fixture.INSTANCE_OTHER_REGION,
            Fixture.INSTANCE_OTHER_ACCOUNT,
            Fixture.SNAPSHOT_OTHER_REGION,
            Fixture.SNAPSHOT_OTHER_ACCOUNT);

    private static final Map<Fixture, String> INSTANCE_STATUS = Map.of(
            Fixture.INSTANCE_RUNNING, "Running",
            Fixture.INSTANCE_STOPPED, "Stopped",
            Fixture.INSTANCE_STARTING, "Starting");

    private static final Set<Fixture> PROGRESSING =
            Set.of(Fixture.SNAPSHOT_PROGRESSING, Fixture.SNAPSHOT_DATA_PROGRESSING);

    /** How the day of creation compares with the cutoff day. */
    private static final Map<Fixture, Integer> AGE = Map.of(
            Fixture.SNAPSHOT_SYSTEM_TOO_OLD, -1,
            Fixture.SNAPSHOT_DATA_TOO_OLD, -1,
            Fixture.SNAPSHOT_SYSTEM_CUTOFF_DAY, 0,
            Fixture.SNAPSHOT_SYSTEM_AFTER_CUTOFF, 1);

    private static final String CUTOFF_DAY = "2013-07-15";

    private final Target target;
    private final EcsClient client;
    private final Preflight.Findings findings;

    DeclaredIds(Target target, EcsClient client, Preflight.Findings findings) {
        this.target = target;
        this.client = client;
        this.findings = findings;
    }

    /** What is wrong with them, by fixture, one sentence each; nothing where the target does not show such resources. */
    Map<Fixture, String> problems(Set<Fixture> needed) {
        Map<Fixture, String> problems = new EnumMap<>(Fixture.class);
        Optional<Credentials> keys = target.credentials();
        target.fixtures()
                .declared()
                .forEach((name, declared) -> Fixture.byId(name)
                        .filter(needed::contains)
                        .filter(fixture -> !ELSEWHERE.contains(fixture))
                        .ifPresent(fixture -> keys.flatMap(some -> problem(fixture, declared, some))
                                .ifPresent(problem -> problems.put(fixture, problem))));
        return problems;
    }

    private Optional<String> problem(Fixture fixture, DeclaredFixture declared, Credentials keys) {
        return switch (fixture.kind()) {
            case INSTANCE ->
                shown("DescribeInstances", "InstanceIds", declared.id(), keys, "Instances", "Instance")
                        .flatMap(list -> said(fixture, declared, list, "DescribeInstances", DeclaredIds::instance));
            case SNAPSHOT ->
                shown("DescribeSnapshots", "SnapshotIds", declared.id(), keys, "Snapshots", "Snapshot")
                        .flatMap(list -> said(fixture, declared, list, "DescribeSnapshots", DeclaredIds::snapshot));
            default -> Optional.empty();
        };
    }

    /** What an item of a list is compared by. */
    @FunctionalInterface
    private interface Comparison {
        List<String> differences(Fixture fixture, DeclaredFixture declared, Element shown);
    }

    private Optional<String> said(
            Fixture fixture, DeclaredFixture declared, List<Element> list, String operation, Comparison comparison) {
        String place = fixture.id() + " " + declared.id() + ": ";
        Optional<Element> found = list.stream()
                .filter(item -> Set.of(
                                item.text("InstanceId").orElse(""),
                                item.text("SnapshotId").orElse("-"))
                        .contains(declared.id()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(place + operation + " does not show it in " + target.region()
                    + "; check the id, the region and whose keys these are");
        }
        List<String> differences = comparison.differences(fixture, declared, found.get());
        return differences.isEmpty() ? Optional.empty() : Optional.of(place + String.join("; ", differences));
    }

    private static List<String> instance(Fixture fixture, DeclaredFixture declared, Element shown) {
        List<String> differences = new ArrayList<>();
        Optional.ofNullable(INSTANCE_STATUS.get(fixture))
                .ifPresent(status -> compare("Status", status, shown, differences));
        return differences;
    }

    private static List<String> snapshot(Fixture fixture, DeclaredFixture declared, Element shown) {
        List<String> differences = new ArrayList<>();
        boolean data = fixture.id().startsWith("snapshot-data");
        compare("Status", PROGRESSING.contains(fixture) ? "progressing" : "accomplished", shown, differences);
        compare("SourceDiskType", data ? "data" : "system", shown, differences);
        compare("SourceDiskSize", declared.attributes().getOrDefault("size", data ? "20" : "40"), shown, differences);
        String created = shown.text("CreationTime").orElse("");
        if (AGE.containsKey(fixture) && created.length() >= CUTOFF_DAY.length()) {
            int age = Integer.signum(created.substring(0, CUTOFF_DAY.length()).compareTo(CUTOFF_DAY));
            if (age != AGE.get(fixture)) {
                differences.add("it was created " + created + ", the fixture says: " + fixture.description());
            }
        }
        return differences;
    }

    private static void compare(String field, String expected, Element shown, List<String> differences) {
        shown.text(field)
                .filter(actual -> !actual.equalsIgnoreCase(expected))
                .ifPresent(actual -> differences.add("its " + field + " is " + actual + ", the fixture's " + expected));
    }

    /** The list that the operation answers; empty where it is not offered or refuses. */
    private Optional<List<Element>> shown(
            String operation, String filter, String id, Credentials keys, String list, String item) {
        if (!findings.operations().contains(operation)) {
            return Optional.empty();
        }
        WireStyle style = findings.styles().get(0);
        Call call = Call.of(operation).with("RegionId", target.region()).with(filter, "[\"" + id + "\"]");
        Reply reply = client.send(new Sending(call, style, keys, "doctor")).reply();
        return reply instanceof Reply.Success success
                ? Optional.of(success.body().list(list, item))
                : Optional.empty();
    }
}
