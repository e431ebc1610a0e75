package ecsconformance.steps;

import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One habit of a client, in the words of a feature; what it does not settle stays as the rotation has it. */
public enum Manner {
    SIGNATURE_1_0("signs with version 1.0", style -> style.with(SignatureVersion.V1)),
    SIGNATURE_V3("signs with version V3", style -> style.with(SignatureVersion.V3)),
    ADDRESS("sends its parameters in the address", style -> style.with(HttpVerb.GET)),
    FORM("sends its parameters in a form", style -> style.with(HttpVerb.POST)),
    JSON("asks for JSON", style -> style.with(Format.JSON)),
    XML("asks for XML", style -> style.with(Format.XML)),
    NO_FORMAT("names no format", style -> style.with(Format.UNSTATED));

    private final String words;
    private final UnaryOperator<WireStyle> change;

    Manner(String words, UnaryOperator<WireStyle> change) {
        this.words = words;
        this.change = change;
    }

    WireStyle of(WireStyle style) {
        return change.apply(style);
    }

    static Manner of(String words) {
        return Arrays.stream(values())
                .filter(manner -> manner.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client \"" + words + "\"; one "
                        + Arrays.stream(values()).map(manner -> manner.words).collect(Collectors.joining(", "))));
    }
}
