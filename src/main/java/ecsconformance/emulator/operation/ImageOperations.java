package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import java.util.List;

/** DescribeImages and DeleteImage. */
final class ImageOperations {

    private ImageOperations() {}

    /** DescribeImages: without a status only Available images are listed, as documented. */
    static Answer describe(Account account, Parameters parameters) {
        List<String> statuses = parameters.commas("Status").orElse(List.of("Available"));
        boolean own = parameters.allows("ImageOwnerAlias", "self"::equals);
        List<Image> images = account.images()
                .all(
                        parameters.region(),
                        image -> own
                                && statuses.contains(image.status(account.now()))
                                && parameters
                                        .commas("ImageId")
                                        .map(ids -> ids.contains(image.id()))
                                        .orElse(true)
                                && parameters.allows("ImageName", image.name()::equals)
                                && parameters.allows("ResourceGroupId", image.resourceGroupId()::equals)
                                && parameters.allows("SnapshotId", id -> uses(image, id))
                                && parameters.allows("Architecture", image.architecture()::equals)
                                && TagOperations.fits(parameters, image.tags()));
        return AnswerForms.page(parameters, images, "Images", "Image", image -> fields(image, account));
    }

    private static boolean uses(Image image, String snapshotId) {
        return image.disks().stream().anyMatch(disk -> disk.snapshotId().equals(snapshotId));
    }

    private static Node.Fields fields(Image image, Account account) {
        boolean windows = image.platform().startsWith("Windows");
        Node.Fields fields = Node.Fields.none()
                .with("ImageId", image.id())
                .with("ImageName", image.name())
                .with("Description", image.description())
                .with("ImageVersion", "")
                .with("ImageOwnerAlias", "self")
                .with("Status", image.status(account.now()))
                .with("Progress", image.isReady(account.now()) ? "100%" : "0%")
                .with("Size", image.disks().get(0).size())
                .with("Architecture", image.architecture())
                .with("Platform", image.platform())
                .with("OSType", windows ? "windows" : "linux")
                .with("OSName", image.platform())
                .with("Usage", "none")
                .with("ResourceGroupId", image.resourceGroupId())
                .with("CreationTime", AnswerForms.time(image.createdAt()))
                .with("IsCopied", false)
                .with("IsSelfShared", "False")
                .with("IsSubscribed", false)
                .with("IsSupportCloudinit", true)
                .with("IsSupportIoOptimized", true)
                .with("ProductCode", "")
                .with(
                        "DiskDeviceMappings",
                        "DiskDeviceMapping",
                        image.disks().stream().map(ImageOperations::disk).toList());
        return AnswerForms.withTags(fields, image.tags());
    }

    private static Node.Fields disk(Image.ImageDisk disk) {
        return Node.Fields.none()
                .with("Device", disk.device())
                .with("Size", Integer.toString(disk.size()))
                .with("SnapshotId", disk.snapshotId())
                .with("Type", disk.type().word())
                .with("Format", "")
                .with("ImportOSSBucket", "")
                .with("ImportOSSObject", "");
    }

    /** DeleteImage: an image that does not exist is deleted already. */
    static Answer delete(Account account, Parameters parameters) {
        if (parameters.text("ImageId").isEmpty()) {
            return AnswerForms.missing("ImageId");
        }
        account.images()
                .find(parameters.text("ImageId").get(), parameters.region())
                .ifPresent(image -> {
                    account.images().remove(image.id());
                    account.imageQuota().giveBack();
                });
        return AnswerForms.granted();
    }
}
