package ecsconformance.steps;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.fixture.AccountKeys;
import ecsconformance.fixture.Contradiction;
import ecsconformance.fixture.ShownResources;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Pages;
import ecsconformance.wire.Reply;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The endpoint for one scenario: it adds the scenario's account and style to each call, and keeps every exchange. */
public final class Endpoint {

    /** Of these each account of a working key may use one. */
    private static final List<String> LOOKS = List.of("DescribeSnapshots", "DescribeImages", "DescribeInstances");

    private final RunServices services;
    private final ScenarioFixtures fixtures;
    private final List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
    private String location = "";
    private WireStyle style;
    private RequestAlteration alteration = RequestAlteration.NONE;
    private String nonce;

    public Endpoint(RunServices services, ScenarioFixtures fixtures) {
        this.services = services;
        this.fixtures = fixtures;
    }

    void begin(String scenarioLocation) {
        location = scenarioLocation;
        style = services.rotation().styleOf(scenarioLocation);
    }

    /** From now on in this scenario, like such a client. */
    void behaveAs(ClientVariant variant) {
        WireStyle wanted = variant.of(style);
        style = variant.isOnlyWhereServed() && !services.offer().serves(wanted) ? style : wanted;
        alteration = variant.alteration() == RequestAlteration.NONE ? alteration : variant.alteration();
    }

    /**
     * Tells whether requests as this scenario's client sends them are among what the target is known or said to serve.
     */
    boolean servesThisClient() {
        return !alteration.isAnotherPlacement() && services.offer().serves(style);
    }

    WireStyle style() {
        return style;
    }

    Capabilities offer() {
        return services.offer();
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
                : call.with("RegionId", fixtures.account().region());
        return recorded(services.client().send(sending(located)));
    }

    /** Sends a call as it is, with whatever habit the scenario's client has. */
    Reply request(Call call) {
        EcsClient client = services.client();
        Sending sending = alteration.beforeSigning(
                sending(call), new TimeAndNonce(services.clock().instant(), nonce()));
        return recorded(
                alteration.isAfterSigning()
                        ? client.send(alteration.afterSigning(client.sign(sending)), location)
                        : client.send(sending));
    }

    private Sending sending(Call call) {
        return new Sending(call, style, fixtures.account().credentials(), location);
    }

    private Reply recorded(Exchange exchange) {
        exchanges.add(exchange.id());
        return exchange.received();
    }

    /** The same at every request of the scenario. */
    private synchronized String nonce() {
        if (nonce == null) {
            nonce = Long.toHexString(services.random().nextLong())
                    + Long.toHexString(services.random().nextLong());
        }
        return nonce;
    }

    /** Without the operation the scenario is inconclusive. */
    void expectOffered(String operation) {
        Foresight.notOffered(operation, services.offer().operations()).ifPresent(reason -> {
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
        return InconclusiveReply.in(reply, fixtures.account().exclusive())
                .or(fixtures::lapsed)
                .or(() -> contradicted(used));
    }

    /**
     * The scenario's fixtures that the endpoint does not show at all, or shows to be of another size, or that it does not
     * know their region. Asked before anything is held against the endpoint.
     *
     * @param used whether an image was made already: then they were there, and that they are gone is the endpoint's doing
     */
    Optional<String> contradicted(boolean used) {
        ShownResources shown = new ShownResources(services.offer().operations(), this::send);
        String region = fixtures.account().region();
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
        Optional<Reply.Refusal> refusal = LOOKS.stream()
                .filter(services.offer()::has)
                .findFirst()
                .flatMap(look ->
                        send(Call.of(look)) instanceof Reply.Refusal refused ? Optional.of(refused) : Optional.empty());
        if (refusal.filter(it -> it.code().startsWith("InvalidRegion")).isPresent()) {
            return Optional.of("the fixtures are unusable: the endpoint does not know their region " + region);
        }
        if (refusal.filter(it -> AccountKeys.areRefusedBy(it.code())).isPresent()) {
            return Optional.of("the fixtures are unusable: the endpoint does not know the keys of their account ("
                    + refusal.get().code() + ")");
        }
        return fixtures.resources().stream()
                .filter(resource -> Contradiction.isToBeSeen(resource.fixture()))
                .flatMap(resource -> shown
                        .look(resource.fixture().kind(), resource.id(), region)
                        .filter(seen -> !used || !seen.isEmpty())
                        .flatMap(seen -> Contradiction.unlike(resource, seen, region))
                        .map(problem -> "fixture " + resource.fixture().id() + " unusable: " + problem)
                        .stream())
                .findFirst();
    }

    /** The reason if the scenario's state did not last. */
    Optional<String> lapsed() {
        return fixtures.lapsed();
    }

    /** The reason if what can be seen of the state may not be this scenario's doing. */
    Optional<String> interference() {
        return fixtures.interference();
    }
}
