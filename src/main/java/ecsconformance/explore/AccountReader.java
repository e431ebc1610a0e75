package ecsconformance.explore;

import ecsconformance.fixture.AccountKeys;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Pages;
import ecsconformance.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Looks at what an account holds, and waits until it is as it will stay. Whatever cannot be seen is not there. */
final class AccountReader {

    /** An image that is not listed by then is not waited for, where all others are ready. */
    private static final Duration UNLISTED = Duration.ofSeconds(2);

    private static final String STATUSES = "Creating,Waiting,Available,UnAvailable,CreateFailed";
    private static final List<String> FIELDS =
            List.of("ImageName", "Description", "Architecture", "Platform", "ResourceGroupId");

    private final Access access;
    private final ArrangedAccount account;
    private final Function<Call, Reply> send;

    AccountReader(Access access, ArrangedAccount account, Function<Call, Reply> send) {
        this.access = access;
        this.account = account;
        this.send = send;
    }

    /** The reason why no answer counts, where a call was refused for the account's keys and a plain look is too. */
    Optional<String> unusable(List<List<JudgedCall>> heard) {
        boolean suspected = heard.stream().flatMap(List::stream).anyMatch(it -> AccountKeys.areRefusedBy(it.code()));
        return suspected
                        && send.apply(Call.of("DescribeImages")) instanceof Reply.Refusal refusal
                        && AccountKeys.areRefusedBy(refusal.code())
                ? Optional.of("the endpoint does not know the keys of the account (" + refusal.code() + ")")
                : Optional.empty();
    }

    /** The disks of an instance, the system disk first; none where the target does not tell. */
    List<ExplorationRecord.InstanceDisk> disks(String instanceId) {
        return list(Call.of("DescribeDisks").with("InstanceId", instanceId), "Disks", "Disk").orElse(List.of()).stream()
                .map(disk -> new ExplorationRecord.InstanceDisk(
                        disk.text("DiskId").orElse(""),
                        disk.text("Type").orElse(""),
                        disk.text("Size")
                                .filter(it -> it.matches("\\d{1,6}"))
                                .map(Integer::valueOf)
                                .orElse(0),
                        disk.text("Device").orElse("")))
                .sorted(java.util.Comparator.comparing((ExplorationRecord.InstanceDisk disk) ->
                                !disk.type().equals("system"))
                        .thenComparing(ExplorationRecord.InstanceDisk::device))
                .toList();
    }

    /**
     * Looks until all images are ready or have failed, and each that is expected is there, or the time is over.
     *
     * @param expected ids of images and snapshots
     * @param made     the images among them
     */
    ShownState look(Collection<String> instances, Set<String> expected, Set<String> made) {
        Instant soon = access.clock().instant().plus(UNLISTED);
        return access.polling()
                .until(
                        () -> seen(instances, expected, made),
                        it -> it.ready()
                                && (it.complete() || access.clock().instant().isAfter(soon)),
                        access.limits().imageReady())
                .state();
    }

    /**
     * A look.
     *
     * @param ready    whether what it shows will stay so
     * @param complete whether it shows all that was made, as far as images are to be seen
     */
    private record Seen(ShownState state, boolean ready, boolean complete) {}

    private Seen seen(Collection<String> instances, Set<String> expected, Set<String> made) {
        Optional<List<ShownState.ShownImage>> images = images(made);
        List<ShownState.ShownImage> shown = images.orElse(List.of());
        if (!shown.stream().allMatch(ShownState.ShownImage::isSettled)) {
            // The snapshots of an account in which an image is under way say nothing yet.
            return new Seen(new ShownState(true, shown, false, Map.of()), false, false);
        }
        Map<String, Integer> snapshots = new HashMap<>();
        boolean counted = true;
        boolean finished = true;
        for (String instance : instances) {
            Optional<List<Element>> listed =
                    list(Call.of("DescribeSnapshots").with("InstanceId", instance), "Snapshots", "Snapshot");
            counted &= listed.isPresent();
            finished &= areFinished(listed.orElse(List.of()), snapshots, expected);
        }
        return new Seen(
                new ShownState(images.isPresent(), shown, counted, snapshots),
                images.isEmpty() || finished,
                images.isEmpty()
                        || shown.stream()
                                .map(ShownState.ShownImage::id)
                                .toList()
                                .containsAll(made));
    }

    private static boolean areFinished(List<Element> listed, Map<String, Integer> snapshots, Set<String> expected) {
        listed.forEach(it -> snapshots.merge(it.text("SourceDiskId").orElse(""), 1, Integer::sum));
        return listed.stream()
                .filter(it -> expected.contains(it.text("SnapshotId").orElse("")))
                .noneMatch(it -> it.text("Status").filter("progressing"::equals).isPresent());
    }

    /** Waits until an instance that was started or stopped is so. */
    void awaitSettled(String instanceId) {
        Call call = Call.of("DescribeInstances").with("InstanceIds", "[\"" + instanceId + "\"]");
        await(() -> instances(call).stream()
                .noneMatch(it -> it.text("Status").orElse("").matches("Starting|Stopping")));
    }

    /** Waits until a snapshot that was deleted is not shown any more. */
    void awaitGone(String snapshotId) {
        await(() -> snapshots(snapshotId).isEmpty());
    }

    private List<Element> snapshots(String snapshotId) {
        return list(
                        Call.of("DescribeSnapshots").with("SnapshotIds", "[\"" + snapshotId + "\"]"),
                        "Snapshots",
                        "Snapshot")
                .orElse(List.of());
    }

    private void await(BooleanSupplier reached) {
        access.polling().until(reached::getAsBoolean, it -> it, access.limits().imageReady());
    }

    /** The call with the type and the place of an instance that is there. */
    Call likeAnInstance(Call call) {
        Optional<Element> model =
                instances(Call.of("DescribeInstances")).stream().findFirst();
        Call like = call;
        for (String name : List.of("InstanceType", "ZoneId")) {
            String value = model.flatMap(it -> it.text(name)).orElse("");
            like = value.isBlank() ? like : like.with(name, value);
        }
        String group = model.map(it -> it.list("SecurityGroupIds", "SecurityGroupId")).orElse(List.of()).stream()
                .map(Element::text)
                .findFirst()
                .orElse("");
        String vswitch = model.flatMap(it -> it.child("VpcAttributes"))
                .flatMap(it -> it.text("VSwitchId"))
                .orElse("");
        like = group.isBlank() ? like : like.with("SecurityGroupId", group);
        return vswitch.isBlank() ? like : like.with("VSwitchId", vswitch);
    }

    private List<Element> instances(Call call) {
        return list(call, "Instances", "Instance").orElse(List.of());
    }

    /** Whether what an answer has named is shown with a name of the run's. */
    boolean isOwn(String id) {
        boolean image = images(Set.of()).orElse(List.of()).stream()
                .anyMatch(it -> it.id().equals(id) && it.name().startsWith(RunCleanup.prefix(access.run())));
        return image
                || snapshots(id).stream()
                        .anyMatch(it -> it.text("SnapshotId").filter(id::equals).isPresent()
                                && it.text("SnapshotName")
                                        .filter(name -> name.startsWith(RunCleanup.prefix(access.run())))
                                        .isPresent());
    }

    private Optional<List<ShownState.ShownImage>> images(Set<String> made) {
        Call call = Call.of("DescribeImages").with("ImageOwnerAlias", "self").with("Status", STATUSES);
        return list(call, "Images", "Image")
                .map(images -> images.stream()
                        .map(this::shown)
                        .filter(image ->
                                account.exclusive() || image.name().contains(access.run()) || made.contains(image.id()))
                        .toList());
    }

    private ShownState.ShownImage shown(Element image) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(name -> image.text(name).ifPresent(text -> fields.put(name, text)));
        Map<String, String> tags = new LinkedHashMap<>();
        Optional<List<Element>> listed = image.child("Tags").isPresent()
                ? Optional.of(image.list("Tags", "Tag"))
                : list(
                        Call.of("ListTagResources")
                                .with("ResourceType", "image")
                                .with("ResourceId.1", image.text("ImageId").orElse("")),
                        "TagResources",
                        "TagResource");
        listed.orElse(List.of())
                .forEach(tag -> tags.put(
                        tag.text("TagKey").or(() -> tag.text("Key")).orElse(""),
                        tag.text("TagValue").or(() -> tag.text("Value")).orElse("")));
        List<ShownState.ShownDisk> disks = new ArrayList<>();
        image.list("DiskDeviceMappings", "DiskDeviceMapping")
                .forEach(disk -> disks.add(new ShownState.ShownDisk(
                        disk.text("Device").orElse(""),
                        disk.text("Type").orElse(""),
                        disk.text("Size").orElse(""),
                        disk.text("SnapshotId").orElse(""))));
        return new ShownState.ShownImage(
                image.text("ImageId").orElse(""),
                image.text("Status").orElse(""),
                fields,
                disks,
                tags,
                listed.isPresent());
    }

    private Optional<List<Element>> list(Call call, String wrapper, String item) {
        if (!access.operations().contains(call.operation())) {
            return Optional.empty();
        }
        return Pages.all(
                call,
                wrapper,
                item,
                page -> send.apply(page) instanceof Reply.Success success
                        ? Optional.of(success.body())
                        : Optional.empty());
    }
}
