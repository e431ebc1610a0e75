package ecsconformance.client;

import ecsconformance.target.Problem;
import ecsconformance.target.TargetProblems;
import ecsconformance.target.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Turns the target's TLS settings into what a socket needs. */
final class Trust {

    private Trust() {}

    /**
     * @throws TargetProblems where the trust file cannot be read or holds no certificate
     */
    static SSLContext of(Tls tls) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(tls), null);
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
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
            if (number == 0) {
                throw problem(file, "holds no certificate; expected at least one PEM block BEGIN CERTIFICATE");
            }
            return store;
        } catch (java.security.cert.CertificateException malformed) {
            throw problem(file, "is not a PEM file of certificates");
        } catch (IOException unreadable) {
            throw problem(file, "cannot be read");
        }
    }

    private static TargetProblems problem(Path file, String message) {
        return new TargetProblems(List.of(new Problem(file.toString(), "tls.trust: the file " + message)));
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
