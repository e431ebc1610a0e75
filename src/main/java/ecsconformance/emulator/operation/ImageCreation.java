package ecsconformance.emulator.operation;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.TagForm.SentTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The effects of an accepted CreateImage. By default each of the three functions returns its argument unchanged.
 *
 * @param asked        the parts of the request that go into the image
 * @param snapshotted the disks of an instance that get a snapshot
 * @param imageDisks   the disks as the image holds them
 */
public record ImageCreation(
        UnaryOperator<CreateImageRequest> asked,
        UnaryOperator<List<Disk>> snapshotted,
        UnaryOperator<List<Image.ImageDisk>> imageDisks) {

    public static final Seam<ImageCreation> SEAM = new Seam<>("effects of CreateImage");

    public static final ImageCreation DOCUMENTED =
            new ImageCreation(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

    private static final String DEFAULT_ARCHITECTURE = "x86_64";
    private static final String DEFAULT_PLATFORM = "Others Linux";

    /** The same, but made by another request. */
    public ImageCreation asking(UnaryOperator<CreateImageRequest> otherwise) {
        return new ImageCreation(request -> otherwise.apply(asked.apply(request)), snapshotted, imageDisks);
    }

    /** The same, but other disks get snapshots. */
    public ImageCreation takingSnapshots(UnaryOperator<List<Disk>> otherwise) {
        return new ImageCreation(asked, disks -> otherwise.apply(snapshotted.apply(disks)), imageDisks);
    }

    /** The same, but the image has other disks. */
    public ImageCreation holding(UnaryOperator<List<Image.ImageDisk>> otherwise) {
        return new ImageCreation(asked, snapshotted, disks -> otherwise.apply(imageDisks.apply(disks)));
    }

    /** Takes a snapshot of each disk of the instance, unfinished until the image is ready. */
    public List<Image.ImageDisk> snapshotted(Template template, Account account) {
        Instant now = account.now();
        Instant readyAt = account.imageReadyAt();
        List<Image.ImageDisk> disks = new ArrayList<>();
        for (Disk disk : snapshotted.apply(template.disks())) {
            Snapshot snapshot = account.snapshots()
                    .put(new Snapshot(
                            account.newId("s"),
                            disk.region(),
                            disk.id(),
                            template.instance().id(),
                            disk.type(),
                            disk.size(),
                            now,
                            readyAt,
                            disk.encrypted(),
                            false,
                            Snapshot.STANDARD,
                            ""));
            account.snapshotQuota().take(1);
            disks.add(new Image.ImageDisk(disk.device(), disk.type(), disk.size(), snapshot.id()));
        }
        return disks;
    }

    /** Makes the image and uses its place in the quota. */
    public Image make(CreateImageRequest sent, Account account, List<Image.ImageDisk> disks) {
        return make(sent, account, disks, false);
    }

    /** Makes an image that will end as CreateFailed. */
    public Image fail(CreateImageRequest sent, Account account) {
        Image.ImageDisk none = new Image.ImageDisk(Devices.SYSTEM, DiskType.SYSTEM, 0, "");
        return make(sent, account, List.of(none), true);
    }

    private Image make(CreateImageRequest sent, Account account, List<Image.ImageDisk> disks, boolean failed) {
        Image image = account.images().put(drawn(sent, account, disks, failed));
        account.imageQuota().take(1);
        return image;
    }

    /** The image that would be made. */
    Image drawn(CreateImageRequest sent, Account account, List<Image.ImageDisk> disks, boolean failed) {
        CreateImageRequest request = asked.apply(sent);
        return new Image(
                account.newId("m"),
                request.region(),
                request.text("ImageName").orElse(""),
                request.text("Description").orElse(""),
                request.text("Architecture").orElse(DEFAULT_ARCHITECTURE),
                request.text("Platform").orElse(DEFAULT_PLATFORM),
                request.text("ResourceGroupId").orElse(""),
                systemDiskFirst(imageDisks.apply(disks)),
                tags(request),
                account.now(),
                account.imageReadyAt(),
                failed);
    }

    private static List<Image.ImageDisk> systemDiskFirst(List<Image.ImageDisk> disks) {
        List<Image.ImageDisk> ordered = new ArrayList<>(disks);
        ordered.sort((left, right) -> Boolean.compare(right.type() == DiskType.SYSTEM, left.type() == DiskType.SYSTEM));
        return ordered;
    }

    private static Map<String, String> tags(CreateImageRequest request) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (SentTag tag : request.tags()) {
            tags.put(tag.key().orElse(""), tag.value().orElse(""));
        }
        return tags;
    }
}
