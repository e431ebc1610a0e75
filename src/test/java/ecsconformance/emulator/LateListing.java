package ecsconformance.emulator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cloud whose lists are late.
 *
 * @param late   looks at which an image or a snapshot is not listed yet
 * @param fields looks at which a listed image that is Available shows no field but its id, name and status
 */
public record LateListing(int late, int fields, Map<String, Integer> looks) implements ReroutedCloud.Calls {

    private static final List<String> FIRST = List.of("ImageId", "ImageName", "Status");

    public LateListing(int late, int fields) {
        this(late, fields, new ConcurrentHashMap<>());
    }

    @Override
    public Answer call(Cloud cloud, String key, String operation, Map<String, String> parameters) {
        Answer answer = cloud.call(key, operation, parameters);
        if (!(answer instanceof Answer.Granted granted)) {
            return answer;
        }
        return switch (operation) {
            case "DescribeSnapshots" -> new Answer.Granted(listed(granted.body(), "Snapshots", "SnapshotId"));
            case "DescribeImages" -> new Answer.Granted(listed(granted.body(), "Images", "ImageId"));
            default -> answer;
        };
    }

    private Node.Fields listed(Node.Fields body, String wrapper, String id) {
        if (!(body.parts().get(wrapper) instanceof Node.Items list)) {
            return body;
        }
        List<? extends Node> shown = list.items().stream()
                .map(item -> (Node.Fields) item)
                .filter(item -> look(id, item) > late)
                .map(item -> id.equals("ImageId") ? partly(item) : item)
                .toList();
        return body.with(wrapper, list.item(), shown).with("TotalCount", shown.size());
    }

    private int look(String what, Node.Fields item) {
        String id = item.parts().containsKey("ImageId") ? "ImageId" : "SnapshotId";
        return looks.merge(what + item.parts().get(id), 1, Integer::sum);
    }

    private Node.Fields partly(Node.Fields image) {
        boolean available = image.parts().get("Status").toString().contains("Available");
        if (!available || look("fields", image) > fields) {
            return image;
        }
        Node.Fields some = image;
        for (String name : List.copyOf(image.parts().keySet())) {
            some = FIRST.contains(name) ? some : some.without(name);
        }
        return some;
    }
}
