package ecsconformance.client;

import ecsconformance.endpoint.Target.Tls;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Turns the target's TLS settings into what a socket needs. */
public final class Trust {

    private Trust() {}

    /**
     * @throws InvalidInput where a PEM file cannot be read or does not hold what it should
     */
    public static SSLContext of(Tls tls) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    tls.client().isPresent() ? ClientKey.managers(tls.client().get()) : null, managers(tls), null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot set TLS up", missing);
        }
    }

    private static TrustManager[] managers(Tls tls) throws GeneralSecurityException {
        if (tls.insecure()) {
            return new TrustManager[] {new Anybody()};
        }
        if (tls.trust().isEmpty()) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store(tls.trust().get()));
        return factory.getTrustManagers();
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate certificate : certificates(file, "tls.trust")) {
            // Java asks nobody else whether what it is told to trust is still valid.
            if (isValid(certificate)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
        }
        if (number == 0) {
            throw problem(file, "tls.trust", "holds no certificate that is valid today");
        }
        return store;
    }

    private static boolean isValid(Certificate certificate) {
        try {
            ((X509Certificate) certificate).checkValidity();
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException outOfTime) {
            return false;
        }
    }

    static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            return store;
        } catch (IOException impossible) {
            throw new GeneralSecurityException("an empty key store could not be made", impossible);
        }
    }

    /** The certificates of a PEM file, at least one. */
    static Collection<? extends Certificate> certificates(Path file, String key) throws GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw problem(file, key, "holds no certificate; expected at least one PEM block BEGIN CERTIFICATE");
            }
            return certificates;
        } catch (java.security.cert.CertificateException malformed) {
            throw problem(file, key, "is not a PEM file of certificates");
        } catch (IOException unreadable) {
            throw problem(file, key, "cannot be read");
        }
    }

    static InvalidInput problem(Path file, String key, String message) {
        return new InvalidInput(List.of(new Problem(file.toString(), key + ": the file " + message)));
    }

    /** Trusts every certificate, which the user has asked for. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
