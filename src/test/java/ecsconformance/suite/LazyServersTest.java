package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.Cloud;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that takes requests of CreateImage for something simpler than they are fails the rule on what it overlooks. */
final class LazyServersTest {

    static Stream<Arguments> lazyServers() {
        return Stream.of(
                lazy("region.required", "assumes a region", sent -> sent.putIfAbsent("RegionId", "cn-hangzhou")),
                lazy("priority.refusal", "looks at SnapshotId first", sent -> {
                    if (sent.containsKey("SnapshotId")) {
                        sent.remove("InstanceId");
                    }
                }),
                lazy("architecture.kept", "forgets the architecture", sent -> sent.remove("Architecture")),
                lazy("platform.kept", "forgets the platform", sent -> sent.remove("Platform")),
                lazy("image-name.length-unit", "counts bytes of a name", sent -> {
                    if (bytes(sent, "ImageName") > 128) {
                        sent.put("ImageName", "1");
                    }
                }),
                lazy("description.length-unit", "counts bytes of a description", sent -> {
                    if (bytes(sent, "Description") > 256) {
                        sent.put("Description", "1");
                    }
                }),
                lazy("image-name.default", "names the nameless", sent -> sent.putIfAbsent("ImageName", "nameless")),
                lazy("size.range", "takes 0 for nothing", sent -> sent.values().remove("0")),
                lazy("size.below-snapshot", "sizes two disks", sent -> sent.remove("DiskDeviceMapping.3.Size")),
                lazy("device.malformed", "reads two devices", sent -> sent.remove("DiskDeviceMapping.3.Device")),
                lazy("mapping.gap", "stops at the first gap", LazyServersTest::stopAtGap),
                lazy("mapping.many-default-devices", "counts N backwards", LazyServersTest::countBackwards),
                lazy(
                        "mapping.sixteen-data-disks",
                        "reads one digit of N",
                        sent -> sent.keySet().removeIf(name -> name.matches("DiskDeviceMapping\\.\\d\\d\\..*"))),
                lazy("tag.number", "takes any N", sent -> {
                    if (sent.containsKey("Tag.21.Key")) {
                        sent.put("Tag.2.Key", sent.remove("Tag.21.Key"));
                        sent.put("Tag.2.Value", sent.remove("Tag.21.Value"));
                    }
                }),
                lazy(
                        "mapping.more-disks-than-devices",
                        "drops what is too much",
                        sent -> IntStream.range(26, 100).forEach(n -> sent.remove("DiskDeviceMapping." + n + ".Size"))),
                lazy("snapshot.not-found", "reads two disks", sent -> sent.remove("DiskDeviceMapping.3.SnapshotId")),
                lazy(
                        "tag.twenty",
                        "reads nineteen tags",
                        sent -> sent.keySet().removeIf(name -> name.startsWith("Tag.20."))),
                lazy("tag.key", "seeks addresses in front only", sent -> hideAddress(sent, "Tag.1.Key")),
                lazy("tag.value", "seeks addresses in front only", sent -> hideAddress(sent, "Tag.1.Value")),
                lazy("tag.shown", "has no tags of instances", sent -> {
                    if (sent.containsKey("InstanceId")) {
                        sent.keySet().removeIf(name -> name.startsWith("Tag."));
                    }
                }));
    }

    @ParameterizedTest(name = "{0}: a server that {1}")
    @MethodSource("lazyServers")
    void an_overlooked_fault_fails_its_rule(String rule, String habit, Consumer<Map<String, String>> oversight) {
        List<Rule> stating = EmulatedTarget.allRules().stream()
                .filter(each -> each.id().value().equals(rule))
                .toList();
        try (EmulatedTarget target = new EmulatedTarget(cloud -> lazy(cloud, oversight))) {
            assertThat(target.suite(stating).execute().rules())
                    .as(habit)
                    .extracting(RuleResult::verdict)
                    .containsExactly(RuleVerdict.FAILED);
        }
    }

    private static Arguments lazy(String rule, String habit, Consumer<Map<String, String>> oversight) {
        return arguments(rule, habit, oversight);
    }

    private static Cloud lazy(Cloud cloud, Consumer<Map<String, String>> oversight) {
        return (Cloud) Proxy.newProxyInstance(
                Cloud.class.getClassLoader(), new Class<?>[] {Cloud.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("call") && arguments[1].equals("CreateImage")) {
                        Map<String, String> sent = new HashMap<>();
                        ((Map<?, ?>) arguments[2]).forEach((name, value) -> sent.put((String) name, (String) value));
                        oversight.accept(sent);
                        arguments[2] = sent;
                    }
                    try {
                        return method.invoke(cloud, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static int bytes(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8).length;
    }

    private static void hideAddress(Map<String, String> sent, String name) {
        sent.computeIfPresent(name, (same, text) -> text.indexOf("http") > 0 ? "hidden" : text);
    }

    private static void stopAtGap(Map<String, String> sent) {
        int first =
                IntStream.range(1, 100).filter(n -> has(sent, n)).findFirst().orElse(100);
        int gap = IntStream.range(first, 100)
                .filter(n -> !has(sent, n))
                .findFirst()
                .orElse(100);
        IntStream.range(gap, 100)
                .forEach(n -> sent.keySet().removeIf(name -> name.startsWith("DiskDeviceMapping." + n + ".")));
    }

    private static boolean has(Map<String, String> sent, int n) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith("DiskDeviceMapping." + n + "."));
    }

    /** Of the sizes only: the rule sends nothing else past the first disk. */
    private static void countBackwards(Map<String, String> sent) {
        List<String> names = sent.keySet().stream()
                .filter(name -> name.endsWith(".Size"))
                .sorted(Comparator.reverseOrder())
                .toList();
        List<String> sizes = names.stream().sorted().map(sent::get).toList();
        for (int place = 0; place < names.size(); place++) {
            sent.put(names.get(place), sizes.get(place));
        }
    }
}
