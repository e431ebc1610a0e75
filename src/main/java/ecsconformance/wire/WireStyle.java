package ecsconformance.wire;

import java.util.Locale;

/** The way in which one call travels: signature version, HTTP method and the answer's format. */
public record WireStyle(SignatureVersion signature, HttpVerb verb, Format format) {

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static WireStyle of(String words) {
        String[] parts = words.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException("\"" + words + "\" is no style such as v1 GET JSON");
        }
        return new WireStyle(
                SignatureVersion.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                HttpVerb.valueOf(parts[1]),
                Format.valueOf(parts[2]));
    }

    public WireStyle with(Format other) {
        return new WireStyle(signature, verb, other);
    }

    public WireStyle with(HttpVerb other) {
        return new WireStyle(signature, other, format);
    }

    public WireStyle with(SignatureVersion other) {
        return new WireStyle(other, verb, format);
    }

    /** For example {@code v1 GET JSON}. */
    @Override
    public String toString() {
        return signature.name().toLowerCase(Locale.ROOT) + " " + verb + " " + format;
    }
}
