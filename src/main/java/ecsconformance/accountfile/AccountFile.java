package ecsconformance.accountfile;

import static ecsconformance.input.Yaml.at;
import static ecsconformance.input.Yaml.required;

import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems;
import ecsconformance.input.ValueReader;
import ecsconformance.input.ValueReader.NumberRange;
import ecsconformance.input.Variables;
import ecsconformance.input.Yaml;
import ecsconformance.input.YamlSource;
import ecsconformance.wire.Credentials;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the file that describes an account of the emulator. */
public final class AccountFile {

    private static final List<String> KEYS = List.of(
            "accessKeyId",
            "accessKeySecret",
            "securityToken",
            "region",
            "quotas",
            "resourceGroups",
            "instances",
            "snapshots",
            "images");
    private static final List<String> INSTANCE = List.of("id", "fixture", "status", "disks");
    private static final List<String> DISK = List.of("id", "type", "size", "device", "encrypted");
    private static final List<String> SNAPSHOT =
            List.of("id", "fixture", "diskType", "size", "createdAt", "status", "encrypted");
    private static final List<String> IMAGE = List.of("id", "name", "snapshots", "tags");
    private static final List<String> STATUSES = List.of("Running", "Stopped", "Starting", "Stopping", "Pending");
    private static final List<String> DISK_TYPES = List.of("system", "data");
    private static final int LARGEST_DISK = 32_768;
    private static final int MOST_DATA_DISKS = 16;

    private final Collection<String> fixtures;
    private final Collection<String> regions;

    /**
     * @param fixtures the ids of all fixtures
     * @param regions  those that the emulator has
     */
    public AccountFile(Collection<String> fixtures, Collection<String> regions) {
        this.fixtures = fixtures.stream().sorted().toList();
        this.regions = List.copyOf(regions);
    }

    /** @throws InvalidInput with everything that is wrong, each with line and column */
    public SeededAccount read(Path file, Map<String, String> environment) {
        Problems problems = new Problems(file.toString());
        Yaml.Reading reading = new Yaml.Reading(problems, new Variables(environment), Set.of());
        Optional<SeededAccount> account = new YamlSource(
                        problems, "account file", "it must hold accessKeyId and accessKeySecret")
                .read(file)
                .map(root -> account(new Yaml(root, "", reading)));
        if (problems.count() > 0) {
            throw new InvalidInput(problems.list());
        }
        return account.orElseThrow();
    }

    private SeededAccount account(Yaml root) {
        Map<String, Yaml> keys = root.fields(KEYS);
        Credentials credentials = new Credentials(
                required(root, keys, "accessKeyId").orElse(""),
                required(root, keys, "accessKeySecret").orElse(""),
                at(keys, "securityToken").flatMap(Yaml::optionalText));
        Map<String, Yaml> quotas = at(keys, "quotas")
                .map(place -> place.fields(List.of("images", "snapshots")))
                .orElse(Map.of());
        Set<String> ids = new HashSet<>();
        List<String> groups = new ArrayList<>();
        items(keys, "resourceGroups").forEach(place -> place.text().ifPresent(groups::add));
        List<SeededAccount.Instance> instances = new ArrayList<>();
        items(keys, "instances").forEach(place -> instance(place, ids).ifPresent(instances::add));
        List<SeededAccount.Snapshot> snapshots = new ArrayList<>();
        items(keys, "snapshots").forEach(place -> snapshot(place, ids).ifPresent(snapshots::add));
        List<String> known =
                snapshots.stream().map(SeededAccount.Snapshot::id).sorted().toList();
        List<SeededAccount.Image> images = new ArrayList<>();
        items(keys, "images").forEach(place -> image(place, ids, known).ifPresent(images::add));
        return new SeededAccount(
                credentials,
                at(keys, "region").flatMap(place -> place.word(regions)),
                number(quotas, "images", 0, Integer.MAX_VALUE),
                number(quotas, "snapshots", 0, Integer.MAX_VALUE),
                groups,
                instances,
                snapshots,
                images);
    }

    private Optional<SeededAccount.Instance> instance(Yaml place, Set<String> ids) {
        Map<String, Yaml> keys = place.fields(INSTANCE);
        List<SeededAccount.Disk> disks = new ArrayList<>();
        Set<String> devices = new HashSet<>();
        items(keys, "disks").forEach(disk -> disk(disk, devices).ifPresent(disks::add));
        at(keys, "disks")
                .filter(list -> disks.stream()
                                        .filter(disk -> disk.type().equals("system"))
                                        .count()
                                != 1
                        || disks.size() > MOST_DATA_DISKS + 1)
                .ifPresent(list -> list.problem(
                        "must hold one disk of type system and at most " + MOST_DATA_DISKS + " of type data"));
        return id(place, keys, ids)
                .map(id -> new SeededAccount.Instance(
                        id,
                        fixture(keys, "instance-"),
                        at(keys, "status").flatMap(status -> status.word(STATUSES)),
                        disks));
    }

    private static Optional<SeededAccount.Disk> disk(Yaml place, Set<String> devices) {
        Map<String, Yaml> keys = place.fields(DISK);
        Optional<String> type = required(place, keys, "type").isEmpty()
                ? Optional.empty()
                : keys.get("type").word(DISK_TYPES);
        required(place, keys, "size");
        Optional<Integer> size = number(keys, "size", 1, LARGEST_DISK);
        Optional<String> device = at(keys, "device").flatMap(text -> text.value(AccountFile::device));
        device.filter(name -> !devices.add(name)).ifPresent(twice -> place.problem("has the device of another disk"));
        return type.isEmpty() || size.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeededAccount.Disk(
                        at(keys, "id").flatMap(Yaml::text), type.get(), size.get(), device, flag(keys, "encrypted")));
    }

    private Optional<SeededAccount.Snapshot> snapshot(Yaml place, Set<String> ids) {
        Map<String, Yaml> keys = place.fields(SNAPSHOT);
        return id(place, keys, ids)
                .map(id -> new SeededAccount.Snapshot(
                        id,
                        fixture(keys, "snapshot-"),
                        at(keys, "diskType").flatMap(type -> type.word(DISK_TYPES)),
                        number(keys, "size", 1, LARGEST_DISK),
                        at(keys, "createdAt").flatMap(time -> time.value(AccountFile::instant)),
                        at(keys, "status").flatMap(status -> status.word(List.of("accomplished", "progressing"))),
                        flag(keys, "encrypted")));
    }

    private static Optional<SeededAccount.Image> image(Yaml place, Set<String> ids, List<String> known) {
        Map<String, Yaml> keys = place.fields(IMAGE);
        Optional<String> name = required(place, keys, "name");
        List<String> snapshots = new ArrayList<>();
        if (place.isMapping() && !keys.containsKey("snapshots")) {
            place.problem("must have snapshots, the ids of snapshots of this file");
        }
        at(keys, "snapshots")
                .map(Yaml::items)
                .orElse(List.of())
                .forEach(id -> id.word(known).ifPresent(snapshots::add));
        Map<String, String> tags = new LinkedHashMap<>();
        at(keys, "tags")
                .map(each -> each.entries(key -> key))
                .orElse(Map.of())
                .forEach((key, value) -> value.text().ifPresent(text -> tags.put(key, text)));
        return id(place, keys, ids).flatMap(id -> name.map(text -> new SeededAccount.Image(id, text, snapshots, tags)));
    }

    private Optional<String> fixture(Map<String, Yaml> keys, String kind) {
        return at(keys, "fixture")
                .flatMap(place -> place.word(
                        fixtures.stream().filter(id -> id.startsWith(kind)).toList()));
    }

    private static Optional<String> id(Yaml place, Map<String, Yaml> keys, Set<String> ids) {
        Optional<String> id = required(place, keys, "id");
        id.filter(known -> !ids.add(known)).ifPresent(twice -> place.problem("has the id of another resource"));
        return id;
    }

    private static List<Yaml> items(Map<String, Yaml> keys, String key) {
        return at(keys, key).map(Yaml::itemsIfAny).orElse(List.of());
    }

    private static boolean flag(Map<String, Yaml> keys, String key) {
        return at(keys, key).flatMap(Yaml::flag).orElse(false);
    }

    private static Optional<Integer> number(Map<String, Yaml> keys, String key, int least, int most) {
        return at(keys, key)
                .flatMap(place -> place.value(
                        text -> NumberRange.whole(least, most).parse(text).intValueExact()));
    }

    private static Instant instant(String text) throws ValueReader.Unfit {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new ValueReader.Unfit("must be a time such as 2019-05-08T04:00:00Z");
        }
    }

    private static String device(String text) throws ValueReader.Unfit {
        if (!text.matches("/dev/xvd[a-z]")) {
            throw new ValueReader.Unfit("must be /dev/xvda to /dev/xvdz");
        }
        return text;
    }
}
