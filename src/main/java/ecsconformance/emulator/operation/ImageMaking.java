package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.account.TokenUse;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.SentTag;
import ecsconformance.emulator.check.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The effects of an accepted CreateImage. */
final class ImageMaking {

    private static final String DEFAULT_ARCHITECTURE = "x86_64";
    private static final String DEFAULT_PLATFORM = "Others Linux";

    /** Takes a snapshot of each disk of the instance, unfinished until the image is ready. */
    List<Image.ImageDisk> photographed(Template template, Account account) {
        Instant now = account.now();
        Instant readyAt = account.imageReadyAt();
        List<Image.ImageDisk> disks = new ArrayList<>();
        for (Disk disk : template.disks()) {
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

    /** Makes the image, uses its place in the quota and remembers the token. */
    Answer make(CreateImageRequest request, Account account, List<Image.ImageDisk> disks) {
        Image image = account.images()
                .put(new Image(
                        account.newId("m"),
                        request.region(),
                        request.text("ImageName").orElse(""),
                        request.text("Description").orElse(""),
                        request.text("Architecture").orElse(DEFAULT_ARCHITECTURE),
                        request.text("Platform").orElse(DEFAULT_PLATFORM),
                        request.text("ResourceGroupId").orElse(""),
                        systemDiskFirst(disks),
                        tags(request),
                        account.now(),
                        account.imageReadyAt()));
        account.imageQuota().take(1);
        request.text("ClientToken")
                .ifPresent(token -> account.use(token, new TokenUse(request.parameters(), image.id())));
        return Answers.granted("ImageId", image.id());
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
