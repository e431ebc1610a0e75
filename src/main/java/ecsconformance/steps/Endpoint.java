package ecsconformance.steps;

import ecsconformance.client.Sending;
import ecsconformance.wire.Call;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The endpoint as one scenario speaks to it: its account, its style, and a note of every exchange. */
public final class Endpoint {

    private final SuiteSetting setting;
    private final Scene scene;
    private final List<String> exchanges = Collections.synchronizedList(new ArrayList<>());
    private String location = "";
    private WireStyle style;

    public Endpoint(SuiteSetting setting, Scene scene) {
        this.setting = setting;
        this.scene = scene;
    }

    void speakAs(String scenarioLocation) {
        location = scenarioLocation;
        style = setting.rotation().styleOf(scenarioLocation);
    }

    /** From now on in this scenario, like such a client. */
    void speakLike(Manner manner) {
        style = manner.of(style);
    }

    WireStyle style() {
        return style;
    }

    Offer offer() {
        return setting.offer();
    }

    List<String> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** Sends a call in the scenario's account and region. */
    Reply send(Call call) {
        return send(call, style);
    }

    Reply send(Call call, WireStyle asStyle) {
        Call located = call.has("RegionId")
                ? call
                : call.with("RegionId", scene.account().region());
        return sendAsItIs(located, asStyle);
    }

    /** Sends a call of which a scenario may have left out even the region. */
    Reply sendAsItIs(Call call) {
        return sendAsItIs(call, style);
    }

    private Reply sendAsItIs(Call call, WireStyle asStyle) {
        Exchange exchange =
                setting.client().send(new Sending(call, asStyle, scene.account().credentials(), location));
        exchanges.add(exchange.id());
        return exchange.reply();
    }

    /**
     * Sends a call that only looks; anything but a success makes the scenario inconclusive, because what the rule is
     * about could not be seen.
     */
    Reply.Success look(Call call) {
        if (!setting.offer().has(call.operation())) {
            throw new TestAbortedException("the target does not offer " + call.operation());
        }
        Reply reply = send(call);
        if (reply instanceof Reply.Success success) {
            return success;
        }
        throw new TestAbortedException(call.operation() + " could not be used to look: " + reply.summary());
    }

    /** The reason why the answer says nothing about the rule, where it does not. */
    Optional<String> trouble(Reply reply) {
        return Trouble.in(reply, scene.account().exclusive());
    }
}
