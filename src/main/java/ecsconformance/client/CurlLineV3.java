package ecsconformance.client;

import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignatureV3;
import ecsconformance.wire.SignedCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell line of a call with signature V3. */
final class CurlLineV3 {

    private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([^,\\s]*)");

    private final SignedCall call;
    private final boolean fresh;
    private final Map<String, String> headers = new TreeMap<>();

    CurlLineV3(SignedCall call, boolean fresh) {
        this.call = call;
        this.fresh = fresh;
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    }

    String text() {
        StringBuilder line = new StringBuilder();
        if (fresh) {
            line.append(CurlLine.NONCE).append("t=$(date -u +%Y-%m-%dT%H:%M:%SZ); ");
        }
        String signed = signedHeaders();
        List<String> names = signed.isEmpty() ? List.of() : List.of(signed.split(";", -1));
        if (!names.isEmpty()) {
            line.append("h=$(printf '%s\\n'");
            names.forEach(name -> line.append(' ').append(header(name, ":")));
            line.append("); r=$(printf '%s\\n' ")
                    .append(String.join(" ", canonicalRequest(signed)))
                    .append("); s=$(printf '" + SignatureV3.ALGORITHM + "\\n%s'")
                    .append(" \"$(printf %s \"$r\" | openssl dgst -sha256 | sed 's/.* //')\"")
                    .append(" | openssl dgst -sha256 -hmac \"$" + CurlLine.KEY_SECRET + "\" | sed 's/.* //'); ")
                    .append("printf '%s\\n' \"$h\" | ");
        }
        line.append("curl -gsSi ").append(names.isEmpty() ? "" : "-H @- ");
        headers.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> line.append("-H ")
                        .append(name.equals("authorization") ? authorization(signed) : header(name, ": "))
                        .append(' '));
        if (call.verb() == HttpVerb.POST) {
            line.append("--data ").append(ShellWord.of(call.body())).append(' ');
        }
        return line.append(ShellWord.of(call.uri().toString())).toString();
    }

    private String signedHeaders() {
        Matcher names = SIGNED_HEADERS.matcher(headers.getOrDefault("authorization", ""));
        return names.find() ? names.group(1) : "";
    }

    /** Its lines, of which {@code h} holds those of the headers. */
    private List<String> canonicalRequest(String signed) {
        boolean get = call.verb() == HttpVerb.GET;
        String path = call.uri().getRawPath();
        return List.of(
                ShellWord.of(call.verb().name()).toString(),
                ShellWord.of(path.isEmpty() ? "/" : path).toString(),
                ShellWord.of(get ? PercentEncoding.canonicalQuery(call.parameters()) : "")
                        .toString(),
                "\"$h\"",
                "''",
                ShellWord.of(signed).toString(),
                ShellWord.of(headers.getOrDefault("x-acs-content-sha256", "")).toString());
    }

    private ShellWord header(String name, String separator) {
        ShellWord word = ShellWord.of(name + separator);
        if (name.equals("x-acs-security-token")) {
            return word.variable(CurlLine.TOKEN);
        }
        if (fresh && name.equals("x-acs-signature-nonce")) {
            return word.variable("n");
        }
        if (fresh && name.equals("x-acs-date")) {
            return word.variable("t");
        }
        return word.text(headers.getOrDefault(name, "").trim());
    }

    private static ShellWord authorization(String signed) {
        return ShellWord.of("authorization: " + SignatureV3.ALGORITHM + " Credential=")
                .variable(CurlLine.KEY_ID)
                .text(",SignedHeaders=" + signed + ",Signature=")
                .variable("s");
    }
}
