package ecsconformance.emulator.gateway;

import ecsconformance.wire.SignatureV3;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The Authorization header of signature V3. Its three fields come in any order. */
record Authorization(String accessKeyId, List<String> signedHeaders, String signature) {

    static Authorization read(String header) throws RefusedRequest {
        String[] parts = header.split(" ", 2);
        if (!parts[0].equals(SignatureV3.ALGORITHM)) {
            throw new RefusedRequest(GatewayRefusals.unknownSignature("SignatureMethod"));
        }
        Map<String, String> fields = new TreeMap<>();
        for (String field : (parts.length == 1 ? "" : parts[1]).split(",")) {
            String[] pair = field.trim().split("=", 2);
            fields.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return new Authorization(
                field(fields, "Credential", "AccessKeyId"),
                names(field(fields, "SignedHeaders", "SignedHeaders")),
                field(fields, "Signature", "Signature"));
    }

    private static String field(Map<String, String> fields, String name, String parameter) throws RefusedRequest {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new RefusedRequest(GatewayRefusals.missing(parameter));
        }
        return value;
    }

    private static List<String> names(String joined) {
        return Arrays.stream(joined.split(";"))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "Authorization[" + accessKeyId + "]";
    }
}
