package ecsconformance.emulator;

import java.nio.file.Path;

/**
 * The certificate that a server shows, and its private key.
 *
 * @param store a PKCS#12 file
 */
public record ServerKeys(Path store, String password) {

    @Override
    public String toString() {
        return "ServerKeys[" + store + "]";
    }
}
