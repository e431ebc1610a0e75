package ecsconformance.client;

import ecsconformance.endpoint.Target.Tls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Reads the certificate and key that the suite shows to an endpoint which asks for them. */
final class ClientKey {

    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Map<String, String> SIGNING =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    /** The store lives in memory only, so its password protects nothing. */
    private static final String IN_MEMORY = "in memory";

    private ClientKey() {}

    /** @throws ecsconformance.input.InvalidInput where a file does not hold what it should */
    static KeyManager[] managers(Tls.Client client) throws GeneralSecurityException {
        Certificate[] chain =
                Trust.certificates(client.certificate(), "tls.certificate").toArray(Certificate[]::new);
        KeyStore store = Trust.emptyStore();
        PrivateKey key = key(client.key());
        if (!fits(key, chain[0])) {
            throw Trust.problem(
                    client.key(), "tls.key", "holds another key than the one that tls.certificate certifies");
        }
        store.setKeyEntry("client", key, IN_MEMORY.toCharArray(), chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY.toCharArray());
        return factory.getKeyManagers();
    }

    private static PrivateKey key(Path file) throws GeneralSecurityException {
        Matcher pem = PKCS8.matcher(text(file));
        if (!pem.find()) {
            throw Trust.problem(
                    file, "tls.key", "holds no unencrypted PKCS#8 key; expected a PEM block BEGIN PRIVATE KEY");
        }
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException anotherAlgorithm) {
                // The next one is tried.
            }
        }
        throw Trust.problem(file, "tls.key", "holds a key that is none of " + String.join(", ", ALGORITHMS));
    }

    /** Tells whether what the one signs the other verifies. */
    private static boolean fits(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        byte[] anything = {1};
        Signature signature = Signature.getInstance(SIGNING.get(key.getAlgorithm()));
        signature.initSign(key);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(anything);
        return signature.verify(signed);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw Trust.problem(file, "tls.key", "cannot be read");
        }
    }
}
