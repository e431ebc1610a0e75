package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.check.TagForm.SentTag;
import ecsconformance.emulator.check.TagForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TagResources: sets the tags on each of the resources, of which each must exist. */
final class TagResources implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        List<String> ids = parameters.numbered("ResourceId");
        Map<String, String> tags = TagFilter.sent(parameters);
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
}
