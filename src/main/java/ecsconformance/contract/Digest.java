package ecsconformance.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in words: {@code sha256:} and 64 hexadecimal digits. */
public final class Digest {

    private static final String PREFIX = "sha256:";

    private Digest() {}

    public static String of(byte[] content) {
        try {
            return PREFIX
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
