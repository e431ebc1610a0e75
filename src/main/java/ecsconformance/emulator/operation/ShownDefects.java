package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.operation.Operations.showing;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can go wrong with what other operations make of an image. */
public final class ShownDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "quota.deleted-images-count",
                    "a deleted image keeps its place in the quota",
                    "account.image-quota-freed",
                    Operations.seam("DeleteImage").change(operation -> (account, parameters) -> {
                        Answer answer = operation.answer(account, parameters);
                        if (answer instanceof Answer.Granted) {
                            account.imageQuota().take(1);
                        }
                        return answer;
                    })),
            of(
                    "run-instances.own-images-unknown",
                    "RunInstances knows no image that was made",
                    "image.starts-instances",
                    refusing("RunInstances", 404, "InvalidImageId.NotFound")),
            of(
                    "run-instances.never-ready",
                    "for RunInstances an image is never Available",
                    "image.starts-instances",
                    refusing("RunInstances", 403, "ImageNotReady")),
            of(
                    "replace-system-disk.own-images-unknown",
                    "ReplaceSystemDisk knows no image that was made",
                    "image.replaces-system-disk",
                    refusing("ReplaceSystemDisk", 404, "InvalidImageId.NotFound")),
            of(
                    "replace-system-disk.never-ready",
                    "for ReplaceSystemDisk an image is never Available",
                    "image.replaces-system-disk",
                    refusing("ReplaceSystemDisk", 403, "ImageNotReady")),
            of(
                    "describe-images.name-hidden",
                    "DescribeImages shows another name",
                    "image.shown",
                    image(it -> it.with("ImageName", "image"))),
            of(
                    "describe-images.tags-hidden",
                    "DescribeImages shows no tags",
                    "image.tags",
                    image(it -> it.with("Tags", "Tag", List.of()))),
            of(
                    "describe-images.architecture-constant",
                    "DescribeImages shows one architecture",
                    "architecture.kept",
                    image(it -> it.with("Architecture", "x86_64"))),
            of(
                    "describe-images.platform-constant",
                    "DescribeImages shows one platform",
                    "platform.kept",
                    image(it -> it.with("Platform", "Others Linux"))),
            of(
                    "describe-images.group-constant",
                    "DescribeImages shows the default resource group",
                    "image.resource-group",
                    image(it -> it.with("ResourceGroupId", "rg-default"))),
            of(
                    "describe-images.devices-numbered",
                    "DescribeImages numbers the devices",
                    "mapping.default-devices",
                    image(it -> it.each("DiskDeviceMappings", disk -> disk.with("Device", "/dev/xvd1")))),
            of(
                    "describe-images.size-constant",
                    "DescribeImages shows 40 GiB for each disk",
                    "size.at-least-snapshot",
                    image(it -> it.each("DiskDeviceMappings", disk -> disk.with("Size", "40")))));

    private ShownDefects() {}

    @FunctionalInterface
    private interface After {

        Answer answered(Account account, CreateImageRequest request, Answer answer);
    }

    private static Change<?> refusing(String operation, int status, String code) {
        return Operations.seam(operation)
                .change(documented -> (account, parameters) -> account.images()
                                .find(parameters.text("ImageId").orElse(""), parameters.region())
                                .isPresent()
                        ? Answers.refused(status, code, "The specified image cannot be used.")
                        : documented.answer(account, parameters));
    }

    private static Change<?> image(UnaryOperator<Node.Fields> otherwise) {
        return showing("DescribeImages", page -> page.each("Images", otherwise));
    }
}
