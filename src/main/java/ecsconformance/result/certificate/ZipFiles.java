package ecsconformance.result.certificate;

import ecsconformance.contract.Digest;
import ecsconformance.result.Reason;
import ecsconformance.result.certificate.CertificationPackage.UnreadablePackage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a package in its zip: the same files give the same bytes, and a crafted zip is refused. */
final class ZipFiles {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String RESULT = "conformance.json";

    /** A result of a thousand scenarios is a tenth of this. */
    static final int LARGEST_RESULT = 64 << 20;

    private static final int LARGEST_OTHER = 1 << 16;
    private static final Set<String> NAMES = Set.of(MANIFEST, SIGNATURE, RESULT);
    /** The earliest time that a zip can hold, whatever the zone. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipFiles() {}

    static byte[] pack(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Reads the zip from its front and by its directory at the end: tools differ in which they believe. */
    static Map<String, byte[]> unpack(Path file) throws UnreadablePackage {
        try {
            if (Files.size(file) > LARGEST_RESULT) {
                throw new UnreadablePackage("the package is larger than " + LARGEST_RESULT + " bytes");
            }
            Map<String, byte[]> files = fromFront(file);
            List<String> front = files.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + Digest.of(entry.getValue()))
                    .toList();
            if (!front.equals(byDirectory(file))) {
                throw new UnreadablePackage("the zip holds other files than its directory names");
            }
            return files;
        } catch (IOException unread) {
            throw new UnreadablePackage("it cannot be read as a zip: " + Reason.of(unread));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadablePackage("it cannot be read as a zip (a file name in it is malformed)");
        }
    }

    private static Map<String, byte[]> fromFront(Path file) throws IOException, UnreadablePackage {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), content(entry, zip)) != null) {
                    throw new UnreadablePackage("the zip holds " + entry.getName() + " twice");
                }
            }
        }
        return files;
    }

    /** Name and digest of each. */
    private static List<String> byDirectory(Path file) throws IOException, UnreadablePackage {
        List<String> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    files.add(entry.getName() + " " + Digest.of(content(entry, content)));
                }
            }
        }
        return files;
    }

    private static byte[] content(ZipEntry entry, InputStream content) throws IOException, UnreadablePackage {
        if (!NAMES.contains(entry.getName())) {
            throw new UnreadablePackage("the zip holds \"" + printable(entry.getName()) + "\"; a package holds only "
                    + String.join(", ", NAMES.stream().sorted().toList()));
        }
        int largest = entry.getName().equals(RESULT) ? LARGEST_RESULT : LARGEST_OTHER;
        byte[] bytes = content.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new UnreadablePackage(entry.getName() + " is larger than " + largest + " bytes");
        }
        return bytes;
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[^ -~]", "?");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "...";
    }
}
