package ecsconformance.result.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.result.Samples;
import ecsconformance.result.certificate.CertificationPackage.UnreadablePackage;
import ecsconformance.result.certificate.SigningKeys.UnusableKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertificationPackageTest {

    private static final Certificate NOTHING = new Certificate(List.of(), Map.of("core", "it is partial"));

    @TempDir
    private Path folder;

    @Test
    void the_same_result_gives_the_same_bytes() throws Exception {
        assertThat(Files.readAllBytes(written("a.zip", Optional.empty())))
                .isEqualTo(Files.readAllBytes(written("b.zip", Optional.empty())));
    }

    @Test
    void a_written_file_is_read_again() throws Exception {
        CertificationPackage read = CertificationPackage.read(written("a.zip", Optional.empty()));

        assertThat(read.result()).isEqualTo(Samples.partial());
        assertThat(read.manifest().features()).isEqualTo("sha256:features");
        assertThat(read.signed()).isFalse();
        assertThat(read.problems(Optional.empty())).isEmpty();
    }

    @Test
    void a_signature_holds_for_its_key_alone_and_for_the_manifest_as_it_was() throws Exception {
        KeyPair own = keys();
        CertificationPackage signed = CertificationPackage.read(written("a.zip", Optional.of(own)));
        CertificationPackage unsigned = CertificationPackage.read(written("b.zip", Optional.empty()));

        assertThat(signed.problems(Optional.of(own.getPublic()))).isEmpty();
        assertThat(signed.problems(Optional.of(keys().getPublic())))
                .singleElement()
                .asString()
                .contains("not signed with this key");
        assertThat(signed.signed()).isTrue();
        assertThat(unsigned.signed()).isFalse();
        assertThat(unsigned.problems(Optional.of(own.getPublic()))).isEmpty();
    }

    @Test
    void an_edited_result_with_the_manifest_of_another_is_found() throws Exception {
        Map<String, byte[]> files = ZipFiles.unpack(written("a.zip", Optional.empty()));
        String edited =
                new String(files.get(ZipFiles.RESULT), java.nio.charset.StandardCharsets.UTF_8).replace("demo", "nome");
        files.put(ZipFiles.RESULT, edited.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("c.zip"), ZipFiles.pack(files));

        assertThat(CertificationPackage.read(file).problems(Optional.empty()))
                .singleElement()
                .asString()
                .startsWith("manifest: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/passwd", "conformance.json/", "a\\b", "CONFORMANCE.JSON", "extra.txt"})
    void other_files_than_a_package_has_are_refused(String name) throws Exception {
        Path file = folder.resolve("c.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
        }

        refused(file, "a package holds only");
    }

    @Test
    void a_file_that_stands_there_twice_is_refused() throws Exception {
        Map<String, byte[]> files = ZipFiles.unpack(written("a.zip", Optional.empty()));
        files.put("conformance.jsom", files.get(ZipFiles.RESULT));
        byte[] zip = ZipFiles.pack(files);
        String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("conformance.jsom", "conformance.json");
        Path file = Files.write(folder.resolve("c.zip"), text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        refused(file, "");
    }

    @Test
    void a_file_before_the_directory_that_it_does_not_name_is_refused() throws Exception {
        byte[] signed = Files.readAllBytes(written("a.zip", Optional.of(keys())));
        byte[] unsigned = Files.readAllBytes(written("b.zip", Optional.empty()));
        byte[] both = Arrays.copyOf(signed, signed.length + unsigned.length);
        System.arraycopy(unsigned, 0, both, signed.length, unsigned.length);

        refused(Files.write(folder.resolve("c.zip"), both), "other files than its directory names");
    }

    @Test
    void a_bomb_is_given_up_at_its_limit() throws Exception {
        Path file = Files.write(folder.resolve("c.zip"), ZipFiles.pack(Map.of(ZipFiles.MANIFEST, new byte[32 << 20])));

        refused(file, "manifest.json is larger than");
    }

    @Test
    void a_file_that_is_no_package_is_refused() throws Exception {
        refused(Files.writeString(folder.resolve("c.zip"), "hello"), "");
        refused(folder.resolve("missing.zip"), "");
        refused(
                Files.write(folder.resolve("c.zip"), ZipFiles.pack(Map.of(ZipFiles.MANIFEST, new byte[0]))),
                "manifest");
        refused(
                Files.write(folder.resolve("c.zip"), ZipFiles.pack(Map.of(ZipFiles.RESULT, new byte[0]))),
                "holds no manifest.json");
    }

    @Test
    void a_key_of_another_kind_is_refused_by_name_and_not_shown() throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path file = pem("PRIVATE KEY", rsa.getPrivate().getEncoded());

        assertThatThrownBy(() -> SigningKeys.privateKey(file))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("no Ed25519 private key")
                .hasMessageStartingWith(file.toString());
        assertThatThrownBy(() -> SigningKeys.publicKey(file)).hasMessageContaining("holds no PEM block PUBLIC KEY");
    }

    @Test
    void keys_are_read_from_their_files() throws Exception {
        KeyPair own = keys();

        assertThat(SigningKeys.privateKey(pem("PRIVATE KEY", own.getPrivate().getEncoded())))
                .isEqualTo(own.getPrivate());
        assertThat(SigningKeys.publicKey(pem("PUBLIC KEY", own.getPublic().getEncoded())))
                .isEqualTo(own.getPublic());
    }

    private Path pem(String kind, byte[] content) throws IOException {
        return Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }

    private static KeyPair keys() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private Path written(String name, Optional<KeyPair> keys) throws IOException {
        Path file = folder.resolve(name);
        CertificationPackage.write(
                file,
                Samples.partial(),
                "sha256:features",
                Optional.of("sha256:matrix"),
                NOTHING,
                keys.map(KeyPair::getPrivate));
        return file;
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> CertificationPackage.read(file))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessageContaining(reason);
    }
}
