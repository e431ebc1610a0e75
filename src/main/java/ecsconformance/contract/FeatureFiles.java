package ecsconformance.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds {@code features/**}{@code /*.feature} on the class path, in a folder or inside a jar. */
final class FeatureFiles {

    private static final String FOLDER = "features";
    private static final String ENDING = ".feature";

    private FeatureFiles() {}

    /** Contents by path, sorted by path. */
    static SortedMap<String, byte[]> on(ClassLoader loader) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> places = loader.getResources(FOLDER);
        while (places.hasMoreElements()) {
            URL place = places.nextElement();
            if (place.openConnection() instanceof JarURLConnection inside) {
                readJar(inside, files);
            } else {
                readFolder(Path.of(URI.create(place.toString())), files);
            }
        }
        return files;
    }

    private static void readJar(JarURLConnection connection, SortedMap<String, byte[]> files) throws IOException {
        JarFile jar = connection.getJarFile();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().startsWith(FOLDER + "/") && entry.getName().endsWith(ENDING)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    files.put(entry.getName(), content.readAllBytes());
                }
            }
        }
    }

    private static void readFolder(Path folder, SortedMap<String, byte[]> files) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(it -> it.toString().endsWith(ENDING)).toList()) {
                files.put(
                        FOLDER + "/" + folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
    }
}
