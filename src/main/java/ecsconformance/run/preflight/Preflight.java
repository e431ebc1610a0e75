package ecsconformance.run.preflight;

import ecsconformance.client.EcsClient;
import ecsconformance.client.OpenFiles;
import ecsconformance.client.Sending;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.Target.SpokenStyles;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.run.Untestable;
import ecsconformance.steps.Capabilities;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.TransientFailure;
import ecsconformance.wire.WireStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks before the first scenario whether the target is reachable and accepts clock and signature, and which methods,
 * signatures, formats and operations it understands. Sends only calls that change nothing.
 */
public final class Preflight {

    private static final List<String> LOOKING =
            List.of("DescribeRegions", "DescribeImages", "DescribeSnapshots", "DescribeDisks", "DescribeInstances");
    private static final int SHORTEST_SECRET = 4;
    private static final String CREATE_IMAGE = "CreateImage";
    private static final String IN_A_REGION = "DescribeImages";

    private final Target target;
    private final EcsClient client;
    private final Credentials credentials;
    private final String region;

    public Preflight(Target target, EcsClient client, Credentials credentials, String region) {
        this.target = target;
        this.client = client;
        this.credentials = credentials;
        this.region = region;
    }

    /**
     * The findings.
     *
     * @param styles     the ways of travelling that work, the target's default first; never empty
     * @param operations the operations that the target offers and lets this account use
     * @param notes      remarks for a reader of the report, one sentence each
     */
    public record Findings(List<WireStyle> styles, Set<String> operations, List<String> notes) {
        public Findings {
            styles = List.copyOf(styles);
            operations = Set.copyOf(operations);
            notes = List.copyOf(notes);
        }

        /** The operations and styles that the scenarios may use of the target. */
        public Capabilities offer(Target target) {
            return new Capabilities(
                    operations,
                    styles,
                    target.wire().declared() ? Preflight.styles(target.wire()) : List.of(),
                    target.limits().imageReady(),
                    target.limits().pollInterval());
        }
    }

    /** @throws Untestable where this process may not have so many connections at once */
    public static void expectOpenFiles(int connections) throws Untestable {
        Optional<String> tooFew = OpenFiles.ofThisProcess().tooFewFor(connections);
        if (tooFew.isPresent()) {
            throw new Untestable(tooFew.get());
        }
    }

    /** Looks in an account that the fixtures' provider gives, and hands it back. */
    public static Findings inAnyAccount(Target target, EcsClient client, Fixtures fixtures) throws Untestable {
        Arranged arranged = fixtures.arrange(List.of());
        if (arranged instanceof Arranged.Unavailable unavailable) {
            throw new Untestable("there is no account to work in: " + unavailable.reason());
        }
        Arranged.Complete complete = (Arranged.Complete) arranged;
        try {
            ArrangedAccount account = complete.account();
            return new Preflight(target, client, account.credentials(), account.region()).look();
        } finally {
            fixtures.release(complete);
        }
    }

    /** @throws Untestable with the cause in one sentence */
    public Findings look() throws Untestable {
        Map<WireStyle, Reply> replies = new LinkedHashMap<>();
        for (WireStyle style : styles(target.wire())) {
            Reply reply = probe(probeOperation(), style);
            if (reply instanceof Reply.Unanswered || (replies.isEmpty() && TransientFailure.isBusy(reply))) {
                throw new Untestable(Diagnosis.of(target, reply));
            }
            replies.put(style, reply);
        }
        List<WireStyle> working = readingParameters(working(replies));
        if (working.isEmpty()) {
            throw new Untestable(
                    Diagnosis.of(target, replies.values().iterator().next()));
        }
        List<String> notes = new ArrayList<>();
        if (working.size() < replies.size()) {
            notes.add(refusedStyles(replies, working));
        }
        Set<String> operations = operations(working.get(0), notes);
        expectCreateImage(working.get(0), notes);
        if (credentials.accessKeySecret().length() < SHORTEST_SECRET) {
            notes.add("the access key secret has fewer than " + SHORTEST_SECRET
                    + " characters, so it is removed from the report only where it is a whole word");
        }
        return new Findings(working, operations, notes);
    }

    /** The styles in which the region arrives, or all styles if it arrives in none: only parameters may be lost. */
    private List<WireStyle> readingParameters(List<WireStyle> working) {
        if (working.size() < 2 || !target.offers(IN_A_REGION)) {
            return working;
        }
        Map<WireStyle, Reply> replies =
                working.stream().collect(Collectors.toMap(style -> style, style -> probe(IN_A_REGION, style)));
        return replies.values().stream().noneMatch(Reply.Success.class::isInstance)
                ? working
                : working.stream()
                        .filter(style -> !Diagnosis.isAboutParameters(replies.get(style)))
                        .toList();
    }

    /**
     * The styles that are certainly understood. Where an endpoint does not know one it misses a parameter or an action,
     * as it may for an operation; only where no style is certain such an answer speaks for the style.
     */
    private List<WireStyle> working(Map<WireStyle, Reply> replies) {
        boolean offered = target.offers(CREATE_IMAGE);
        List<WireStyle> certain = replies.keySet().stream()
                .filter(style -> Diagnosis.isAboutTheOperation(replies.get(style))
                        || offered && Diagnosis.mayConcernTheOperation(replies.get(style)) && tellsForgedApart(style))
                .toList();
        return certain.isEmpty()
                ? replies.keySet().stream()
                        .filter(style -> Diagnosis.isUnderstood(replies.get(style))
                                || offered
                                        && Diagnosis.mayConcernTheOperation(replies.get(style))
                                        && missesASource(style))
                        .toList()
                : certain;
    }

    /**
     * Tells whether the endpoint takes a CreateImage in this style for a signed one. Without a source it is refused in
     * any case; with a wrong signature it is refused differently, unless the endpoint has not understood either.
     */
    private boolean tellsForgedApart(WireStyle style) {
        Reply reply = probe(CREATE_IMAGE, style);
        if (!Diagnosis.isAboutParameters(reply)) {
            return Diagnosis.isAboutTheOperation(reply);
        }
        Credentials wrong = Credentials.of(credentials.accessKeyId(), credentials.accessKeySecret() + "-wrong");
        return probe(CREATE_IMAGE, style, wrong) instanceof Reply.Refusal forged
                && !forged.code().equals(((Reply.Refusal) reply).code());
    }

    /** Tells whether the endpoint, which may not look at signatures, seems to miss a parameter of CreateImage's own. */
    private boolean missesASource(WireStyle style) {
        Reply reply = probe(CREATE_IMAGE, style);
        return Diagnosis.isUnderstood(reply)
                || Diagnosis.isAboutParameters(reply) && !Diagnosis.namesCommonParameter(reply);
    }

    private static String refusedStyles(Map<WireStyle, Reply> replies, List<WireStyle> working) {
        return "the target does not understand these, so the run does not use them: "
                + replies.entrySet().stream()
                        .filter(entry -> !working.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + " (" + entry.getValue().summary() + ")")
                        .collect(Collectors.joining("; "));
    }

    private Set<String> operations(WireStyle style, List<String> notes) {
        Set<String> operations = new LinkedHashSet<>(target.operations());
        for (String operation : LOOKING) {
            if (operations.contains(operation)) {
                Reply reply = probe(operation, style);
                if (Diagnosis.isUnsupported(reply)) {
                    operations.remove(operation);
                    notes.add(operation + " is not offered, so nothing can be observed through it");
                } else if (Diagnosis.isForbidden(reply)) {
                    operations.remove(operation);
                    notes.add(forbidden(operation, reply) + "; until then nothing can be observed through it");
                }
            }
        }
        return operations;
    }

    private static String forbidden(String operation, Reply reply) {
        return "the key may not use " + operation + " (" + reply.summary() + "): grant ecs:" + operation + " to it";
    }

    /** Without instance, mapping and snapshot the call is refused wherever the operation exists. */
    private void expectCreateImage(WireStyle style, List<String> notes) throws Untestable {
        Reply reply = probe(CREATE_IMAGE, style);
        if (Diagnosis.isForbidden(reply)) {
            notes.add(forbidden("CreateImage", reply));
        }
        if (Diagnosis.isUnsupported(reply)) {
            throw new Untestable(target.endpoint() + " does not offer CreateImage: " + reply.summary());
        }
    }

    private String probeOperation() {
        return LOOKING.stream().filter(target::offers).findFirst().orElse(CREATE_IMAGE);
    }

    private Reply probe(String operation, WireStyle style) {
        return probe(operation, style, credentials);
    }

    private Reply probe(String operation, WireStyle style, Credentials keys) {
        return client.send(new Sending(Call.of(operation).with("RegionId", region), style, keys, "preflight"))
                .reply();
    }

    /** Every way of travelling that the offer makes. */
    public static List<WireStyle> styles(SpokenStyles offer) {
        List<WireStyle> styles = new ArrayList<>();
        for (SignatureVersion signature : offer.signatures()) {
            for (HttpVerb verb : offer.verbs()) {
                for (Format format : offer.formats()) {
                    styles.add(new WireStyle(signature, verb, format));
                }
            }
        }
        return styles;
    }
}
