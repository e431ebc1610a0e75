package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.behaviour.Defect.unobservable;
import static ecsconformance.emulator.defects.CheckChanges.holding;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.EffectChanges.after;
import static ecsconformance.emulator.defects.EffectChanges.asking;
import static ecsconformance.emulator.defects.EffectChanges.changed;
import static ecsconformance.emulator.defects.EffectChanges.cut;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.holding;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.making;
import static ecsconformance.emulator.defects.EffectChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.without;
import static ecsconformance.emulator.defects.SequenceDefects.images;
import static ecsconformance.emulator.operation.Operations.showing;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.gateway.AnswerChange;
import ecsconformance.emulator.operation.AnswerForms;
import ecsconformance.emulator.operation.ImageCreation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Deliberate defects that the rules {@code image.*} catch. */
final class ImageDefects {

    private static final int TEXT_COLUMN = 64;
    private static final Answer CONFLICT = AnswerForms.refused(Refusals.TOKEN_CONFLICT);

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("disk-size.as-the-system-disk", "a data disk is as large as the system disk", "image.disks",
            making(making -> making.holding(disks -> disks.stream().map(disk ->
                new ImageDisk(disk.device(), disk.type(), disks.get(0).size(), disk.snapshotId())).toList()))),
        of("disk-snapshot.lost", "the image names no snapshot of its data disks", "image.disks",
            holding(disk -> disk.type() == DiskType.DATA ? new ImageDisk(disk.device(), disk.type(), disk.size(), "")
                    : disk)),
        of("image-description.name", "an image without a description has its name as one", "image.shown",
            asking(sent -> sent.with("Description", sent.text("Description").or(() -> sent.text("ImageName"))))),
        of("image-description.lost-beside-a-token", "a description is lost where a token is sent", "image.shown",
            asking(sent -> sent.text("ClientToken").isPresent() ? without(sent, "Description") : sent)),
        of("image-name.description", "an image without a name has its description as one", "image.shown",
            asking(sent -> sent.with("ImageName", sent.text("ImageName").or(() -> sent.text("Description"))))),
        of("image-name.lost", "the name does not reach the image", "image.shown",
            asking(sent -> without(sent, "ImageName"))),
        of("image-description.cut", "a description is cut at its first comma", "image.shown",
            asking(sent -> changed(sent, "Description", text -> text.split(",", 2)[0]))),
        of("image-tags.first-only", "only the first tag reaches the image", "image.tags",
            asking(sent -> without(without(sent, "Tag.2.Key"), "Tag.2.Value"))),
        of("image-tags.empty-value-lost", "a tag with an empty value is no tag of the image", "image.tags",
            asking(sent -> "".equals(sent.parameters().get("Tag.1.Value"))
                ? without(without(sent, "Tag.1.Key"), "Tag.1.Value") : sent)),
        of("image-tags.one-more", "an image gets a tag that nobody sent", "image.tags",
            asking(sent -> sent.with("Tag.20.Key", Optional.of("origin")).with("Tag.20.Value", Optional.of("api")))),
        of("image-tags.small-letters", "the keys of tags are put into small letters", "image.tags",
            asking(sent -> changed(sent, "Tag.1.Key", text -> text.toLowerCase(Locale.ROOT)))),
        of("image-resource-group.lost", "the resource group does not reach the image", "image.resource-group",
            asking(sent -> without(sent, "ResourceGroupId"))),
        of("image-architecture.default", "the default architecture is i386", "image.architecture",
            asking(sent -> sent.with("Architecture", sent.text("Architecture").or(() -> Optional.of("i386"))))),
        of("run-instances.own-images-unknown", "RunInstances knows no image that was made", "image.starts-instances",
            refusing("RunInstances", 404, "InvalidImageId.NotFound")),
        of("run-instances.never-ready", "for RunInstances an image is never Available", "image.starts-instances",
            refusing("RunInstances", 403, "ImageNotReady")),
        of("replace-system-disk.own-images-unknown", "ReplaceSystemDisk knows no image that was made",
            "image.replaces-system-disk", refusing("ReplaceSystemDisk", 404, "InvalidImageId.NotFound")),
        of("replace-system-disk.never-ready", "for ReplaceSystemDisk an image is never Available",
            "image.replaces-system-disk", refusing("ReplaceSystemDisk", 403, "ImageNotReady")),
        of("describe-images.name-hidden", "DescribeImages shows another name", "image.shown",
            image(it -> it.with("ImageName", "image"))),
        of("describe-images.tags-hidden", "DescribeImages shows no tags", "image.tags",
            image(it -> it.with("Tags", "Tag", List.of()))),
        of("describe-images.group-constant", "DescribeImages shows the default resource group", "image.resource-group",
            image(it -> it.with("ResourceGroupId", "rg-default"))),
        of("effect.two-images", "each request makes two images", "image.shown",
            after((account, request, answer) -> {
                if (answer instanceof Answer.Granted) {
                    ImageCreation.DOCUMENTED.make(request, account, List.of(disk()));
                }
                return answer;
            })),
        of("image-description.lost", "the description does not reach the image", "image.shown",
            ImageCreation.SEAM.change(making ->
                making.asking(request -> request.with("Description", Optional.empty())))),
        of("image-platform.default", "the default platform is Customized Linux", "image.architecture",
            ImageCreation.SEAM.change(making -> making.asking(request -> request.with("Platform",
                        request.text("Platform").or(() -> Optional.of("Customized Linux")))))),
        of("describe-images.description-hidden", "DescribeImages shows no description", "image.shown",
            showing("DescribeImages", page -> page.each("Images", image -> image.with("Description", "")))),
        of("image-name.cut", "only the first 64 characters of a name are kept", "image.shown", keeping("ImageName")),
        of("image-description.cut-at-64", "only the first 64 characters of a description are kept", "image.shown",
            keeping("Description")),
        of("image-tags.value-cut", "only the first 64 characters of a tag's value are kept", "image.tags",
            keeping("Tag.1.Value")),
        of("image-tags.of-older-images-lost", "a new image takes the tags of the older ones away", "image.kept",
            changingOlder((older, newest) -> other(older, older.name(), older.description(), Map.of()))),
        of("image-description.of-the-newest", "all images get the description of the newest", "image.kept",
            changingOlder((older, newest) ->
                other(older, older.name(), newest.description(), older.tags()))),
        of("image-description.of-a-conflict", "a token that conflicts changes the description of the first image",
            "image.kept", conflicting((image, request) ->
                other(image, image.name(), request.text("Description").orElse(""), image.tags()))),
        of("image-tags.of-a-conflict", "a token that conflicts takes the tags of the first image away", "image.kept",
            conflicting((image, request) -> other(image, image.name(), image.description(), Map.of()))),
        of("image-name.ascii", "what is not ASCII in a name becomes a question mark", "image.together",
            asking(sent -> changed(sent, "ImageName", text -> text.replaceAll("[^\\x00-\\x7F]", "?")))),
        of("image-name.of-a-conflict", "a token that conflicts changes the name of the first image", "image.kept",
            conflicting((image, request) ->
                other(image, request.text("ImageName").orElse(""), image.description(), image.tags()))),
        of("image.deleted-by-a-conflict", "a token that conflicts deletes the first image", "image.kept",
            after((account, request, answer) -> {
                if (answer.equals(CONFLICT)) {
                    images(account).forEach(image -> account.images().remove(image.id()));
                }
                return answer;
            })),
        unobservable("image-data.lost", "the disks of an image are empty", "image.disks",
            "no documented operation shows what is on a disk; somebody would have to start an instance and look"),
        of("answer.image-id-in-capitals", "the id of the image is answered in capitals", "image.shown",
            AnswerChange.of("CreateImage", answer -> answer.isGranted() ? answer.with(answer.body().with("ImageId",
                capitals(answer.body()))) : answer)));
    // spotless:on

    /** A new image changes all others. */
    private static Change<?> changingOlder(BiFunction<Image, Image, Image> otherwise) {
        return after((account, request, answer) -> {
            List<Image> all = images(account);
            if (answer instanceof Answer.Granted) {
                Image newest = all.get(all.size() - 1);
                all.stream()
                        .limit(all.size() - 1)
                        .forEach(image -> account.images().put(otherwise.apply(image, newest)));
            }
            return answer;
        });
    }

    /** A token that is refused for other parameters changes the image that it made. */
    private static Change<?> conflicting(BiFunction<Image, CreateImageRequest, Image> otherwise) {
        return after((account, request, answer) -> {
            if (answer.equals(CONFLICT)) {
                images(account).forEach(image -> account.images().put(otherwise.apply(image, request)));
            }
            return answer;
        });
    }

    private static Image other(Image image, String name, String description, Map<String, String> tags) {
        return new Image(
                image.id(),
                image.region(),
                name,
                description,
                image.architecture(),
                image.platform(),
                image.resourceGroupId(),
                image.disks(),
                tags,
                image.createdAt(),
                image.readyAt(),
                image.failed());
    }

    private static Change<?> keeping(String parameter) {
        return ImageCreation.SEAM.change(making ->
                making.asking(sent -> sent.with(parameter, sent.text(parameter).map(text -> cut(text, TEXT_COLUMN)))));
    }

    private static String capitals(Node.Fields body) {
        return body.parts().get("ImageId") instanceof Node.Text id ? id.value().toUpperCase(Locale.ROOT) : "";
    }

    private ImageDefects() {}
}
