package ecsconformance.result.certificate;

import ecsconformance.result.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys from PEM files, as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them. */
public final class SigningKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final long LARGEST_FILE = 1 << 16;

    private SigningKeys() {}

    /** @throws UnusableKey where the file holds no private key of that kind */
    public static PrivateKey privateKey(Path file) throws UnusableKey {
        byte[] content = pem(file, "PRIVATE KEY", "openssl genpkey -algorithm ed25519");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(content));
        } catch (GeneralSecurityException wrong) {
            throw new UnusableKey(
                    file, "it holds no Ed25519 private key; openssl genpkey -algorithm ed25519 makes one");
        }
    }

    /** @throws UnusableKey where the file holds no public key of that kind */
    public static PublicKey publicKey(Path file) throws UnusableKey {
        byte[] content = pem(file, "PUBLIC KEY", "openssl pkey -in KEY.pem -pubout");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(content));
        } catch (GeneralSecurityException wrong) {
            throw new UnusableKey(file, "it holds no Ed25519 public key; openssl pkey -in KEY.pem -pubout makes one");
        }
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the manifest could not be signed", impossible);
        }
    }

    static boolean isSignedBy(PublicKey key, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] pem(Path file, String kind, String command) throws UnusableKey {
        String text;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnusableKey(file, "it is too large to be a key");
            }
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unread) {
            throw new UnusableKey(file, "it cannot be read: " + Reason.of(unread));
        }
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]*)-----END " + kind + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new UnusableKey(file, "it holds no PEM block " + kind + "; " + command + " makes one");
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException malformed) {
            throw new UnusableKey(file, "its PEM block " + kind + " is malformed");
        }
    }

    /** A key file that is of no use; the message names it and never shows what is in it. */
    public static final class UnusableKey extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableKey(Path file, String problem) {
            super(file + ": " + problem);
        }
    }
}
