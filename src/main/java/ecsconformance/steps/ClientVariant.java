package ecsconformance.steps;

import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One peculiarity of a client, in the words of a feature; what it does not settle stays as the rotation has it. */
public enum ClientVariant {
    SIGNATURE_1_0("signs with version 1.0", style -> style.with(SignatureVersion.V1)),
    SIGNATURE_V3("signs with version V3", style -> style.with(SignatureVersion.V3)),
    OTHER_SIGNATURE(
            "signs with the other version where served",
            style -> style.with(style.signature() == SignatureVersion.V1 ? SignatureVersion.V3 : SignatureVersion.V1)),
    ADDRESS("sends its parameters in the address", style -> style.with(HttpVerb.GET)),
    FORM("sends its parameters in a form", style -> style.with(HttpVerb.POST)),
    OTHER_PLACE(
            "sends its parameters in the other place where served",
            style -> style.with(style.verb() == HttpVerb.GET ? HttpVerb.POST : HttpVerb.GET)),
    EMPTY_FORM(
            "sends an empty form and its parameters in the address",
            style -> style.with(SignatureVersion.V1).with(HttpVerb.POST),
            RequestAlteration.ALL_IN_THE_ADDRESS),
    BOTH_PLACES(
            "sends its parameters in both places",
            style -> style.with(SignatureVersion.V1).with(HttpVerb.POST),
            RequestAlteration.BOTH_PLACES),
    JSON("asks for JSON", style -> style.with(Format.JSON)),
    XML("asks for XML", style -> style.with(Format.XML)),
    OTHER_FORMAT(
            "asks for the other format where served",
            style -> style.with(style.format() == Format.JSON ? Format.XML : Format.JSON)),
    NO_FORMAT("names no format", style -> style.with(Format.UNSTATED)),
    UNKNOWN_KEY("signs with an unknown key", RequestAlteration.UNKNOWN_KEY),
    WRONG_SECRET("signs with a wrong secret", RequestAlteration.WRONG_SECRET),
    CHANGED("signs, and then changes a value", RequestAlteration.CHANGED_AFTER_SIGNING),
    UNSIGNED("sends no signature", RequestAlteration.UNSIGNED),
    CLOCK_BEHIND("has a clock that is a day behind", RequestAlteration.CLOCK_BEHIND),
    CLOCK_AHEAD("has a clock that is a day ahead", RequestAlteration.CLOCK_AHEAD),
    NO_TIME("names no time", RequestAlteration.NO_TIME),
    TIME_OF_WORDS("names words as its time", RequestAlteration.TIME_OF_WORDS),
    OTHER_CASE(
            "signs, and then writes its signature in the other case",
            style -> style.with(SignatureVersion.V1),
            RequestAlteration.SIGNATURE_IN_OTHER_CASE),
    OTHER_END(
            "signs, and then changes the end of its signature",
            style -> style.with(SignatureVersion.V1),
            RequestAlteration.SIGNATURE_OF_OTHER_END),
    ONE_NONCE("sends the same nonce again", RequestAlteration.ONE_NONCE),
    UNKNOWN_VERSION("names an unknown version", RequestAlteration.UNKNOWN_VERSION),
    ANOTHER_ACCOUNT("works in another account", RequestAlteration.NONE);

    private static final String WHERE_SERVED = " where served";

    private final String words;
    private final UnaryOperator<WireStyle> change;
    private final RequestAlteration alteration;

    ClientVariant(String words, UnaryOperator<WireStyle> change) {
        this(words, change, RequestAlteration.NONE);
    }

    ClientVariant(String words, RequestAlteration alteration) {
        this(words, UnaryOperator.identity(), alteration);
    }

    ClientVariant(String words, UnaryOperator<WireStyle> change, RequestAlteration alteration) {
        this.words = words;
        this.change = change;
        this.alteration = alteration;
    }

    WireStyle of(WireStyle style) {
        return change.apply(style);
    }

    RequestAlteration alteration() {
        return alteration;
    }

    /** Tells whether the client changes its way only if the target serves the other one. */
    boolean isOnlyWhereServed() {
        return words.endsWith(WHERE_SERVED);
    }

    static ClientVariant of(String words) {
        return Arrays.stream(values())
                .filter(variant -> variant.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client \"" + words + "\"; one "
                        + Arrays.stream(values()).map(variant -> variant.words).collect(Collectors.joining(", "))));
    }
}
