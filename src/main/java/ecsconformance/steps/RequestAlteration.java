package ecsconformance.steps;

import ecsconformance.client.Sending;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The changes that a client makes to each of its CreateImage requests, before it signs them or after. */
enum RequestAlteration {
    NONE,
    UNKNOWN_KEY((sending, stamp) -> sending.with(
            Credentials.of(sending.credentials().accessKeyId() + RunCleanup.MADE_UP_KEY, "made-up" + stamp.nonce()))),
    WRONG_SECRET((sending, stamp) ->
            sending.with(Credentials.of(sending.credentials().accessKeyId(), "wrong" + stamp.nonce()))),
    CLOCK_BEHIND((sending, stamp) -> sending.with(hoursLater(stamp, -25))),
    CLOCK_AHEAD((sending, stamp) -> sending.with(hoursLater(stamp, 25))),
    ONE_NONCE(Sending::with),
    UNKNOWN_VERSION((sending, stamp) -> sending.with(sending.call().with("Version", "2004-05-26"))),
    ALL_IN_THE_ADDRESS(ParameterPlacement::allInTheAddress),
    BOTH_PLACES(ParameterPlacement::commonInTheAddress),
    UNSIGNED(ParameterPlacement::unsigned),
    CHANGED_AFTER_SIGNING(signed -> ParameterPlacement.changed(signed, "Description", "not what was signed"));

    /** Before it signs. */
    @FunctionalInterface
    private interface Change {
        /** @param stamp the present time and the scenario's own nonce */
        Sending of(Sending sending, TimeAndNonce stamp);
    }

    private final Change before;
    private final UnaryOperator<SignedCall> after;

    RequestAlteration() {
        this((sending, stamp) -> sending, null);
    }

    RequestAlteration(Change before) {
        this(before, null);
    }

    RequestAlteration(UnaryOperator<SignedCall> after) {
        this((sending, stamp) -> sending, after);
    }

    RequestAlteration(Change before, UnaryOperator<SignedCall> after) {
        this.before = before;
        this.after = after;
    }

    Sending beforeSigning(Sending sending, TimeAndNonce stamp) {
        return before.of(sending, stamp);
    }

    /** Whether parameters travel where nobody promised to look for them. */
    boolean isAnotherPlacement() {
        return this == ALL_IN_THE_ADDRESS || this == BOTH_PLACES;
    }

    /** Whether bytes change although they are signed already. */
    boolean isAfterSigning() {
        return after != null;
    }

    SignedCall afterSigning(SignedCall signed) {
        return after.apply(signed);
    }

    /** A day and an hour is beyond every window that is documented anywhere, and beyond any mistaken time zone. */
    private static TimeAndNonce hoursLater(TimeAndNonce stamp, int hours) {
        return new TimeAndNonce(stamp.time().plus(Duration.ofHours(hours)), stamp.nonce());
    }
}
