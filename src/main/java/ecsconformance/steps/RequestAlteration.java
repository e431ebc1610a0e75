package ecsconformance.steps;

import ecsconformance.client.Sending;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The changes that a client makes to each of its CreateImage requests, before it signs them or after. */
enum RequestAlteration {
    NONE,
    UNKNOWN_KEY((sending, stamp) -> sending.with(
            Credentials.of(sending.credentials().accessKeyId() + RunCleanup.MADE_UP_KEY, "made-up" + stamp.nonce()))),
    WRONG_SECRET((sending, stamp) ->
            sending.with(Credentials.of(sending.credentials().accessKeyId(), "wrong" + stamp.nonce()))),
    CLOCK_BEHIND((sending, stamp) -> sending.with(hoursLater(stamp, -24))),
    CLOCK_AHEAD((sending, stamp) -> sending.with(hoursLater(stamp, 25))),
    NO_TIME((sending, stamp) -> sending.with(stamp.writing(""))),
    TIME_OF_WORDS((sending, stamp) -> sending.with(stamp.writing("just now"))),
    ONE_NONCE(Sending::with),
    UNKNOWN_VERSION((sending, stamp) -> sending.with(sending.call().with("Version", "2004-05-26"))),
    ALL_IN_THE_ADDRESS(ParameterPlacement::allInTheAddress),
    BOTH_PLACES(ParameterPlacement::commonInTheAddress),
    UNSIGNED(ParameterPlacement::unsigned),
    CHANGED_AFTER_SIGNING(signed -> ParameterPlacement.changed(signed, "Description", "not what was signed")),
    SIGNATURE_IN_OTHER_CASE(signed -> ParameterPlacement.signedAs(signed, ParameterPlacement::inOtherCase)),
    SIGNATURE_OF_OTHER_END(signed -> ParameterPlacement.signedAs(signed, ParameterPlacement::withOtherEnd));

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

    /** Tells whether parameters stand in a place that the documentation does not name. */
    boolean isAnotherPlacement() {
        return this == ALL_IN_THE_ADDRESS || this == BOTH_PLACES;
    }

    /** Tells whether bytes change after they were signed. */
    boolean isAfterSigning() {
        return after != null;
    }

    SignedCall afterSigning(SignedCall signed) {
        return after.apply(signed);
    }

    /**
     * A day is beyond every window that is documented anywhere, and beyond any mistaken time zone. A whole one finds
     * who looks at the time of day alone.
     */
    private static TimeAndNonce hoursLater(TimeAndNonce stamp, int hours) {
        return new TimeAndNonce(stamp.time().plus(Duration.ofHours(hours)), stamp.nonce());
    }

    /** Carries a signed call otherwise than it was signed; signature 1.0 covers the parameters wherever they travel. */
    private static final class ParameterPlacement {
        private static final Set<String> COMMON = Set.of(
                "Action",
                "Version",
                "Format",
                "AccessKeyId",
                "Signature",
                "SignatureMethod",
                "SignatureVersion",
                "SignatureNonce",
                "Timestamp",
                "SecurityToken");

        private ParameterPlacement() {}

        /** Everything in the address, the form empty, as most client libraries do. */
        static SignedCall allInTheAddress(SignedCall signed) {
            return carried(signed, signed.parameters(), Map.of());
        }

        /** The common parameters in the address, the operation's own in the form, as some client libraries do. */
        static SignedCall commonInTheAddress(SignedCall signed) {
            Map<String, String> common = new LinkedHashMap<>(signed.parameters());
            common.keySet().retainAll(COMMON);
            Map<String, String> own = new LinkedHashMap<>(signed.parameters());
            own.keySet().removeAll(COMMON);
            return carried(signed, common, own);
        }

        /** The same places, but one parameter has another value than the signature covers. */
        static SignedCall changed(SignedCall signed, String name, String value) {
            Map<String, String> parameters = new LinkedHashMap<>(signed.parameters());
            parameters.put(name, value);
            return carried(signed, parameters);
        }

        /** The same places with a text that resembles the signature of version 1.0. */
        static SignedCall signedAs(SignedCall signed, UnaryOperator<String> otherwise) {
            return changed(
                    signed, "Signature", otherwise.apply(signed.parameters().getOrDefault("Signature", "")));
        }

        static String inOtherCase(String text) {
            String small = text.toLowerCase(Locale.ROOT);
            return small.equals(text) ? text.toUpperCase(Locale.ROOT) : small;
        }

        /** Only the end of the text is exchanged; what Base64 fills up with stays. */
        static String withOtherEnd(String text) {
            int middle = text.length() / 2;
            return text.substring(0, middle)
                    + text.substring(middle).replaceAll("[^=]", text.endsWith("AAAA=") ? "B" : "A");
        }

        /** The same places without the proof of the sender, wherever the version has it. */
        static SignedCall unsigned(SignedCall signed) {
            Map<String, String> parameters = new LinkedHashMap<>(signed.parameters());
            parameters.remove("Signature");
            Map<String, String> headers = new LinkedHashMap<>(signed.headers());
            headers.remove("Authorization");
            return carried(
                    new SignedCall(
                            signed.call(),
                            signed.style(),
                            signed.verb(),
                            signed.uri(),
                            headers,
                            signed.body(),
                            signed.parameters()),
                    parameters);
        }

        private static SignedCall carried(SignedCall signed, Map<String, String> parameters) {
            return signed.verb() == HttpVerb.GET
                    ? carried(signed, parameters, Map.of())
                    : carried(signed, Map.of(), parameters);
        }

        private static SignedCall carried(SignedCall signed, Map<String, String> address, Map<String, String> form) {
            String base = signed.uri().toString().replaceFirst("\\?.*", "");
            Map<String, String> parameters = new LinkedHashMap<>(address);
            parameters.putAll(form);
            return new SignedCall(
                    signed.call(),
                    signed.style(),
                    signed.verb(),
                    URI.create(address.isEmpty() ? base : base + "?" + PercentEncoding.canonicalQuery(address)),
                    signed.headers(),
                    PercentEncoding.canonicalQuery(form),
                    parameters);
        }
    }
}
