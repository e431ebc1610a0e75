package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.RuleCatalogue.BrokenRules;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeatureFilesTest {

    private static final List<String> SORTED =
            List.of("features/a/one.feature", "features/a/two.feature", "features/b.feature");

    private final FeatureRoot files = new FeatureRoot()
            .with("features/b.feature", "b")
            .with("features/a/two.feature", "系统盘")
            .with("features/a/notes.md", "no feature")
            .with("other/c.feature", "elsewhere")
            .with("features/a/one.feature", "1");

    @TempDir
    private Path folder;

    @Test
    void a_folder_and_a_jar_give_the_same_features_in_the_same_order() throws IOException {
        try (URLClassLoader inFolder = files.asFolder(folder.resolve("a folder with blanks"));
                URLClassLoader inJar = files.asJar(folder.resolve("a jar+with#marks.jar"))) {
            assertThat(FeatureFiles.on(inFolder).keySet()).containsExactlyElementsOf(SORTED);
            assertThat(FeatureFiles.on(inJar).keySet()).containsExactlyElementsOf(SORTED);
            assertThat(text(inFolder, "features/a/two.feature"))
                    .isEqualTo(text(inJar, "features/a/two.feature"))
                    .isEqualTo("系统盘");
        }
    }

    @Test
    void a_jar_that_others_have_open_stays_open() throws IOException {
        try (URLClassLoader loader = files.asJar(folder.resolve("suite.jar"))) {
            URL entry = loader.getResource("features/b.feature");
            try (JarFile shared = ((JarURLConnection) entry.openConnection()).getJarFile()) {
                FeatureFiles.on(loader);

                assertThat(shared.getEntry("features/b.feature")).isNotNull();
            }
        }
    }

    @Test
    void of_a_path_that_is_there_twice_the_first_on_the_class_path_counts() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second.jar");
        new FeatureRoot().with("features/x.feature", "first").asFolder(first).close();
        new FeatureRoot().with("features/x.feature", "second").asJar(second).close();

        try (URLClassLoader loader = FeatureRoot.seeing(first, second);
                URLClassLoader reversed = FeatureRoot.seeing(second, first)) {
            assertThat(text(loader, "features/x.feature")).isEqualTo("first");
            assertThat(text(reversed, "features/x.feature")).isEqualTo("second");
        }
    }

    @Test
    void a_class_path_without_features_is_no_catalogue() throws IOException {
        try (URLClassLoader empty = FeatureRoot.seeing(folder)) {
            assertThatThrownBy(() -> RuleCatalogue.load(empty))
                    .isInstanceOf(BrokenRules.class)
                    .hasMessage("features/: no feature file is on the class path");
        }
    }

    private static String text(ClassLoader loader, String path) throws IOException {
        return new String(FeatureFiles.on(loader).get(path), StandardCharsets.UTF_8);
    }
}
