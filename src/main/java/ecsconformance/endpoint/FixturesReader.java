package ecsconformance.endpoint;

import static ecsconformance.input.Yaml.at;
import static ecsconformance.input.Yaml.required;

import ecsconformance.endpoint.Target.FixtureSources;
import ecsconformance.endpoint.Target.FixtureSources.DeclaredFixture;
import ecsconformance.endpoint.Target.FixtureSources.Provision;
import ecsconformance.input.Nearest;
import ecsconformance.input.ValueReader;
import ecsconformance.input.ValueReader.NumberRange;
import ecsconformance.input.Yaml;
import ecsconformance.wire.Credentials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fixtures of a target file. */
final class FixturesReader {

    private static final String ACCOUNT = "account-";
    private static final NumberRange GIB = NumberRange.whole(1, Integer.MAX_VALUE);
    private static final List<String> RESOURCE = List.of("id", "size", "diskType", "createdAt", "status", "disks");
    private static final List<String> DISK = List.of("id", "type", "size", "device");
    private static final List<String> ACCOUNT_KEYS =
            List.of("accessKeyId", "accessKeySecret", "securityToken", "region", "fixtures");

    private static final List<String> PROVISION =
            List.of("instanceType", "image", "zone", "vSwitch", "securityGroup", "diskCategory", "resourceGroup");

    private final Set<String> fixtureIds;

    FixturesReader(Set<String> fixtureIds) {
        this.fixtureIds = fixtureIds;
    }

    FixtureSources read(Yaml place) {
        Map<String, Yaml> keys = place.fields(List.of("control", "declared", "provision"));
        Map<String, DeclaredFixture> declared = new LinkedHashMap<>();
        at(keys, "declared")
                .filter(each -> !each.missing())
                .map(each -> each.entries(this::known))
                .orElse(Map.of())
                .forEach((id, fixture) -> declared(id, fixture).ifPresent(found -> declared.put(id, found)));
        return new FixtureSources(
                at(keys, "control").flatMap(each -> each.value(ValueReader::url)),
                declared,
                at(keys, "provision").flatMap(FixturesReader::provision));
    }

    private static Optional<Provision> provision(Yaml place) {
        Map<String, Yaml> keys = place.fields(PROVISION);
        Optional<String> type = required(place, keys, "instanceType");
        Optional<String> image = required(place, keys, "image");
        if (type.isEmpty() || image.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Provision(
                type.get(),
                image.get(),
                at(keys, "zone").flatMap(Yaml::text),
                at(keys, "vSwitch").flatMap(Yaml::text),
                at(keys, "securityGroup").flatMap(Yaml::text),
                at(keys, "diskCategory").flatMap(Yaml::text),
                at(keys, "resourceGroup").flatMap(Yaml::text)));
    }

    private String known(String id) throws ValueReader.Unfit {
        if (!fixtureIds.contains(id)) {
            throw new ValueReader.Unfit("is not a known fixture; "
                    + Nearest.hint(id, fixtureIds.stream().sorted().toList()));
        }
        return id;
    }

    private Optional<DeclaredFixture> declared(String id, Yaml place) {
        if (id.startsWith(ACCOUNT)) {
            return account(place);
        }
        return place.isMapping() ? resource(place) : place.text().map(DeclaredFixture::of);
    }

    private static Optional<DeclaredFixture> resource(Yaml place) {
        Map<String, Yaml> keys = place.fields(RESOURCE);
        Map<String, String> attributes = new LinkedHashMap<>();
        keys.forEach((name, value) -> {
            if (name.equals("disks")) {
                disks(value, attributes);
            } else if (!name.equals("id")) {
                attribute(name, name, value, attributes);
            }
        });
        return required(place, keys, "id")
                .map(id -> new DeclaredFixture(id, attributes, Optional.empty(), Optional.empty(), Map.of()));
    }

    private static void disks(Yaml place, Map<String, String> attributes) {
        int number = 0;
        for (Yaml disk : place.items()) {
            number++;
            String prefix = "disks." + number + ".";
            disk.fields(DISK).forEach((name, value) -> attribute(prefix + name, name, value, attributes));
        }
    }

    private static void attribute(String key, String name, Yaml value, Map<String, String> attributes) {
        Optional<String> text = name.equals("size") ? value.value(FixturesReader::size) : value.text();
        text.ifPresent(known -> attributes.put(key, known));
    }

    private static String size(String text) throws ValueReader.Unfit {
        return GIB.parse(text).toBigInteger().toString();
    }

    private Optional<DeclaredFixture> account(Yaml place) {
        Map<String, Yaml> keys = place.fields(ACCOUNT_KEYS);
        Optional<String> id = required(place, keys, "accessKeyId");
        Optional<String> secret = required(place, keys, "accessKeySecret");
        Optional<String> token = at(keys, "securityToken").flatMap(Yaml::optionalText);
        Optional<String> region = at(keys, "region").flatMap(each -> each.value(ValueReader::word));
        Map<String, String> inside = new LinkedHashMap<>();
        at(keys, "fixtures")
                .map(each -> each.entries(this::resourceId))
                .orElse(Map.of())
                .forEach((name, value) -> value.text().ifPresent(text -> inside.put(name, text)));
        if (id.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        Credentials credentials = new Credentials(id.get(), secret.get(), token);
        return Optional.of(new DeclaredFixture("", Map.of(), Optional.of(credentials), region, inside));
    }

    private String resourceId(String id) throws ValueReader.Unfit {
        if (known(id).startsWith(ACCOUNT)) {
            throw new ValueReader.Unfit("is an account, and an account cannot be inside another");
        }
        return id;
    }
}
