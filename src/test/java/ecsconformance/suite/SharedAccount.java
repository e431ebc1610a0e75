package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The content of an account that several use, seen behind the endpoint's back. */
record SharedAccount(Cloud cloud) {

    static final String KEY = "testid";
    static final String REGION = "cn-hangzhou";
    private static final List<String> KINDS = List.of("Image", "Snapshot", "Instance", "Disk");

    /** Things that are none of a run's, among them such as look like a run's. */
    void fill() {
        String snapshot = first("Snapshot", "SourceDiskType", "system");
        call("CreateImage", "ImageName", "somebody-elses-image", "SnapshotId", snapshot);
        call("CreateImage", "SnapshotId", snapshot);
        call("CreateImage", "SnapshotId", snapshot, "Tag.1.Key", "conformance-run", "Tag.1.Value", "another");
        call("CreateDisk", "Size", "20", "Tag.1.Key", "owner", "Tag.1.Value", "database");
        call("RunInstances", "ImageId", "centos_7", "InstanceName", "database");
    }

    /** By its id, by its name or mark, or by what it hangs on. */
    boolean isNamed(String id, List<String> phrases) {
        String all = String.join("\n", phrases);
        Node.Fields fields = fields().get(id);
        if (fields == null) {
            return true;
        }
        String text = fields.toString();
        boolean marked = phrases.stream()
                .map(phrase -> phrase.replaceAll("(?s).*conformance-request=(\\w+).*", "$1"))
                .anyMatch(mark -> mark.matches("\\w+") && text.contains("value=" + mark));
        String name =
                text(fields, id.startsWith("m-") ? "ImageName" : id.startsWith("i-") ? "InstanceName" : "SnapshotName");
        boolean hangs = id.startsWith("d-") && all.contains(text(fields, "InstanceId"))
                || id.startsWith("s-")
                        && own(Map.of()).stream()
                                .filter(image -> image.startsWith("m-"))
                                .filter(image -> fields().containsKey(image)
                                        && fields().get(image).toString().contains(id))
                                .anyMatch(image -> isNamed(image, phrases));
        return all.contains(id) || marked || (!name.isEmpty() && all.contains(name)) || hangs;
    }

    /** Ids of what is there and was not before. */
    Set<String> own(Map<String, String> before) {
        Set<String> ids = new LinkedHashSet<>(fields().keySet());
        ids.removeAll(before.keySet());
        return ids;
    }

    void remove(String id) {
        String kind = KINDS.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(id.startsWith("m-") ? "im" : id.substring(0, 1)))
                .filter(it -> !id.startsWith("i-") || it.equals("Instance"))
                .findFirst()
                .orElseThrow();
        cloud.call(KEY, "Delete" + kind, Map.of("RegionId", REGION, kind + "Id", id, "Force", "true"));
    }

    static Map<String, List<String>> byKind(Map<String, String> before) {
        Map<String, String> kinds = Map.of("m-", "ImageId", "s-", "SnapshotId", "i-", "InstanceId", "d-", "DiskId");
        return before.keySet().stream().collect(Collectors.groupingBy(id -> kinds.get(id.substring(0, 2))));
    }

    Map<String, String> view() {
        Map<String, String> view = new TreeMap<>();
        // Whether an image uses a snapshot changes with what the run makes.
        fields().forEach((id, fields) -> view.put(id, fields.without("Usage").toString()));
        return view;
    }

    private Map<String, Node.Fields> fields() {
        Map<String, Node.Fields> all = new LinkedHashMap<>();
        for (String kind : KINDS) {
            for (Node item : list(kind)) {
                Node.Fields fields = (Node.Fields) item;
                all.put(text(fields, kind + "Id"), fields);
            }
        }
        return all;
    }

    private List<Node> list(String kind) {
        List<Node> all = new ArrayList<>();
        List<? extends Node> page;
        int number = 1;
        do {
            Answer answer = cloud.call(
                    KEY,
                    "Describe" + kind + "s",
                    Map.of(
                            "RegionId",
                            REGION,
                            "PageSize",
                            "100",
                            "PageNumber",
                            Integer.toString(number++),
                            "Status",
                            switch (kind) {
                                case "Image" -> "Creating,Waiting,Available,UnAvailable,CreateFailed";
                                case "Snapshot" -> "all";
                                case "Disk" -> "All";
                                default -> "";
                            }));
            page = ((Node.Items) ((Answer.Granted) answer).body().parts().get(kind + "s")).items();
            all.addAll(page);
        } while (page.size() == 100);
        return all;
    }

    String first(String kind, String field, String value) {
        return list(kind).stream()
                .map(Node.Fields.class::cast)
                .filter(fields -> text(fields, field).equals(value))
                .map(fields -> text(fields, kind + "Id"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Node.Fields fields, String name) {
        return fields.parts().get(name) instanceof Node.Text text ? text.value() : "";
    }

    private void call(String operation, String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("RegionId", REGION));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            parameters.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        assertThat(cloud.call(KEY, operation, parameters)).isInstanceOf(Answer.Granted.class);
    }
}
