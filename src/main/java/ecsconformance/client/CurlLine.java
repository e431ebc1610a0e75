package ecsconformance.client;

import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a call as one line for bash or any POSIX shell that signs it anew with openssl and sends it with curl. It holds no
 * secret: {@code ALIBABA_CLOUD_ACCESS_KEY_ID} and {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} are read when it runs, and
 * {@code ALIBABA_CLOUD_SECURITY_TOKEN} where the call has a token.
 */
final class CurlLine {

    static final String KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    static final String KEY_SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    /** Sets {@code n} to a nonce. */
    static final String NONCE = "n=$(openssl rand -hex 16); ";

    private static final Set<String> OWN_HEADERS = Set.of("authorization", "content-type", "host");

    private final SignedCall call;
    private final boolean fresh;

    private CurlLine(SignedCall call, boolean fresh) {
        this.call = call;
        this.fresh = fresh;
    }

    /**
     * The line for a call.
     *
     * @param fresh whether time and nonce are taken when the line runs; otherwise they are part of what is tested and stay
     */
    static String of(SignedCall call, boolean fresh) {
        CurlLine line = new CurlLine(call, fresh);
        return call.style().signature() == SignatureVersion.V1 ? line.v1() : new CurlLineV3(call, fresh).text();
    }

    private String v1() {
        StringBuilder line = new StringBuilder();
        if (fresh) {
            line.append(NONCE)
                    .append("t=$(date -u +%Y-%m-%dT%H%%3A%M%%3A%SZ); ")
                    .append("u=$(printf %s \"$t\" | sed 's/%/%25/g'); ");
        }
        if (call.parameters().containsKey("SecurityToken")) {
            line.append("k=$(printf %s \"$" + TOKEN
                            + "\" | sed 's/%/%25/g; s/+/%2B/g; s#/#%2F#g; s/=/%3D/g; s/&/%26/g'); ")
                    .append("l=$(printf %s \"$k\" | sed 's/%/%25/g'); ");
        }
        line.append("s=$(printf %s ")
                .append(stringToSign())
                .append(" | openssl dgst -sha1 -hmac \"$" + KEY_SECRET + "&\" -binary | openssl base64")
                .append(" | sed 's/+/%2B/g; s#/#%2F#g; s/=/%3D/g'); curl -gsSi ");
        call.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                line.append("-H ").append(ShellWord.of(name + ": " + value)).append(' ');
            }
        });
        if (call.verb() == HttpVerb.POST) {
            ShellWord form = new ShellWord();
            encoded(form, call.body());
            line.append("--data ").append(form).append(' ');
        }
        return line.append(url()).toString();
    }

    /** Everything in it is percent-encoded once more, hence the variables of the second encoding. */
    private ShellWord stringToSign() {
        ShellWord text = ShellWord.of(call.verb() + "&%2F&");
        List<Map.Entry<String, String>> covered = call.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("Signature"))
                .sorted(Map.Entry.comparingByKey(PercentEncoding.BYTE_ORDER))
                .toList();
        String separator = "";
        for (Map.Entry<String, String> parameter : covered) {
            text.text(separator + twice(parameter.getKey()) + "%3D");
            String variable = variable(parameter.getKey(), "u", "l");
            if (variable.isEmpty()) {
                text.text(twice(parameter.getValue()));
            } else {
                text.variable(variable);
            }
            separator = "%26";
        }
        return text;
    }

    private ShellWord url() {
        String url = call.uri().toString();
        int query = url.indexOf('?');
        ShellWord word = new ShellWord();
        if (query < 0) {
            return word.text(url);
        }
        word.text(url.substring(0, query + 1));
        encoded(word, url.substring(query + 1));
        return word;
    }

    /** A query or form as it was sent, with variables for what is taken anew. */
    private void encoded(ShellWord word, String encoded) {
        String separator = "";
        for (String pair : encoded.split("&", -1)) {
            String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
            String variable = name.equals("Signature") ? "s" : variable(name, "t", "k");
            word.text(separator);
            if (variable.isEmpty()) {
                word.text(pair);
            } else {
                word.text(name + "=").variable(variable);
            }
            separator = "&";
        }
    }

    private String variable(String name, String time, String token) {
        return switch (name) {
            case "AccessKeyId" -> KEY_ID;
            case "SecurityToken" -> token;
            case "SignatureNonce" -> fresh ? "n" : "";
            case "Timestamp" -> fresh ? time : "";
            default -> "";
        };
    }

    private static String twice(String text) {
        return PercentEncoding.encode(PercentEncoding.encode(text));
    }
}
