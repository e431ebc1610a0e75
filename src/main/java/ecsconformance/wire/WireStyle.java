package ecsconformance.wire;

/** How one call travels: signature version, HTTP method and the answer's format. */
public record WireStyle(SignatureVersion signature, HttpVerb verb, Format format) {

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
        return signature.name().toLowerCase(java.util.Locale.ROOT) + " " + verb + " " + format;
    }
}
