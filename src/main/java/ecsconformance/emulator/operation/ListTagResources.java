package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ListTagResources: the tags of the resources named, or of all images where none is. */
final class ListTagResources implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
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
            if (TagResources.exists(account, parameters.region(), type, id) && TagFilter.fits(parameters, tags)) {
                tags.forEach((key, value) -> rows.add(Node.Fields.none()
                        .with("ResourceType", type)
                        .with("ResourceId", id)
                        .with("TagKey", key)
                        .with("TagValue", value)));
            }
        }
        return new Answer.Granted(Node.Fields.none().with("NextToken", "").with("TagResources", "TagResource", rows));
    }
}
