package ecsconformance.steps;

import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignedCall;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Carries a signed call otherwise than it was signed; signature 1.0 covers the parameters wherever they travel. */
final class ParameterPlacement {
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
