package ecsconformance.client;

import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a call as one line for bash or any POSIX shell. The line makes a new signature with openssl and sends the call
 * with curl. It holds no secret: {@code ALIBABA_CLOUD_ACCESS_KEY_ID} and {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} are
 * read when it runs, and {@code ALIBABA_CLOUD_SECURITY_TOKEN} where the call has a token.
 */
final class CurlLine {

    static final String KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    static final String KEY_SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    /** Sets {@code n} to a nonce. */
    static final String NONCE = "n=$(openssl rand -hex 16); ";

    /** The parameters percent-encoded once more, which leaves nothing but these three characters to do. */
    private static final String ENCODED_QUERY = "\"$(printf %s \"$q\" | sed 's/%/%25/g; s/=/%3D/g; s/&/%26/g')\"";

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
     * @param fresh whether time and nonce are taken when the line runs; otherwise they are part of what is tested and
     *     stay
     */
    static String of(SignedCall call, boolean fresh) {
        CurlLine line = new CurlLine(call, fresh);
        return call.style().signature() == SignatureVersion.V1 ? line.v1() : new CurlLineV3(call, fresh).text();
    }

    private String v1() {
        String sent = call.verb() == HttpVerb.POST
                ? call.body()
                : url().substring(address().length());
        boolean whole = isCanonical(sent);
        StringBuilder line = new StringBuilder();
        if (fresh) {
            line.append(NONCE).append("t=$(date -u +%Y-%m-%dT%H%%3A%M%%3A%SZ); ");
            line.append(whole ? "" : "u=$(printf %s \"$t\" | sed 's/%/%25/g'); ");
        }
        if (call.parameters().containsKey("SecurityToken")) {
            line.append("k=$(printf %s \"$" + TOKEN
                    + "\" | sed 's/%/%25/g; s/+/%2B/g; s#/#%2F#g; s/=/%3D/g; s/&/%26/g'); ");
            line.append(whole ? "" : "l=$(printf %s \"$k\" | sed 's/%/%25/g'); ");
        }
        if (whole) {
            line.append("q=").append(encoded(new ShellWord(), canonicalQuery())).append("; ");
        }
        line.append("s=$(printf ")
                .append(whole ? "'" + call.verb() + "&%%2F&%s' " + ENCODED_QUERY : "%s " + stringToSign())
                .append(" | openssl dgst -sha1 -hmac \"$" + KEY_SECRET + "&\" -binary | openssl base64")
                .append(" | sed 's/+/%2B/g; s#/#%2F#g; s/=/%3D/g'); curl -gsSi ");
        call.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                line.append("-H ").append(ShellWord.of(name + ": " + value)).append(' ');
            }
        });
        ShellWord url = ShellWord.of(address());
        if (call.verb() == HttpVerb.POST) {
            line.append("--data ").append(query(new ShellWord(), sent, whole)).append(' ');
            encoded(url, url().substring(address().length()));
        } else {
            query(url, sent, whole);
        }
        return line.append(url).toString();
    }

    private String url() {
        return call.uri().toString();
    }

    /** The URL as far as its query. */
    private String address() {
        int query = url().indexOf('?');
        return query < 0 ? url() : url().substring(0, query + 1);
    }

    /** Tells whether the parameters are sent as they are signed, so that one text serves for both. */
    private boolean isCanonical(String sent) {
        return call.parameters().containsKey("Signature")
                && Stream.of(sent.split("&", -1))
                        .filter(pair -> !pair.startsWith("Signature="))
                        .sorted()
                        .toList()
                        .equals(Stream.of(canonicalQuery().split("&", -1))
                                .sorted()
                                .toList());
    }

    private String canonicalQuery() {
        Map<String, String> covered = new TreeMap<>(call.parameters());
        covered.remove("Signature");
        return PercentEncoding.canonicalQuery(covered);
    }

    private ShellWord query(ShellWord word, String sent, boolean whole) {
        return whole ? word.variable("q").text("&Signature=").variable("s") : encoded(word, sent);
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

    /** A query or form as it was sent, with variables for what is taken anew. */
    private ShellWord encoded(ShellWord word, String encoded) {
        if (encoded.isEmpty()) {
            return word;
        }
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
        return word;
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

    /** One word of a POSIX shell command, put together of fixed text and variables. */
    static final class ShellWord {

        private final StringBuilder word = new StringBuilder();
        private final StringBuilder pending = new StringBuilder();

        static ShellWord of(String text) {
            return new ShellWord().text(text);
        }

        /** Text that the shell leaves as it is. */
        ShellWord text(String text) {
            pending.append(text);
            return this;
        }

        /** A variable's value, never split or expanded again. */
        ShellWord variable(String name) {
            flush();
            word.append('"').append('$').append(name).append('"');
            return this;
        }

        private void flush() {
            if (!pending.isEmpty()) {
                word.append('\'')
                        .append(pending.toString().replace("'", "'\\''"))
                        .append('\'');
                pending.setLength(0);
            }
        }

        @Override
        public String toString() {
            flush();
            return word.isEmpty() ? "''" : word.toString();
        }
    }
}
