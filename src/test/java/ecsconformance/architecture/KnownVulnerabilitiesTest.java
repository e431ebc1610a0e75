package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing on the class path has a vulnerability of the list kept in {@code ci/known-vulnerabilities.txt}. */
final class KnownVulnerabilitiesTest {

    private static final Path LIST = Path.of("ci/known-vulnerabilities.txt");

    /**
     * A line of the list.
     *
     * @param repaired the first version that is; {@code -} for none
     * @param accepted the reason for which it may stay; {@code -} where it may not
     */
    private record Known(String artifact, String from, String repaired, String id, String accepted) {

        static Known of(String line) {
            String[] words = line.split(" ", 5);
            return new Known(words[0], words[1], words[2], words[3], words[4]);
        }

        /** The repository keeps an artifact in folders by group, artifact and version. */
        boolean isIn(String jar) {
            String folder = "/" + artifact.substring(0, artifact.indexOf(':')).replace('.', '/') + "/"
                    + artifact.substring(artifact.indexOf(':') + 1) + "/";
            int at = jar.indexOf(folder);
            return at >= 0 && affects(jar.substring(at + folder.length()).split("/")[0]);
        }

        boolean affects(String version) {
            return compare(version, from) >= 0 && (repaired.equals("-") || compare(version, repaired) < 0);
        }
    }

    @Test
    void nothing_on_the_class_path_is_known_to_be_vulnerable() throws IOException {
        List<String> jars = jars();
        assertThat(jars).as("the class path is seen").anyMatch(jar -> jar.contains("/jetty-server/"));

        assertThat(known().filter(known -> known.accepted().equals("-"))
                        .flatMap(known -> jars.stream()
                                .filter(known::isIn)
                                .map(jar -> known.id() + " in " + jar.substring(jar.lastIndexOf('/') + 1))))
                .isEmpty();
    }

    @Test
    void a_resource_that_may_stay_is_still_there() throws IOException {
        List<String> jars = jars();

        assertThat(known().filter(known -> !known.accepted().equals("-")))
                .allMatch(known -> jars.stream().anyMatch(known::isIn));
    }

    @ParameterizedTest
    @CsvSource({
        "12.1.6, true",
        "12.1.7, false",
        "12.1.14, false",
        "12.0.33, false",
        "12.1.0.beta1, true",
        "13.0.0, false"
    })
    void a_version_is_compared_number_by_number(String version, boolean affected) {
        Known known = new Known("org.eclipse.jetty:jetty-http", "12.1.0", "12.1.7", "CVE-2026-2332", "-");

        assertThat(known.isIn("file:/r/org/eclipse/jetty/jetty-http/" + version + "/jetty-http-" + version + ".jar"))
                .isEqualTo(affected);
    }

    private static Stream<Known> known() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Known::of);
    }

    private static List<String> jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (var manifest : Collections.list(
                KnownVulnerabilitiesTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            String url = manifest.toString();
            if (url.contains("!/")) {
                jars.add(url.substring(0, url.indexOf("!/")));
            }
        }
        return jars;
    }

    private static int compare(String one, String other) {
        String[] ones = one.split("[.-]");
        String[] others = other.split("[.-]");
        for (int at = 0; at < Math.max(ones.length, others.length); at++) {
            int difference = number(ones, at) - number(others, at);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int at) {
        return at < parts.length && parts[at].matches("\\d{1,9}") ? Integer.parseInt(parts[at]) : 0;
    }
}
