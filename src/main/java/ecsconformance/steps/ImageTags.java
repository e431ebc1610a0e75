package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags that an image is seen to carry. */
public final class ImageTags {

    private final Endpoint endpoint;

    public ImageTags(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** By key. An edition without tags in DescribeImages has an operation of its own for them. */
    Map<String, String> of(Element image) {
        List<Element> shown = image.child("Tags").isPresent() ? image.list("Tags", "Tag") : listed(image);
        Map<String, String> tags = new TreeMap<>();
        shown.forEach(tag ->
                tags.put(tag.text("TagKey").orElse(""), tag.text("TagValue").orElse("")));
        return tags;
    }

    private List<Element> listed(Element image) {
        return endpoint.look(Call.of("ListTagResources")
                        .with("ResourceType", "image")
                        .with("ResourceId.1", image.text("ImageId").orElse("")))
                .body()
                .list("TagResources", "TagResource");
    }
}
