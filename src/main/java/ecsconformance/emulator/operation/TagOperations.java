package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.check.TagForm;
import ecsconformance.emulator.check.TagForm.SentTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TagResources and ListTagResources, and the tags that other operations set or filter by. */
final class TagOperations {

    private TagOperations() {}

    /** TagResources: sets the tags on each of the resources, of which each must exist. */
    static Answer tag(Account account, Parameters parameters) {
        List<String> ids = parameters.numbered("ResourceId");
        Map<String, String> tags = sent(parameters);
        if (ids.isEmpty()) {
            return AnswerForms.missing("ResourceId");
        }
        if (tags.isEmpty()) {
            return AnswerForms.missing("Tags");
        }
        Optional<Refusal> problem = new TagForm().problem(SentTag.of(parameters.all()));
        if (problem.isPresent()) {
            return AnswerForms.refused(problem.get());
        }
        String type = parameters.text("ResourceType").orElse("");
        if (ids.stream().anyMatch(id -> !exists(account, parameters.region(), type, id))) {
            return AnswerForms.refused(404, "InvalidResourceId.NotFound", "The specified ResourceId does not exist.");
        }
        for (String id : ids) {
            Optional<Image> image = account.images().find(id, parameters.region());
            if (image.isPresent()) {
                account.images().put(image.get().tagged(tags));
            } else {
                account.tag(id, tags);
            }
        }
        return AnswerForms.granted();
    }

    static boolean exists(Account account, String region, String type, String id) {
        return switch (type) {
            case "image" -> account.images().find(id, region).isPresent();
            case "snapshot" -> account.snapshots().find(id, region).isPresent();
            case "disk" -> account.disks().find(id, region).isPresent();
            case "instance" -> account.instances().find(id, region).isPresent();
            default -> false;
        };
    }

    /** ListTagResources: the tags of the resources named, or of all images where none is. */
    static Answer list(Account account, Parameters parameters) {
        if (parameters.text("ResourceType").isEmpty()) {
            return AnswerForms.missing("ResourceType");
        }
        String type = parameters.text("ResourceType").get();
        List<String> named = parameters.numbered("ResourceId");
        List<String> ids = named.isEmpty() && type.equals("image")
                ? account.images().all(parameters.region(), image -> true).stream()
                        .map(Image::id)
                        .toList()
                : named;
        List<Node.Fields> rows = new ArrayList<>();
        for (String id : ids) {
            Map<String, String> tags = account.images()
                    .find(id, parameters.region())
                    .map(Image::tags)
                    .orElseGet(() -> account.tagsOf(id));
            if (exists(account, parameters.region(), type, id) && fits(parameters, tags)) {
                tags.forEach((key, value) -> rows.add(Node.Fields.none()
                        .with("ResourceType", type)
                        .with("ResourceId", id)
                        .with("TagKey", key)
                        .with("TagValue", value)));
            }
        }
        return new Answer.Granted(Node.Fields.none().with("NextToken", "").with("TagResources", "TagResource", rows));
    }

    /** Tells whether the tags hold every key, and with it the value, that the request filters by. */
    static boolean fits(Parameters parameters, Map<String, String> tags) {
        return SentTag.of(parameters.all()).stream()
                .allMatch(wanted -> tags.containsKey(wanted.key().orElse(""))
                        && wanted.value()
                                .map(tags.get(wanted.key().orElse(""))::equals)
                                .orElse(true));
    }

    static Map<String, String> sent(Parameters parameters) {
        Map<String, String> tags = new LinkedHashMap<>();
        SentTag.of(parameters.all())
                .forEach(tag -> tags.put(tag.key().orElse(""), tag.value().orElse("")));
        return tags;
    }
}
