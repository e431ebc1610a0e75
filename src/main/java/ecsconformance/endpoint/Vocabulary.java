package ecsconformance.endpoint;

import java.util.List;

/** The closed sets of words a target file may use. */
public final class Vocabulary {

    /** Every operation the suite can use. */
    public static final List<String> OPERATIONS = List.of(
            "CreateImage",
            "DescribeImages",
            "DescribeSnapshots",
            "DescribeInstances",
            "DescribeDisks",
            "DescribeRegions",
            "DeleteImage",
            "DeleteSnapshot",
            "CreateSnapshot",
            "RunInstances",
            "StartInstance",
            "StopInstance",
            "DeleteInstance",
            "CreateDisk",
            "AttachDisk",
            "DeleteDisk",
            "ReplaceSystemDisk",
            "TagResources",
            "ListTagResources");

    /** Every profile a vendor can claim. */
    public static final List<String> PROFILES = List.of("core", "state", "account", "effects", "wire");

    private Vocabulary() {}
}
