package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import java.util.Map;
import java.util.Set;

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
            "ReplaceSystemDisk");

    private static final Map<String, Operation> BY_NAME = Map.ofEntries(
            Map.entry("CreateImage", new CreateImage()),
            Map.entry("DescribeImages", new DescribeImages()),
            Map.entry("DescribeSnapshots", new DescribeSnapshots()),
            Map.entry("DescribeInstances", new DescribeInstances()),
            Map.entry("DescribeDisks", new DescribeDisks()),
            Map.entry("DescribeRegions", new DescribeRegions()),
            Map.entry("DeleteImage", new DeleteImage()),
            Map.entry("DeleteSnapshot", new DeleteSnapshot()),
            Map.entry("CreateSnapshot", new CreateSnapshot()),
            Map.entry("RunInstances", new RunInstances()),
            Map.entry("StartInstance", new InstanceStatusChange("Stopped", "Running")),
            Map.entry("StopInstance", new InstanceStatusChange("Running", "Stopped")),
            Map.entry("DeleteInstance", new DeleteInstance()),
            Map.entry("CreateDisk", new CreateDisk()),
            Map.entry("AttachDisk", new AttachDisk()),
            Map.entry("ReplaceSystemDisk", new ReplaceSystemDisk()),
            Map.entry("TagResources", new TagResources()),
            Map.entry("ListTagResources", new ListTagResources()));

    public Set<String> names() {
        return BY_NAME.keySet();
    }

    /** @throws IllegalArgumentException where there is no such operation: the caller asks {@link #names()} first */
    public Answer answer(String name, Account account, Map<String, String> sent) {
        Operation operation = BY_NAME.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("no operation " + name);
        }
        Parameters parameters = new Parameters(sent);
        if (!WITHOUT_REGION.contains(name)) {
            if (parameters.text("RegionId").isEmpty() && REGION_BY_RESOURCE.contains(name)) {
                return operation.answer(account, atHome(sent));
            }
            if (parameters.text("RegionId").isEmpty()) {
                return Answers.missing("RegionId");
            }
            if (!DescribeRegions.REGIONS.contains(parameters.region())) {
                return Answers.refused(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");
            }
        }
        return operation.answer(account, parameters);
    }

    private static Parameters atHome(Map<String, String> sent) {
        Map<String, String> located = new java.util.HashMap<>(sent);
        located.put("RegionId", Account.HOME);
        return new Parameters(located);
    }
}
