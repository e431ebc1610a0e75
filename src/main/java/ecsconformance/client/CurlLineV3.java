package ecsconformance.client;

import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignatureV3;
import ecsconformance.wire.SignedCall;
import java.util.ArrayList;
import java.util.Collections;
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
        if (!signed.isEmpty()) {
            List<String> lines = canonicalRequest(signed);
            line.append("h=$(printf '")
                    .append(String.join("\\n", Collections.nCopies(lines.size(), "%s")))
                    .append("' ")
                    .append(String.join(" ", lines))
                    .append(" | openssl dgst -sha256 | sed 's/.* //'); ")
                    .append("s=$(printf '" + SignatureV3.ALGORITHM + "\\n%s' \"$h\"")
                    .append(" | openssl dgst -sha256 -hmac \"$" + CurlLine.KEY_SECRET + "\" | sed 's/.* //'); ");
        }
        line.append("curl -gsSi ");
        headers.forEach((name, value) -> line.append("-H ")
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

    private List<String> canonicalRequest(String signed) {
        boolean get = call.verb() == HttpVerb.GET;
        List<String> lines = new ArrayList<>();
        String path = call.uri().getRawPath();
        lines.add(ShellWord.of(call.verb().name()).toString());
        lines.add(ShellWord.of(path.isEmpty() ? "/" : path).toString());
        lines.add(ShellWord.of(get ? PercentEncoding.canonicalQuery(call.parameters()) : "")
                .toString());
        for (String name : signed.split(";", -1)) {
            lines.add(header(name, ":").toString());
        }
        lines.add("''");
        lines.add(ShellWord.of(signed).toString());
        lines.add(ShellWord.of(headers.getOrDefault("x-acs-content-sha256", "")).toString());
        return lines;
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
