package ecsconformance.endpoint;

import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import java.util.List;

/**
 * The methods, formats and signatures that the endpoint is said to speak, the default of each first. What it was
 * found to speak is a list of styles.
 *
 * @param declared whether the target file says so; otherwise it is assumed to speak everything
 */
public record SpokenStyles(
        List<SignatureVersion> signatures, List<HttpVerb> verbs, List<Format> formats, boolean declared) {

    public SpokenStyles {
        signatures = List.copyOf(signatures);
        verbs = List.copyOf(verbs);
        formats = List.copyOf(formats);
    }

    /** Everything, not declared by anybody. */
    public static SpokenStyles assumed() {
        return new SpokenStyles(
                List.of(SignatureVersion.V1, SignatureVersion.V3),
                List.of(HttpVerb.GET, HttpVerb.POST),
                List.of(Format.JSON, Format.XML),
                false);
    }
}
