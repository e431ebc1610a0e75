package ecsconformance.steps;

import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import java.util.List;

/** The tags that an image is seen to carry. */
public final class ImageTags {

    private final Endpoint endpoint;

    public ImageTags(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Each as {@code key=value}, sorted, without those that the suite itself adds to a request. An edition without tags in
     * DescribeImages has an operation of its own for them.
     */
    List<String> of(Element image) {
        List<Element> shown = image.child("Tags").isPresent() ? image.list("Tags", "Tag") : listed(image);
        return shown.stream()
                .filter(tag -> !isOfTheSuite(tag.text("TagKey").orElse("")))
                .map(tag -> tag.text("TagKey").orElse("") + "="
                        + tag.text("TagValue").orElse(""))
                .sorted()
                .toList();
    }

    private static boolean isOfTheSuite(String key) {
        return key.equals(RunCleanup.RUN_TAG) || key.equals(RunCleanup.REQUEST_TAG);
    }

    private List<Element> listed(Element image) {
        return endpoint.list(
                Call.of("ListTagResources")
                        .with("ResourceType", "image")
                        .with("ResourceId.1", image.text("ImageId").orElse("")),
                "TagResources",
                "TagResource");
    }
}
