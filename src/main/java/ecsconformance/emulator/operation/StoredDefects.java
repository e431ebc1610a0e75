package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.behaviour.Defect.unobservable;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What can go wrong where things are stored: columns too short, places that requests share, things that are used up. */
public final class StoredDefects {

    /** As long as a UUID. */
    private static final int TOKEN_COLUMN = 36;

    private static final int TEXT_COLUMN = 64;

    public static final List<Defect> ALL = List.of(
            of(
                    "token.beginning-only",
                    "only the first 36 characters of a token are kept",
                    "client-token.another",
                    Tokens.SEAM.change(tokens -> tokens.comparing(token -> cut(token, TOKEN_COLUMN)))),
            of(
                    "token.of-all-accounts",
                    "a token of one account is known in all others",
                    "client-token.account",
                    Tokens.SEAM.change(Tokens::sharing)),
            of(
                    "image-name.cut",
                    "only the first 64 characters of a name are kept",
                    "image.shown",
                    keeping("ImageName")),
            of(
                    "image-description.cut-at-64",
                    "only the first 64 characters of a description are kept",
                    "image.shown",
                    keeping("Description")),
            of(
                    "image-tags.value-cut",
                    "only the first 64 characters of a tag's value are kept",
                    "image.tags",
                    keeping("Tag.1.Value")),
            of(
                    "image-tags.of-the-last-request",
                    "an image keeps the tags of the request before it that its own do not replace",
                    "tag.shown",
                    tagsStay()),
            of(
                    "instance-snapshots.all-of-the-system-disk",
                    "each snapshot is one of the system disk",
                    "instance.snapshots",
                    ImageMaking.SEAM.change(
                            making -> making.photographing(disks -> Collections.nCopies(disks.size(), disks.get(0))))),
            of(
                    "effect.snapshot-used-up",
                    "the snapshot is gone once an image was made of it",
                    "client-token.another",
                    Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
                        Answer answer = operation.answer(account, parameters);
                        if (answer instanceof Answer.Granted) {
                            parameters.text("SnapshotId").ifPresent(account.snapshots()::remove);
                        }
                        return answer;
                    })),
            of(
                    "effect.nameless-image-after-a-refusal",
                    "a refused request leaves an image without a name",
                    "refusal.no-effect",
                    Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
                        Answer answer = operation.answer(account, parameters);
                        if (answer instanceof Answer.Refused) {
                            leaveAnImage(account, parameters.region());
                        }
                        return answer;
                    })),
            of(
                    "device.by-place",
                    "where the system disk is not the first, a data disk has the device of its place",
                    "mapping.any-place",
                    holding(disks -> disks.get(0).type() == DiskType.SYSTEM ? disks : byPlace(disks))),
            of(
                    "device.many-reversed",
                    "more than three data disks get their devices from the last on",
                    "mapping.many-default-devices",
                    holding(disks -> disks.size() > 4 ? reversed(disks) : disks)),
            of(
                    "device.empty-disks-last",
                    "empty disks get their devices after all others",
                    "mapping.empty-disks-among-others",
                    holding(StoredDefects::emptyLast)),
            of(
                    "device.empty-disk-as-the-one-before",
                    "an empty disk gets the device of the data disk before it",
                    "device.default-after-named",
                    holding(StoredDefects::asTheOneBefore)),
            unobservable(
                    "image-data.lost",
                    "the disks of an image are empty",
                    "image.disks",
                    "no documented operation shows what is on a disk; somebody would have to start an instance and look"),
            unobservable(
                    "empty-disk.holds-data",
                    "an empty data disk holds what was on its blocks before",
                    "mapping.empty-data-disk",
                    "no documented operation shows what is on a disk; somebody would have to start an instance and look"));

    private StoredDefects() {}

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static Change<?> keeping(String parameter) {
        return ImageMaking.SEAM.change(making ->
                making.asking(sent -> sent.with(parameter, sent.text(parameter).map(text -> cut(text, TEXT_COLUMN)))));
    }

    private static Change<?> holding(UnaryOperator<List<ImageDisk>> otherwise) {
        return ImageMaking.SEAM.change(making -> making.holding(otherwise));
    }

    /** As where a worker's own variable is not cleared between two requests. */
    private static Change<Operation> tagsStay() {
        String kept = "the last request";
        return Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
            Map<String, String> sent = new TreeMap<>(parameters.all());
            Map<String, String> tags = new TreeMap<>(sent);
            tags.keySet().removeIf(name -> !name.startsWith("Tag."));
            account.tagsOf(kept).forEach(sent::putIfAbsent);
            account.untag(kept);
            account.tag(kept, tags);
            return operation.answer(account, new Parameters(sent));
        });
    }

    private static void leaveAnImage(Account account, String region) {
        CreateImageRequest request = new CreateImageRequest(Map.of("RegionId", region));
        ImageMaking.DOCUMENTED.make(
                request, account, List.of(new Image.ImageDisk("/dev/xvda", DiskType.SYSTEM, 40, "")));
    }

    private static ImageDisk on(String device, ImageDisk disk) {
        return new ImageDisk(device, disk.type(), disk.size(), disk.snapshotId());
    }

    private static List<ImageDisk> byPlace(List<ImageDisk> disks) {
        List<ImageDisk> placed = new ArrayList<>();
        for (ImageDisk disk : disks) {
            String own = "/dev/xvd" + (char) ('a' + placed.size());
            placed.add(disk.type() == DiskType.SYSTEM ? disk : on(own, disk));
        }
        return placed;
    }

    private static List<ImageDisk> reversed(List<ImageDisk> disks) {
        List<ImageDisk> changed = new ArrayList<>();
        for (int place = 0; place < disks.size(); place++) {
            ImageDisk disk = disks.get(place);
            changed.add(
                    disk.type() == DiskType.SYSTEM
                            ? disk
                            : on(disks.get(disks.size() - place).device(), disk));
        }
        return changed;
    }

    private static List<ImageDisk> emptyLast(List<ImageDisk> disks) {
        List<ImageDisk> ordered = new ArrayList<>(disks);
        ordered.sort(Comparator.comparing(disk -> disk.snapshotId().isEmpty()));
        List<ImageDisk> changed = new ArrayList<>();
        for (int place = 0; place < disks.size(); place++) {
            changed.add(on(disks.get(place).device(), ordered.get(place)));
        }
        return changed;
    }

    private static List<ImageDisk> asTheOneBefore(List<ImageDisk> disks) {
        List<ImageDisk> changed = new ArrayList<>();
        Optional<ImageDisk> before = Optional.empty();
        for (ImageDisk disk : disks) {
            boolean follows = disk.snapshotId().isEmpty()
                    && before.filter(it -> it.type() == DiskType.DATA
                                    && !it.snapshotId().isEmpty())
                            .isPresent();
            changed.add(follows ? on(before.get().device(), disk) : disk);
            before = Optional.of(disk);
        }
        return changed;
    }
}
