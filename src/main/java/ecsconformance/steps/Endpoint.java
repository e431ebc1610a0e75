package ecsconformance.steps;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.fixture.Contradiction;
import ecsconformance.fixture.ShownResources;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Pages;
import ecsconformance.wire.Reply;
import ecsconformance.wire.Stamp;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The endpoint as one scenario speaks to it: its account, its style, and a note of every exchange. */
public final class Endpoint {

    private final RunServices setting;
    private final ScenarioFixtures scene;
    private final List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
    private String location = "";
    private WireStyle style;
    private RequestAlteration habit = RequestAlteration.NONE;
    private String nonce;

    public Endpoint(RunServices setting, ScenarioFixtures scene) {
        this.setting = setting;
        this.scene = scene;
    }

    void speakAs(String scenarioLocation) {
        location = scenarioLocation;
        style = setting.rotation().styleOf(scenarioLocation);
    }

    /** From now on in this scenario, like such a client. */
    void speakLike(ClientVariant manner) {
        WireStyle wanted = manner.of(style);
        style = manner.isOnlyWhereServed() && !setting.offer().serves(wanted) ? style : wanted;
        habit = manner.habit() == RequestAlteration.NONE ? habit : manner.habit();
    }

    /** Whether requests as this scenario's client sends them are among what the target is known or said to serve. */
    boolean servesThisClient() {
        return !habit.isAnotherPlacement() && setting.offer().serves(style);
    }

    WireStyle style() {
        return style;
    }

    Capabilities offer() {
        return setting.offer();
    }

    List<String> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** Sends a call in the scenario's account and region. */
    Reply send(Call call) {
        Call located = call.has("RegionId")
                ? call
                : call.with("RegionId", scene.account().region());
        return heard(setting.client().send(sending(located)));
    }

    /** Sends a call as it is, with whatever habit the scenario's client has. */
    Reply request(Call call) {
        EcsClient client = setting.client();
        Sending sending =
                habit.beforeSigning(sending(call), new Stamp(setting.clock().instant(), nonce()));
        return heard(
                habit.isAfterSigning()
                        ? client.send(habit.afterSigning(client.sign(sending)), location)
                        : client.send(sending));
    }

    private Sending sending(Call call) {
        return new Sending(call, style, scene.account().credentials(), location);
    }

    private Reply heard(Exchange exchange) {
        exchanges.add(exchange.id());
        return exchange.received();
    }

    /** The same at every request of the scenario. */
    private synchronized String nonce() {
        if (nonce == null) {
            nonce = Long.toHexString(setting.random().nextLong())
                    + Long.toHexString(setting.random().nextLong());
        }
        return nonce;
    }

    /** Without the operation the scenario is inconclusive. */
    void expectOffered(String operation) {
        Foresight.notOffered(operation, setting.offer().operations()).ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
    }

    /**
     * Sends a call that only looks; anything but a success makes the scenario inconclusive, because what the rule is
     * about could not be seen.
     */
    Reply.Success look(Call call) {
        expectOffered(call.operation());
        Reply reply = send(call);
        if (reply instanceof Reply.Success success) {
            return success;
        }
        throw new TestAbortedException(call.operation() + " could not be used to look: " + reply.summary());
    }

    /** All that a call lists; inconclusive where an answer has no such list, nor says that it is empty. */
    List<Element> list(Call call, String wrapper, String item) {
        return Pages.all(call, wrapper, item, page -> Optional.of(listing(page, wrapper, item)))
                .orElseThrow(() -> new TestAbortedException(call.operation()
                        + " could not be used to look: its pages do not come to what it says there is"));
    }

    private Element listing(Call page, String wrapper, String item) {
        Element body = look(page).body();
        if (body.listed(wrapper, item).isEmpty()) {
            throw new TestAbortedException(
                    page.operation() + " could not be used to look: its answer has no list " + wrapper + "." + item);
        }
        return body;
    }

    /**
     * The reason why the answer says nothing about the rule, where it does not.
     *
     * @param used whether an image was made already
     */
    Optional<String> trouble(Reply reply, boolean used) {
        return InconclusiveReply.in(reply, scene.account().exclusive())
                .or(scene::lapsed)
                .or(() -> contradicted(used));
    }

    /**
     * Which of the scenario's fixtures the endpoint does not show at all, or shows to be of another size, or that it does not
     * know their region. Asked before anything is held against the endpoint.
     *
     * @param used whether an image was made already: then they were there, and that they are gone is the endpoint's doing
     */
    Optional<String> contradicted(boolean used) {
        ShownResources shown = new ShownResources(setting.offer().operations(), this::send);
        String region = scene.account().region();
        int before = exchanges.size();
        try {
            Optional<String> contradiction = contradicted(shown, region, used);
            if (contradiction.isEmpty()) {
                // The exchange that broke the rule stays the last one of the scenario.
                exchanges.subList(before, exchanges.size()).clear();
            }
            return contradiction;
        } catch (TestAbortedException nothingToSee) {
            // A record of the scenario that had no reason to look.
            return Optional.empty();
        }
    }

    private Optional<String> contradicted(ShownResources shown, String region, boolean used) {
        boolean looked =
                setting.offer().has("DescribeSnapshots") && !scene.resources().isEmpty();
        if (looked
                && send(Call.of("DescribeSnapshots")) instanceof Reply.Refusal refusal
                && refusal.code().startsWith("InvalidRegion")) {
            return Optional.of("the fixtures are unusable: the endpoint does not know their region " + region);
        }
        return scene.resources().stream()
                .filter(resource -> Contradiction.isToBeSeen(resource.fixture()))
                .flatMap(resource -> shown
                        .look(resource.fixture().kind(), resource.id(), region)
                        .filter(seen -> !used || !seen.isEmpty())
                        .flatMap(seen -> Contradiction.unlike(resource, seen, region))
                        .map(problem -> "fixture " + resource.fixture().id() + " unusable: " + problem)
                        .stream())
                .findFirst();
    }

    /** Why the scenario's state did not last, where that is so. */
    Optional<String> lapsed() {
        return scene.lapsed();
    }

    /** Why what can be seen of the state may not be this scenario's doing, where that is so. */
    Optional<String> unrest() {
        return scene.unrest();
    }
}
