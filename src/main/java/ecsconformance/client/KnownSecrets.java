package ecsconformance.client;

import ecsconformance.wire.Credentials;
import ecsconformance.wire.SignedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of all accounts of a run. They are searched for in every answer, whichever account sent the request. Safe
 * for threads.
 */
public final class KnownSecrets {

    private static final Pattern SIGNATURE = Pattern.compile("Signature=([^,\\s]*)");

    private final SecretIndex index = new SecretIndex();
    private final Redaction redaction = new Redaction(List.of(index), List.of());
    private final Set<Credentials> accounts = ConcurrentHashMap.newKeySet();

    /** Looks for these from now on. */
    public void remember(Credentials credentials) {
        if (accounts.add(credentials)) {
            of(credentials).forEach(index::add);
        }
    }

    void remember(String secret) {
        index.add(secret);
    }

    /** The text without any secret that is known by now. */
    public String redacted(String text) {
        return redaction.text(text);
    }

    /** An answer has told what only this call could give away, so that texts about the answer may hold it too. */
    void rememberOf(SignedCall call) {
        own(call).forEach(this::remember);
    }

    /** Takes out every known secret, and what only this call could give away: its token and its signature. */
    Redaction redaction(SignedCall call) {
        return new Redaction(List.of(index), own(call));
    }

    private static List<String> own(SignedCall call) {
        List<String> secrets = new ArrayList<>();
        String authorization = authorization(call);
        call.parameters().forEach((name, value) -> {
            if (name.equals("Signature") || name.equals("SecurityToken")) {
                secrets.add(value);
            }
        });
        Matcher signature = SIGNATURE.matcher(authorization);
        if (signature.find()) {
            secrets.add(signature.group(1));
        }
        call.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("x-acs-security-token")) {
                secrets.add(value);
            }
        });
        return secrets;
    }

    private static String authorization(SignedCall call) {
        return call.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    static List<String> of(Credentials credentials) {
        List<String> secrets = new ArrayList<>();
        secrets.add(credentials.accessKeySecret());
        credentials.securityToken().ifPresent(secrets::add);
        return secrets;
    }
}
