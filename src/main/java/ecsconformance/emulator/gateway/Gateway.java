package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpResponse;
import ecsconformance.emulator.http.HttpService.LoggedResponse;
import ecsconformance.wire.RequestSigner;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Answers requests to the API: reads the parameters, proves the sender, lets the cloud carry the operation out, and
 * puts its answer into the documented form. Every request gets an answer; a request that cannot be read is refused.
 * Thread-safe.
 */
public final class Gateway {

    /** The versions of the API that are served. */
    public static final Seam<Predicate<String>> VERSIONS = new Seam<>("versions");

    /** The operation of a request that names none; documented is: none. */
    public static final Seam<String> NO_ACTION = new Seam<>("no action");

    /** The operation that an action stands for; documented is: the one of the very same name. */
    public static final Seam<UnaryOperator<String>> NAMED_ACTION = new Seam<>("named action");

    private final Cloud cloud;
    private final Authentication authentication;
    private final RequestIds requestIds;

    public Gateway(Cloud cloud, Clock clock, RandomGenerator random) {
        this.cloud = cloud;
        this.authentication = new Authentication(cloud, clock);
        this.requestIds = new RequestIds(random);
    }

    /** Answers one request; never throws. */
    public LoggedResponse answer(HttpRequest http) {
        Envelope envelope =
                new Envelope(requestIds.next(), http.header("Host").orElse(""), AnswerFormat.withoutFormat(http));
        try {
            ApiRequest request = ApiRequest.read(http);
            envelope = envelope.with(AnswerFormat.of(request));
            SignedRequest signed = SignedRequest.read(request);
            Behaviour behaviour = cloud.behaviour(signed.accessKeyId());
            String action = signed.action().isEmpty()
                    ? behaviour.at(NO_ACTION, "")
                    : behaviour.at(NAMED_ACTION, UnaryOperator.identity()).apply(signed.action());
            AnswerChange answering = behaviour.at(AnswerChange.SEAM, (answer, its, sent) -> answer);
            envelope = envelope.with(action, answer -> answering.as(answer, signed, request));
            return answered(envelope, carryOut(signed, action, request, behaviour));
        } catch (RefusedRequest refused) {
            return refused(envelope, refused.refusal(), "");
        } catch (RuntimeException unexpected) {
            return refused(envelope, GatewayRefusals.INTERNAL_ERROR, error(unexpected));
        }
    }

    /** Answers what could not be read as an HTTP request at all. */
    public LoggedResponse unreadable(int status) {
        Envelope envelope = new Envelope(requestIds.next(), "", AnswerFormat.XML);
        return refused(envelope, GatewayRefusals.noHttp(status), "");
    }

    private Answer carryOut(SignedRequest signed, String action, ApiRequest request, Behaviour behaviour)
            throws RefusedRequest {
        BiPredicate<String, String> same = behaviour.at(SignedRequest.COMPARISON, SignedRequest::isSame);
        Predicate<Duration> untimely = behaviour.at(SignedRequest.UNTIMELY, Authentication::isUntimely);
        behaviour
                .at(Admission.SEAM, (its, sent) -> authentication.check(its, same, untimely))
                .admit(signed, request);
        if (!behaviour.at(VERSIONS, RequestSigner.API_VERSION::equals).test(signed.version())) {
            throw new RefusedRequest(GatewayRefusals.UNKNOWN_VERSION);
        }
        if (action.isEmpty()) {
            throw new RefusedRequest(GatewayRefusals.missing("Action"));
        }
        if (!cloud.operations().contains(action)) {
            throw new RefusedRequest(GatewayRefusals.UNKNOWN_ACTION);
        }
        Function<ApiRequest, Map<String, String>> own = behaviour.at(ApiRequest.OWN, ApiRequest::own);
        return cloud.call(signed.accessKeyId(), action, own.apply(request));
    }

    /** The place where it went wrong, without the message, which may repeat the request. */
    private static String error(RuntimeException unexpected) {
        StackTraceElement[] trace = unexpected.getStackTrace();
        String place = trace.length == 0 ? "" : "." + trace[0].getFileName() + "." + trace[0].getLineNumber();
        return unexpected.getClass().getSimpleName() + place;
    }

    private static LoggedResponse answered(Envelope envelope, Answer answer) {
        if (answer instanceof Answer.Granted granted) {
            return new LoggedResponse(
                    envelope.granted(granted.body()), envelope.requestId(), envelope.action(), "", "");
        }
        return refused(envelope, ((Answer.Refused) answer).refusal(), "");
    }

    private static LoggedResponse refused(Envelope envelope, Refusal refusal, String error) {
        HttpResponse response = envelope.refused(refusal);
        return new LoggedResponse(response, envelope.requestId(), envelope.action(), refusal.code(), error);
    }

    /** Makes a RequestId for every answer: a random UUID (RFC 9562, version 4) in capitals. Thread-safe. */
    private static final class RequestIds {

        private static final long VERSION = 0xF000L;
        private static final long VARIANT = 0xC000000000000000L;

        private final RandomGenerator random;

        RequestIds(RandomGenerator random) {
            this.random = random;
        }

        String next() {
            long high;
            long low;
            // A RandomGenerator need not be thread-safe.
            synchronized (random) {
                high = random.nextLong();
                low = random.nextLong();
            }
            return new UUID(high & ~VERSION | 0x4000L, low & ~VARIANT | 0x8000000000000000L)
                    .toString()
                    .toUpperCase(Locale.ROOT);
        }
    }
}
