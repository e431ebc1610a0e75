package ecsconformance.emulator.clients;

import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignatureV1;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A CreateImage of signature 1.0 while it is put together; whoever sends it writes its parameters down as he likes. */
final class Signed {

    private final ServedAccount served;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Signed(ServedAccount served) {
        this.served = served;
        parameters.put("Action", "CreateImage");
        parameters.put("Version", "2014-05-26");
        parameters.put("RegionId", served.keys().regionId());
        parameters.put("AccessKeyId", served.keys().accessKeyId());
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", UUID.randomUUID().toString());
        parameters.put(
                "Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    Signed with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** All parameters and, last, their signature for that verb. */
    Map<String, String> parameters(String verb) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(
                "Signature",
                SignatureV1.sign(served.keys().accessKeySecret(), SignatureV1.stringToSign(verb, parameters)));
        return all;
    }

    /** Signed for GET, encoded as documented. */
    String query() {
        return query("GET");
    }

    /** Signed for that verb, encoded as documented. */
    String query(String verb) {
        return PercentEncoding.canonicalQuery(parameters(verb));
    }
}
