package ecsconformance.emulator.check;

import ecsconformance.emulator.check.TagForm.SentTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A request of CreateImage. It is read once, because many checks look at the same parts of it. */
public final class CreateImageRequest {

    private static final Pattern MAPPING =
            Pattern.compile("DiskDeviceMapping\\.(\\d{1,4})\\.(Device|DiskType|Size|SnapshotId)");

    /** The three methods in their priority, and the two ways of naming no source. */
    public enum Method {
        INSTANCE,
        MAPPING,
        SNAPSHOT,
        EMPTY,
        NONE
    }

    private final Map<String, String> parameters;
    private final List<MappingEntry> mapping;
    private final List<SentTag> tags;
    private final Method method;

    /** @param parameters its own parameters as sent, with RegionId */
    public CreateImageRequest(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
        this.mapping = readMapping();
        this.tags = SentTag.of(this.parameters);
        this.method = readMethod();
    }

    /** Its own parameters as sent, with RegionId. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The parameter's value; empty where it is missing or sent empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** Tells whether the parameter is sent and such a value. */
    public boolean has(String name, Predicate<String> such) {
        return text(name).filter(such).isPresent();
    }

    /** The same with another value of that parameter, or without it. */
    public CreateImageRequest with(String name, Optional<String> value) {
        Map<String, String> changed = new HashMap<>(parameters);
        changed.remove(name);
        value.ifPresent(text -> changed.put(name, text));
        return new CreateImageRequest(changed);
    }

    public String region() {
        return parameters.getOrDefault("RegionId", "");
    }

    /** InstanceId goes before DiskDeviceMapping, and that before SnapshotId; what is sent empty counts as left out. */
    public Method method() {
        return method;
    }

    private Method readMethod() {
        if (text("InstanceId").isPresent()) {
            return Method.INSTANCE;
        }
        if (!mapping.isEmpty()) {
            return Method.MAPPING;
        }
        if (text("SnapshotId").isPresent()) {
            return Method.SNAPSHOT;
        }
        boolean sentEmpty = parameters.containsKey("InstanceId")
                || parameters.containsKey("SnapshotId")
                || parameters.keySet().stream()
                        .anyMatch(name -> MAPPING.matcher(name).matches());
        return sentEmpty ? Method.EMPTY : Method.NONE;
    }

    /** The disks in the numeric order of N; one of which everything is empty is left out. */
    public List<MappingEntry> mapping() {
        return mapping;
    }

    private List<MappingEntry> readMapping() {
        TreeSet<Integer> numbers = parameters.keySet().stream()
                .filter(name -> name.startsWith("DiskDeviceMapping."))
                .map(MAPPING::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        List<MappingEntry> entries = new ArrayList<>();
        for (int n : numbers) {
            String prefix = "DiskDeviceMapping." + n + ".";
            entries.add(new MappingEntry(
                    n,
                    text(prefix + "Device"),
                    text(prefix + "DiskType"),
                    text(prefix + "Size"),
                    text(prefix + "SnapshotId")));
        }
        entries.removeIf(MappingEntry::isEmpty);
        return List.copyOf(entries);
    }

    /** The tags as sent, in either spelling. */
    public List<SentTag> tags() {
        return tags;
    }

    /** The parameters of a request about one disk, {@code DiskDeviceMapping.N.…}; a value that is sent empty counts as left out. */
    public record MappingEntry(
            int n,
            Optional<String> device,
            Optional<String> diskType,
            Optional<String> size,
            Optional<String> snapshotId) {

        MappingEntry typed(String type) {
            return new MappingEntry(n, device, Optional.of(type), size, snapshotId);
        }

        boolean isEmpty() {
            return device.isEmpty() && diskType.isEmpty() && size.isEmpty() && snapshotId.isEmpty();
        }
    }
}
