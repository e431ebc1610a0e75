package ecsconformance.steps;

import ecsconformance.fixture.Fixture;
import ecsconformance.steps.FixtureSteps.EarlierRequest;
import ecsconformance.steps.UseSteps.Use;
import ecsconformance.wire.Format;
import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The typed slots of the step sentences. A word that is none of the known ones fails before anything is sent. */
public final class ParameterTypes {

    /** A fixture with its indefinite article: {@code a running instance}. */
    @ParameterType("(?:a|an) (?!image|client)(?:.*\\b)?(?:instance|snapshot|account|resource group)(?:\\b.*)?")
    public Fixture fixture(String words) {
        return Fixture.byWords(words)
                .orElseThrow(() -> new IllegalArgumentException("\"" + words + "\" is no fixture; known are "
                        + Arrays.stream(Fixture.values()).map(Fixture::words).collect(Collectors.joining(", "))));
    }

    /** The source of an image: an instance, a snapshot, or a mapping that holds one snapshot. */
    @ParameterType("(?:a mapping of )?the .+(?<! with)")
    public Source source(String words) {
        return Source.of(words);
    }

    /** One or more pairs of status and error code: {@code 400 MissingParameter or 400 InvalidParameter.*}. */
    @ParameterType("\\S+ [A-Za-z.*]+(?: or \\S+ [A-Za-z.*]+)*")
    public Outcome.Refused refusal(String words) {
        return Outcome.Refused.with(words);
    }

    /** A habit of a client: {@code asks for XML}. */
    @ParameterType("(?:signs|sends|asks|names|has|works)\\b.+")
    public ClientVariant variant(String words) {
        return ClientVariant.of(words);
    }

    /** The outcome of an earlier request: requested is accepted, made is waited for until Available, or refused. */
    @ParameterType("requested|made|refused")
    public EarlierRequest asked(String word) {
        return EarlierRequest.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A use of an image. */
    @ParameterType("a new instance|the stopped instance")
    public Use use(String words) {
        return Use.of(words);
    }

    /** JSON, XML, or empty for either. */
    @ParameterType("JSON|XML|either format")
    public Optional<Format> format(String words) {
        return words.startsWith("either") ? Optional.empty() : Optional.of(Format.valueOf(words));
    }
}
