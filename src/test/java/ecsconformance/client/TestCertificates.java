package ecsconformance.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates that Java's own keytool makes in a folder, each in a store of its own. */
public final class TestCertificates {

    /** The password of every store. */
    public static final String PASSWORD = "changeit";

    private final Path folder;

    public TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** A self-signed key; {@code options} go to keytool, for example {@code -ext san=dns:localhost}. */
    public TestCertificates make(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
        arguments.addAll(List.of(options));
        keytool(name, name, arguments);
        return this;
    }

    /** A key whose certificate an authority signs that was made before. */
    public TestCertificates signed(String name, String authority, String... options) {
        try {
            Files.copy(store(authority), store(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> all = new ArrayList<>(List.of("-signer", authority));
        all.addAll(List.of(options));
        make(name, all.toArray(String[]::new));
        keytool(name, authority, List.of("-delete"));
        return this;
    }

    private void keytool(String store, String alias, List<String> arguments) {
        Path log = folder.resolve(store + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-alias", alias, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store(store).toString(), "-storepass", PASSWORD));
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The PKCS#12 store of that key. */
    public Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    /** The certificate as a PEM file. */
    public Path certificate(String name) throws GeneralSecurityException, IOException {
        return written(
                name + ".pem",
                pem("CERTIFICATE", keys(name).getCertificate(name).getEncoded()));
    }

    /** The private key as a PEM file, as PKCS#8 and not encrypted. */
    public Path key(String name) throws GeneralSecurityException, IOException {
        byte[] key = keys(name).getKey(name, PASSWORD.toCharArray()).getEncoded();
        return written(name + ".key.pem", pem("PRIVATE KEY", key));
    }

    /** Once: tests run side by side, and none may read the file while another writes it. */
    private synchronized Path written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : Files.writeString(file, text);
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    /** TLS for a server that shows that certificate. */
    public SSLContext server(String name) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys(name), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Sockets of a server that shows that certificate and serves clients of that authority alone. */
    public ServerSocketFactory serverFor(String name, String authority) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys(name), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(authority, keys(authority).getCertificate(authority));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        ServerSocketFactory sockets = context.getServerSocketFactory();
        return new ServerSocketFactory() {
            @Override
            public ServerSocket createServerSocket(int port) throws IOException {
                return wanting(sockets.createServerSocket(port));
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog) throws IOException {
                return wanting(sockets.createServerSocket(port, backlog));
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
                return wanting(sockets.createServerSocket(port, backlog, address));
            }

            private ServerSocket wanting(ServerSocket socket) {
                ((SSLServerSocket) socket).setNeedClientAuth(true);
                return socket;
            }
        };
    }

    private KeyStore keys(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store(name))) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return keys;
    }
}
