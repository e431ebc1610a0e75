package ecsconformance.client;

import ecsconformance.client.CurlLine.ShellWord;
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
    private final String signed;
    /** The query as it is signed. */
    private final String query;
    /** True if the address ends with the query exactly as it is signed. Then one text serves for both. */
    private final boolean sentAsSigned;

    CurlLineV3(SignedCall call, boolean fresh) {
        this.call = call;
        this.fresh = fresh;
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        Matcher names = SIGNED_HEADERS.matcher(headers.getOrDefault("authorization", ""));
        this.signed = names.find() ? names.group(1) : "";
        this.query = call.verb() == HttpVerb.GET ? PercentEncoding.canonicalQuery(call.parameters()) : "";
        this.sentAsSigned =
                !query.isEmpty() && !signed.isEmpty() && query.equals(call.uri().getRawQuery());
    }

    String text() {
        StringBuilder line = new StringBuilder();
        if (fresh) {
            line.append(CurlLine.NONCE).append("t=$(date -u +%Y-%m-%dT%H:%M:%SZ); ");
        }
        List<String> names = signed.isEmpty() ? List.of() : List.of(signed.split(";", -1));
        if (!names.isEmpty()) {
            line.append("k=").append(ShellWord.of(signed)).append("; b=").append(ShellWord.of(hash()));
            line.append(sentAsSigned ? "; q=" + ShellWord.of(query) : "");
            line.append("; h=$(printf '%s\\n'");
            names.forEach(name -> line.append(' ').append(header(name, ":")));
            line.append("); r=$(printf '%s\\n' ")
                    .append(String.join(" ", canonicalRequest()))
                    .append("); s=$(printf '" + SignatureV3.ALGORITHM + "\\n%s'")
                    .append(" \"$(printf %s \"$r\" | openssl dgst -sha256 | sed 's/.* //')\"")
                    .append(" | openssl dgst -sha256 -hmac \"$" + CurlLine.KEY_SECRET + "\" | sed 's/.* //'); ")
                    .append("printf '%s\\n' \"$h\" | ");
        }
        line.append("curl -gsSi ").append(names.isEmpty() ? "" : "-H @- ");
        headers.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> line.append("-H ")
                        .append(name.equals("authorization") ? authorization() : header(name, ": "))
                        .append(' '));
        if (call.verb() == HttpVerb.POST) {
            line.append("--data ").append(ShellWord.of(call.body())).append(' ');
        }
        String url = call.uri().toString();
        return sentAsSigned
                ? line.append(ShellWord.of(url.substring(0, url.length() - query.length()))
                                .variable("q"))
                        .toString()
                : line.append(ShellWord.of(url)).toString();
    }

    /** The digest of the body. */
    private String hash() {
        return headers.getOrDefault("x-acs-content-sha256", "");
    }

    /**
     * Its lines, of which {@code h} holds those of the headers, {@code k} their names,
     * {@code b} the body's digest and {@code q} the query.
     */
    private List<String> canonicalRequest() {
        String path = call.uri().getRawPath();
        return List.of(
                ShellWord.of(call.verb().name()).toString(),
                ShellWord.of(path.isEmpty() ? "/" : path).toString(),
                sentAsSigned ? "\"$q\"" : ShellWord.of(query).toString(),
                "\"$h\"",
                "''",
                "\"$k\"",
                "\"$b\"");
    }

    private ShellWord header(String name, String separator) {
        ShellWord word = ShellWord.of(name + separator);
        if (name.equals("x-acs-security-token")) {
            return word.variable(CurlLine.TOKEN);
        }
        if (name.equals("x-acs-content-sha256") && !signed.isEmpty()) {
            return word.variable("b");
        }
        if (fresh && name.equals("x-acs-signature-nonce")) {
            return word.variable("n");
        }
        if (fresh && name.equals("x-acs-date")) {
            return word.variable("t");
        }
        return word.text(headers.getOrDefault(name, "").trim());
    }

    private static ShellWord authorization() {
        return ShellWord.of("authorization: " + SignatureV3.ALGORITHM + " Credential=")
                .variable(CurlLine.KEY_ID)
                .text(",SignedHeaders=")
                .variable("k")
                .text(",Signature=")
                .variable("s");
    }
}
