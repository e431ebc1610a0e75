package ecsconformance.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds secrets in whatever was written, in each form in which somebody could read them. */
final class Traces {

    private Traces() {}

    /** The forms in which a server may write a secret. */
    static Set<String> spellings(String secret) {
        Set<String> spellings = new LinkedHashSet<>();
        String once = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        spellings.addAll(List.of(secret, json(secret), json(secret).replace("/", "\\/"), xml(secret)));
        for (String form : List.of(once, once.replace("+", "%20"))) {
            String twice = URLEncoder.encode(form, StandardCharsets.UTF_8);
            spellings.addAll(List.of(form, lower(form), twice, lower(twice)));
        }
        for (String before : List.of("", ":", "id", "Bearer ", "key:", "user:")) {
            byte[] bytes = (before + secret).getBytes(StandardCharsets.UTF_8);
            spellings.add(Base64.getEncoder().encodeToString(bytes));
            spellings.add(Base64.getUrlEncoder().encodeToString(bytes));
        }
        return spellings;
    }

    /** The forms of them that must not be found; of Base64 the part that does not depend on what stands around it. */
    static Set<String> of(String secret) {
        Set<String> traces = new LinkedHashSet<>();
        for (String spelling : spellings(secret)) {
            boolean base64 = spelling.matches("[A-Za-z0-9+/_-]{30,}=*");
            traces.add(base64 ? spelling.substring(12, spelling.length() - 6) : spelling);
        }
        return traces;
    }

    /** The places of these secrets: file, secret and form. */
    static List<String> find(Map<String, String> texts, Map<String, String> secrets) {
        List<String> found = new ArrayList<>();
        secrets.forEach((name, secret) -> of(secret)
                .forEach(form -> texts.forEach((file, text) -> {
                    int place = text.indexOf(form);
                    if (place >= 0) {
                        String around = text.substring(Math.max(0, place - 60), place);
                        found.add(file + " has the " + name + " as " + form + " after " + around);
                    }
                })));
        return found;
    }

    /** Every file below the folder, those in archives too, by name. */
    static Map<String, String> written(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                if (file.toString().endsWith(".zip")) {
                    try (InputStream bytes = Files.newInputStream(file);
                            ZipInputStream zip = new ZipInputStream(bytes)) {
                        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                            texts.put(
                                    file + "!" + entry.getName(),
                                    new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
                        }
                    }
                }
            }
        }
        return texts;
    }

    static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String lower(String encoded) {
        StringBuilder lower = new StringBuilder(encoded);
        for (int place = lower.indexOf("%");
                place >= 0 && place + 3 <= lower.length();
                place = lower.indexOf("%", place + 1)) {
            lower.replace(place, place + 3, lower.substring(place, place + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }
}
