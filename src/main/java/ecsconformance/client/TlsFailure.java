package ecsconformance.client;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;

/** Says in a sentence why a TLS handshake failed and what would help. */
public final class TlsFailure {

    /** Words of a server that misses the client's certificate, or does not take the one it was shown. */
    private static final List<String> CERTIFICATE_ALERTS =
            List.of("certificate_required", "bad_certificate", "certificate_unknown", "unknown_ca", "access_denied");

    private TlsFailure() {}

    public static String explain(List<Throwable> chain, String place) {
        if (any(chain, CertificateExpiredException.class)) {
            return "the certificate of " + place + " has expired";
        }
        if (any(chain, CertificateNotYetValidException.class)) {
            return "the certificate of " + place + " is not valid yet";
        }
        if (any(chain, CertPathBuilderException.class)) {
            return "the certificate of " + place + " is self-signed or of an unknown issuer;"
                    + " name the issuer's PEM file as tls.trust";
        }
        if (says(chain, "unrecognized SSL message") || says(chain, "plaintext connection")) {
            return place + " does not speak TLS; an http:// endpoint may be meant";
        }
        if (any(chain, CertificateException.class)) {
            return "the certificate of " + place + " is not for this host name";
        }
        if (CERTIFICATE_ALERTS.stream().anyMatch(alert -> says(chain, alert))) {
            return place
                    + " needs a client certificate that it trusts; name yours as tls.certificate, and its key as tls.key";
        }
        if (says(chain, "protocol_version") || says(chain, "handshake_failure")) {
            return place + " and this client have no TLS version or cipher in common";
        }
        return "the TLS handshake with " + place + " failed";
    }

    private static boolean any(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    static boolean says(List<Throwable> chain, String words) {
        return chain.stream()
                .anyMatch(each -> each.getMessage() != null && each.getMessage().contains(words));
    }
}
