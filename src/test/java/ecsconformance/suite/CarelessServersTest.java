package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that is careless about effects or tokens fails the rule on what it neglects. */
final class CarelessServersTest {

    private static final String CREATE = "CreateImage";
    private static final String TOKEN = "ClientToken";

    /** The way in which a server treats one call; {@code cloud} does it right. */
    @FunctionalInterface
    private interface Server {
        Answer answer(Function<Map<String, String>, Answer> cloud, Map<String, String> sent);
    }

    static Stream<Arguments> carelessServers() {
        return Stream.of(
                creating("image.shown", "drops the description", without("Description")),
                creating("image.tags", "keeps one tag only", without("Tag.2.Key", "Tag.2.Value")),
                creating("image.disks", "forgets the second disk", without("DiskDeviceMapping.2.SnapshotId")),
                creating("image.resource-group", "forgets the group", without("ResourceGroupId")),
                creating("client-token.repeat", "ignores tokens", without(TOKEN)),
                creating("client-token.repeat-later", "ignores tokens", without(TOKEN)),
                creating("client-token.same-request", "ignores tokens", without(TOKEN)),
                creating("client-token.one-image", "ignores tokens", without(TOKEN)),
                creating("client-token.conflict", "ignores tokens", without(TOKEN)),
                creating("client-token.conflict", "never compares", remembering(sent -> sent.get(TOKEN))),
                creating("client-token.another", "ignores case", smallToken()),
                creating("client-token.another", "looks at the source", remembering(sent -> sent.get("SnapshotId"))),
                creating("client-token.account", "shares tokens", remembering(sent -> sent.get(TOKEN))),
                creating("refusal.no-effect", "acts in spite of a refusal", CarelessServersTest::inSpite),
                creating("refusal.name-stays-free", "acts in spite of a refusal", CarelessServersTest::inSpite),
                refusing("image.starts-instances", "RunInstances", new Refusal(404, "InvalidImageId.NotFound", "no")),
                refusing("image.replaces-system-disk", "ReplaceSystemDisk", new Refusal(403, "ImageNotReady", "no")));
    }

    @ParameterizedTest(name = "{0}: a server that {1}")
    @MethodSource("carelessServers")
    void a_neglected_parameter_fails_its_rule(String rule, String habit, String operation, Server server) {
        assertThat(verdict(rule, operation, server)).as(habit).isEqualTo(RuleVerdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "image.starts-instances, RunInstances, MissingParameter",
        "image.starts-instances, RunInstances, InvalidAction.NotFound",
        "image.replaces-system-disk, ReplaceSystemDisk, InvalidApi.NotFound"
    })
    void a_use_that_is_refused_for_another_reason_says_nothing_of_the_image(
            String rule, String operation, String code) {
        Server server = (cloud, sent) -> new Answer.Refused(new Refusal(400, code, "no"));
        assertThat(verdict(rule, operation, server)).isEqualTo(RuleVerdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"image.starts-instances, RunInstances", "image.replaces-system-disk, ReplaceSystemDisk"})
    void a_use_that_nothing_came_of_says_nothing_of_the_image(String rule, String operation) {
        Server server = (cloud, sent) -> new Answer.Granted(Node.Fields.none());
        assertThat(verdict(rule, operation, server)).isEqualTo(RuleVerdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"image.shown, DescribeImages", "client-token.one-image, DescribeImages"})
    void a_list_that_may_not_be_looked_through_fails_nothing(String rule, String operation) {
        Server server = (cloud, sent) -> new Answer.Refused(new Refusal(403, "Forbidden.RAM", "no"));
        assertThat(verdict(rule, operation, server)).isEqualTo(RuleVerdict.INCONCLUSIVE);
    }

    private static RuleVerdict verdict(String rule, String operation, Server server) {
        List<Rule> stating = EmulatedTarget.allRules().stream()
                .filter(each -> each.id().value().equals(rule))
                .toList();
        try (EmulatedTarget target = new EmulatedTarget(cloud -> careless(cloud, operation, server))) {
            List<RuleResult> results = target.suite(stating).execute().rules();
            assertThat(results).hasSize(1);
            return results.get(0).verdict();
        }
    }

    private static Arguments creating(String rule, String habit, Server server) {
        return arguments(rule, habit, CREATE, server);
    }

    private static Arguments refusing(String rule, String operation, Refusal refusal) {
        return arguments(
                rule, "refuses " + operation, operation, (Server) (cloud, sent) -> new Answer.Refused(refusal));
    }

    private static Server changing(UnaryOperator<Map<String, String>> change) {
        return (cloud, sent) -> cloud.apply(change.apply(new HashMap<>(sent)));
    }

    private static Server without(String... names) {
        return changing(sent -> {
            sent.keySet().removeAll(List.of(names));
            return sent;
        });
    }

    private static Server smallToken() {
        return changing(sent -> {
            sent.computeIfPresent(TOKEN, (name, token) -> token.toLowerCase(Locale.ROOT));
            return sent;
        });
    }

    /** Gives the first success again, in whichever account, whenever something is the same. */
    private static Server remembering(Function<Map<String, String>, String> same) {
        Map<String, Answer> given = new ConcurrentHashMap<>();
        return (cloud, sent) -> same.apply(sent) == null
                ? cloud.apply(sent)
                : given.computeIfAbsent(same.apply(sent), key -> cloud.apply(sent));
    }

    private static Answer inSpite(Function<Map<String, String>, Answer> cloud, Map<String, String> sent) {
        Answer answer = cloud.apply(sent);
        if (answer instanceof Answer.Refused) {
            Map<String, String> harmless = new HashMap<>(sent);
            harmless.keySet().removeAll(List.of("Description", "ResourceGroupId"));
            cloud.apply(harmless);
        }
        return answer;
    }

    private static Cloud careless(Cloud cloud, String operation, Server server) {
        return (Cloud) Proxy.newProxyInstance(
                Cloud.class.getClassLoader(),
                new Class<?>[] {Cloud.class},
                (proxy, method, arguments) -> method.getName().equals("call") && operation.equals(arguments[1])
                        ? server.answer(sent -> (Answer) invoke(cloud, method, with(arguments, sent)), sent(arguments))
                        : invoke(cloud, method, arguments));
    }

    private static Object[] with(Object[] arguments, Map<String, String> sent) {
        Object[] changed = arguments.clone();
        changed[2] = sent;
        return changed;
    }

    @SuppressWarnings("unchecked") // The third argument of call.
    private static Map<String, String> sent(Object[] arguments) {
        return (Map<String, String>) arguments[2];
    }

    private static Object invoke(Cloud cloud, Method method, Object[] arguments) {
        try {
            return method.invoke(cloud, arguments);
        } catch (InvocationTargetException | IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
