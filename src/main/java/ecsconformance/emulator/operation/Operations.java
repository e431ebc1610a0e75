package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.operation.InstanceOperations.InstanceStatusChange;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All operations by name; a request without a known region reaches none that needs one. */
public final class Operations {

    private static final Set<String> WITHOUT_REGION = Set.of("DescribeRegions");
    /** Operations whose own id says where the resource is, so that the region may be left out. */
    private static final Set<String> REGION_BY_RESOURCE = Set.of(
            "CreateSnapshot",
            "DeleteSnapshot",
            "StartInstance",
            "StopInstance",
            "DeleteInstance",
            "AttachDisk",
            "DeleteDisk",
            "ReplaceSystemDisk");

    private static final Map<String, Operation> DOCUMENTED = Map.ofEntries(
            Map.entry("DescribeImages", ImageOperations::describe),
            Map.entry("DescribeSnapshots", SnapshotOperations::describe),
            Map.entry("DescribeInstances", InstanceOperations::describe),
            Map.entry("DescribeDisks", DiskOperations::describe),
            Map.entry("DescribeRegions", Operations::regions),
            Map.entry("DeleteImage", ImageOperations::delete),
            Map.entry("DeleteSnapshot", SnapshotOperations::delete),
            Map.entry("CreateSnapshot", SnapshotOperations::create),
            Map.entry("RunInstances", InstanceOperations::run),
            Map.entry("StartInstance", new InstanceStatusChange("Stopped", "Starting", "Running")),
            Map.entry("StopInstance", new InstanceStatusChange("Running", "Stopping", "Stopped")),
            Map.entry("DeleteInstance", InstanceOperations::delete),
            Map.entry("CreateDisk", DiskOperations::create),
            Map.entry("DeleteDisk", DiskOperations::delete),
            Map.entry("AttachDisk", DiskOperations::attach),
            Map.entry("ReplaceSystemDisk", DiskOperations::replaceSystemDisk),
            Map.entry("TagResources", TagOperations::tag),
            Map.entry("ListTagResources", TagOperations::list));

    private final Map<String, Operation> byName = new HashMap<>();

    public Operations(Behaviour behaviour) {
        byName.put("CreateImage", new CreateImage(behaviour));
        byName.putAll(DOCUMENTED);
        byName.replaceAll((name, operation) -> behaviour.at(seam(name), operation));
    }

    /** The operation of that name. */
    public static Seam<Operation> seam(String name) {
        return new Seam<>("operation " + name);
    }

    /** Changes the fields of what an operation answers when it grants. */
    public static Change<Operation> showing(String name, UnaryOperator<Node.Fields> otherwise) {
        return seam(name).change(operation -> (account, parameters) -> {
            Answer answer = operation.answer(account, parameters);
            return answer instanceof Answer.Granted granted
                    ? new Answer.Granted(otherwise.apply(granted.body()))
                    : answer;
        });
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** @throws IllegalArgumentException where there is no such operation: the caller asks {@link #names()} first */
    public Answer answer(String name, Account account, Map<String, String> sent) {
        Operation operation = byName.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("no operation " + name);
        }
        Parameters parameters = new Parameters(sent);
        if (!WITHOUT_REGION.contains(name)) {
            if (parameters.text("RegionId").isEmpty() && REGION_BY_RESOURCE.contains(name)) {
                return operation.answer(account, atHome(account, sent));
            }
            if (parameters.text("RegionId").isEmpty()) {
                return AnswerForms.missing("RegionId");
            }
            if (!Account.REGIONS.contains(parameters.region())) {
                return AnswerForms.refused(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");
            }
        }
        return operation.answer(account, parameters);
    }

    private static Parameters atHome(Account account, Map<String, String> sent) {
        Map<String, String> located = new HashMap<>(sent);
        located.put("RegionId", account.home());
        return new Parameters(located);
    }

    /** DescribeRegions: the two regions that the emulator knows. */
    private static Answer regions(Account account, Parameters parameters) {
        return new Answer.Granted(Node.Fields.none()
                .with(
                        "Regions",
                        "Region",
                        Account.REGIONS.stream()
                                .map(region -> Node.Fields.none()
                                        .with("RegionId", region)
                                        .with("LocalName", region)
                                        .with("RegionEndpoint", "ecs." + region + ".aliyuncs.com"))
                                .toList()));
    }

    /** One operation of the API on one account, whose monitor the caller holds. */
    @FunctionalInterface
    public interface Operation {

        Answer answer(Account account, Parameters parameters);
    }
}
