package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Instance;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** DescribeInstances. */
final class DescribeInstances implements Operation {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public Answer answer(Account account, Parameters parameters) {
        List<Instance> instances = account.instances()
                .all(
                        parameters.region(),
                        it -> parameters
                                        .jsonTexts("InstanceIds")
                                        .map(ids -> ids.contains(it.id()))
                                        .orElse(true)
                                && parameters
                                        .text("Status")
                                        .map(it.status()::equals)
                                        .orElse(true)
                                && parameters
                                        .text("InstanceName")
                                        .map(it.name()::equals)
                                        .orElse(true)
                                && parameters
                                        .text("ImageId")
                                        .map(it.imageId()::equals)
                                        .orElse(true)
                                && TagFilter.fits(parameters, account.tagsOf(it.id())));
        return AnswerForms.page(parameters, instances, "Instances", "Instance", it -> fields(it, account));
    }

    private static Node.Fields fields(Instance instance, Account account) {
        List<Node.Fields> locks =
                instance.securityLocked() ? List.of(Node.Fields.none().with("LockReason", "security")) : List.of();
        Node.Fields fields = Node.Fields.none()
                .with("InstanceId", instance.id())
                .with("InstanceName", instance.name())
                .with("Status", instance.status())
                .with("ImageId", instance.imageId())
                .with("RegionId", instance.region())
                .with("ZoneId", instance.region() + "-b")
                .with("InstanceType", "ecs.t1.small")
                .with(
                        "ResourceGroupId",
                        account.resourceGroups().stream().findFirst().orElse(""))
                .with("OSType", "linux")
                .with("OSName", "CentOS")
                .with("CreationTime", MINUTES.format(instance.createdAt()))
                .with("OperationLocks", "LockReason", locks);
        return AnswerForms.withTags(fields, account.tagsOf(instance.id()));
    }
}
