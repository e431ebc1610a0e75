package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Pages;
import ecsconformance.wire.Reply;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at images through DescribeImages, in every status: without one only Available images are listed. */
public final class Images {

    private static final String STATUSES = "Creating,Waiting,Available,UnAvailable,CreateFailed";
    private static final Set<String> SETTLED = Set.of("Available", "UnAvailable", "CreateFailed");
    private static final Duration LONGEST_UNLISTED = Duration.ofMinutes(1);

    private final RunServices services;
    private final Endpoint endpoint;

    public Images(RunServices services, Endpoint endpoint) {
        this.services = services;
        this.endpoint = endpoint;
    }

    boolean observable() {
        return services.offer().has("DescribeImages");
    }

    Optional<Element> byId(String imageId) {
        return first(describe("ImageId", imageId), "ImageId", imageId);
    }

    /** Ids of the account's images of exactly that name. */
    Set<String> named(String name) {
        return ids(describe("ImageName", name).stream()
                .filter(image -> image.text("ImageName").orElse("").equals(name))
                .toList());
    }

    /** Ids of all images of the account. */
    Set<String> own() {
        return ids(describe("ImageOwnerAlias", "self"));
    }

    /** Ids of what ListTagResources shows to carry that key; empty where it cannot be used. */
    Set<String> tagged(String key) {
        Call call = Call.of("ListTagResources").with("ResourceType", "image").with("Tag.1.Key", key);
        Set<String> ids = new LinkedHashSet<>();
        Pages.all(
                        call,
                        "TagResources",
                        "TagResource",
                        page -> endpoint.send(page) instanceof Reply.Success success
                                ? Optional.of(success.body())
                                : Optional.empty())
                .orElse(List.of())
                .stream()
                .filter(tag -> tag.text("TagKey").orElse("").equals(key))
                .forEach(tag -> tag.text("ResourceId").ifPresent(ids::add));
        return ids;
    }

    /** Ids of the snapshots that those images of the account show. */
    Set<String> snapshotsOf(Predicate<Element> images) {
        return describe("ImageOwnerAlias", "self").stream()
                .filter(images)
                .flatMap(image -> image.list("DiskDeviceMappings", "DiskDeviceMapping").stream())
                .flatMap(disk -> disk.text("SnapshotId").stream())
                .collect(Collectors.toSet());
    }

    /**
     * Waits until the image is in a final status; its last known description. Empty when it never showed: an image that
     * is not listed at all is given up much sooner than one that is still being made.
     */
    Optional<Element> settled(String imageId) {
        Optional<Element> first = listed(imageId);
        return first.isEmpty() || isSettled(first)
                ? first
                : services.polling()
                        .until(
                                () -> byId(imageId),
                                Images::isSettled,
                                services.offer().imageReady());
    }

    private static boolean isSettled(Optional<Element> image) {
        return image.filter(it -> SETTLED.contains(status(it))).isPresent();
    }

    /** Waits until the image is listed, in whatever status; its first description. */
    Optional<Element> listed(String imageId) {
        Duration limit = services.offer().imageReady();
        return services.polling()
                .until(
                        () -> byId(imageId),
                        Optional::isPresent,
                        limit.compareTo(LONGEST_UNLISTED) < 0 ? limit : LONGEST_UNLISTED);
    }

    static String status(Element image) {
        return image.text("Status").orElse("");
    }

    private List<Element> describe(String filter, String value) {
        return endpoint.list(Call.of("DescribeImages").with(filter, value).with("Status", STATUSES), "Images", "Image");
    }

    private static Optional<Element> first(List<Element> elements, String field, String value) {
        return elements.stream()
                .filter(element -> element.text(field).orElse("").equals(value))
                .findFirst();
    }

    private static Set<String> ids(List<Element> images) {
        Set<String> ids = new LinkedHashSet<>();
        images.forEach(image -> image.text("ImageId").ifPresent(ids::add));
        return ids;
    }
}
