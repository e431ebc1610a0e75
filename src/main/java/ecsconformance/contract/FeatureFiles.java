package ecsconformance.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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

    /** Contents by path, sorted by path; of a path that is there twice the first on the class path, as everywhere else. */
    static SortedMap<String, byte[]> on(ClassLoader loader) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> places = loader.getResources(FOLDER);
        while (places.hasMoreElements()) {
            read(places.nextElement(), files);
        }
        return files;
    }

    private static void read(URL place, SortedMap<String, byte[]> files) throws IOException {
        if (place.openConnection() instanceof JarURLConnection inside) {
            readJar(inside, files);
        } else if ("file".equals(place.getProtocol())) {
            readFolder(Path.of(URI.create(place.toString())), files);
        } else {
            throw new IOException(place + " is neither a folder nor inside a jar");
        }
    }

    private static void readJar(JarURLConnection connection, SortedMap<String, byte[]> files) throws IOException {
        // A cached jar is shared with everyone who reads from it, and closing it here would close it for them.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(FOLDER + "/") && entry.getName().endsWith(ENDING)) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.putIfAbsent(entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    private static void readFolder(Path folder, SortedMap<String, byte[]> files) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(it -> it.toString().endsWith(ENDING)).toList()) {
                files.putIfAbsent(
                        FOLDER + "/" + folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
    }
}
