package ecsconformance.emulator.gateway;

import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The statements of a request about itself and its sender, in either signature version; none is proven yet. */
public interface SignedRequest {

    /**
     * Decides whether a request is too old or too early by the time since it was signed. By default the limit is some
     * minutes.
     */
    Seam<Predicate<Duration>> UNTIMELY = new Seam<>("untimely requests");

    /** Compares the signature that was sent with the right one. By default every byte counts. */
    Seam<BiPredicate<String, String>> COMPARISON = new Seam<>("comparison of signatures");

    String accessKeyId();

    /** Empty where the request names none. */
    String action();

    String version();

    /** As sent; empty where the request names none. */
    String timestamp();

    String nonce();

    Optional<String> securityToken();

    /** The text that the signature must be of. */
    String stringToSign();

    /** The signature as sent. */
    String signature();

    /** The signature as it is right. */
    String signatureBy(String accessKeySecret);

    /** Compares a signature that was sent with the right one, in constant time. */
    static boolean isSame(String sent, String right) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** The Authorization header tells the versions apart; the x-acs headers come with both. */
    static SignedRequest read(ApiRequest request) throws RefusedRequest {
        Optional<String> authorization = request.header("Authorization").filter(value -> value.startsWith("ACS"));
        return authorization.isPresent()
                ? SignedRequestV3.read(request, authorization.get())
                : SignedRequestV1.read(request);
    }
}
