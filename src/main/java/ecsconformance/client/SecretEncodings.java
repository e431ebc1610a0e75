package ecsconformance.client;

import ecsconformance.wire.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The ways a secret may be written in an answer that echoes it. */
final class SecretEncodings {

    private SecretEncodings() {}

    static Set<String> of(String secret) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(secret);
        String encoded = PercentEncoding.encode(secret);
        // Forms write a space as a plus sign. A string to sign holds parameters encoded twice.
        for (String once : List.of(encoded, encoded.replace("%20", "+"))) {
            for (String cased : List.of(once, lowerCaseHex(once))) {
                String twice = PercentEncoding.encode(cased);
                spellings.addAll(List.of(cased, twice, lowerCaseHex(twice)));
            }
        }
        String quoted = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        spellings.add(quoted);
        spellings.add(quoted.replace("/", "\\/"));
        spellings.add(quoted.replace("=", "\\u003d").replace("&", "\\u0026"));
        spellings.add(quoted.replace("=", "\\u003d")
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e"));
        String marked = secret.replace("&", "&amp;").replace("<", "&lt;");
        spellings.addAll(List.of(
                marked, marked.replace(">", "&gt;"), marked.replace(">", "&gt;").replace("\"", "&quot;")));
        spellings.addAll(byteByByte(secret.getBytes(StandardCharsets.UTF_8)));
        spellings.addAll(characterByCharacter(secret));
        for (int before = 0; before < 3; before++) {
            String base64 = base64(secret.getBytes(StandardCharsets.UTF_8), before);
            spellings.add(base64);
            spellings.add(base64.replace('+', '-').replace('/', '_'));
        }
        return spellings;
    }

    /** Every byte in hexadecimal: bare, and as percent signs also where none is needed. */
    private static List<String> byteByByte(byte[] secret) {
        HexFormat lower = HexFormat.of();
        HexFormat percent = HexFormat.of().withPrefix("%");
        return List.of(
                lower.formatHex(secret),
                lower.withUpperCase().formatHex(secret),
                percent.formatHex(secret),
                percent.withUpperCase().formatHex(secret));
    }

    /** Every character as an escape of JSON or a reference of XML. */
    private static List<String> characterByCharacter(String secret) {
        HexFormat lower = HexFormat.of();
        HexFormat upper = lower.withUpperCase();
        return List.of(
                each(secret, letter -> "\\u" + lower.toHexDigits(letter)),
                each(secret, letter -> "\\u" + upper.toHexDigits(letter)),
                each(secret, letter -> "&#" + (int) letter + ";"),
                each(secret, letter -> "&#x" + Integer.toHexString(letter) + ";"),
                each(secret, letter -> "&#x" + Integer.toHexString(letter).toUpperCase(Locale.ROOT) + ";"));
    }

    private static String each(String secret, Function<Character, String> form) {
        StringBuilder all = new StringBuilder(secret.length() * 6);
        for (int at = 0; at < secret.length(); at++) {
            all.append(form.apply(secret.charAt(at)));
        }
        return all.toString();
    }

    /** The characters that are the same whatever stands before and after the secret in the encoded text. */
    private static String base64(byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        String encoded = Base64.getEncoder().encodeToString(shifted);
        return encoded.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static String lowerCaseHex(String encoded) {
        String[] parts = encoded.split("(?=%)", -1);
        return String.join(
                "",
                Arrays.stream(parts)
                        .map(part -> part.startsWith("%")
                                ? part.substring(0, 3).toLowerCase(Locale.ROOT) + part.substring(3)
                                : part)
                        .toList());
    }
}
