package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other users of the machine can read the arguments in a list of processes. */
final class LauncherTest {

    private static final int FINISHED_JAR = 3 << 20;

    @TempDir
    private Path folder;

    @Test
    void java_is_started_with_the_words_of_the_command_line_and_no_secret() throws Exception {
        Path launcher = Files.copy(Path.of("conformance"), folder.resolve("conformance"));
        Path bin = Files.createDirectories(folder.resolve("java/bin"));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        // In the place of the lock, so that no class-data archive is made behind the test's back.
        Files.createDirectories(folder.resolve("target/conformance-training.lock"));
        try (RandomAccessFile jar =
                new RandomAccessFile(folder.resolve("target/conformance.jar").toFile(), "rw")) {
            jar.write(new byte[FINISHED_JAR]);
        }
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "run", "--target", "my cloud.yaml");
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIofTheTest");
        builder.environment().put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secretOfTheTest");
        builder.environment().put("ALIBABA_CLOUD_SECURITY_TOKEN", "tokenOfTheTest");
        builder.environment().put("HTTPS_PROXY", "http://user:passwordOfTheTest@127.0.0.1:1");
        builder.environment().put("CONFORMANCE_TLS_PASSWORD", "passwordOfTheTest");
        builder.environment().put("CONFORMANCE_JAVA_OPTS", "-Dan.option=1");

        Process process = builder.redirectErrorStream(true).start();
        String arguments = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(arguments).isZero();
        assertThat(arguments.lines())
                .contains("-Dan.option=1", "-jar")
                .endsWith("run", "--target", "my cloud.yaml")
                .noneMatch(line -> line.contains("OfTheTest"));
    }
}
