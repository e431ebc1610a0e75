package ecsconformance.client;

import ecsconformance.wire.Credentials;
import ecsconformance.wire.SignedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrets of the accounts that calls were signed for, so that they are found again in what comes back. */
final class KnownSecrets {

    private static final Pattern SIGNATURE = Pattern.compile("Signature=([^,\\s]*)");

    private final List<String> always;
    private final Redaction configured;
    private final Map<String, Credentials> accounts = new ConcurrentHashMap<>();
    private final Map<Credentials, Redaction> redactions = new ConcurrentHashMap<>();

    /**
     * @param always secrets looked for in every exchange
     */
    KnownSecrets(List<String> always) {
        this.always = List.copyOf(always);
        this.configured = new Redaction(always);
    }

    void remember(Credentials credentials) {
        accounts.put(credentials.accessKeyId(), credentials);
        redactions.computeIfAbsent(credentials, account -> new Redaction(of(account)));
    }

    /** The text without the secrets of any account that calls were signed for. */
    String written(String text) {
        String clean = configured.text(text);
        for (Redaction redaction : redactions.values()) {
            clean = redaction.text(clean);
        }
        return clean;
    }

    /** Takes out what this call could give away: its account's secrets, its token and its signature. */
    Redaction redaction(SignedCall call) {
        List<String> secrets = new ArrayList<>(always);
        String authorization = authorization(call);
        Optional.ofNullable(accounts.get(call.accessKeyId())).ifPresent(account -> secrets.addAll(of(account)));
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
        return new Redaction(secrets);
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
