package ecsconformance.client;

import ecsconformance.client.HttpTransport.CallFailed;
import ecsconformance.client.HttpTransport.CallFailed.CallStage;
import ecsconformance.client.Proxy.ProxyRefusal;
import ecsconformance.endpoint.Limits;
import ecsconformance.wire.Authority;
import ecsconformance.wire.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.MessageConstraintException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.TruncatedChunkException;
import org.apache.http.conn.ConnectTimeoutException;

/** Says in a sentence why a call has no answer. */
final class NoAnswerReason {

    private static final int WANTS_CREDENTIALS = 407;

    /** Words of the system for a machine that has run out of something, or does not let the suite connect. */
    private static final List<String> OF_THIS_MACHINE = List.of(
            "Too many open files",
            "No file descriptors available",
            "No buffer space available",
            "Cannot assign requested address",
            "Address already in use",
            "Cannot allocate memory",
            "Permission denied",
            "Operation not permitted");

    private final OpenFiles openFiles = OpenFiles.ofThisProcess();

    private final Limits limits;
    private final Optional<Proxy> proxy;

    NoAnswerReason(Limits limits, Optional<Proxy> proxy) {
        this.limits = limits;
        this.proxy = proxy;
    }

    /** @throws SuiteTrouble where the cause is on this side */
    Reply.Unanswered explain(CallFailed failed, URI uri) {
        List<Throwable> chain = chain(failed.getCause());
        ownCause(chain).ifPresent(cause -> {
            throw new SuiteTrouble("the suite could not send a call: " + cause);
        });
        if (proxy.isPresent() && failed.stage() != CallStage.AT_ENDPOINT) {
            return before(proxy.get(), failed, chain);
        }
        String through = proxy.map(it -> " through " + it.named()).orElse("");
        return explain(failed, chain, Authority.known(uri).host(), place(uri) + through);
    }

    /** The call had not come past the proxy yet. */
    private Reply.Unanswered before(Proxy through, CallFailed failed, List<Throwable> chain) {
        Optional<ProxyRefusal> refusal = find(chain, ProxyRefusal.class);
        if (refusal.isPresent()) {
            return because(Reply.Cause.PROXY, refusal(through, refusal.get().status()));
        }
        Reply.Unanswered plain = explain(failed, chain, through.host() + " of " + through.named(), through.named());
        return plain.cause() == Reply.Cause.UNREACHABLE
                ? because(Reply.Cause.UNREACHABLE, plain.reason() + "; check " + through.variable() + " and NO_PROXY")
                : because(Reply.Cause.PROXY, plain.reason());
    }

    /** The proxy's own answer to a call or to CONNECT. */
    static String refusal(Proxy through, int status) {
        String why = through.named() + " refuses with status " + status;
        if (status != WANTS_CREDENTIALS) {
            return why + " to connect to the endpoint; check " + through.variable() + " and NO_PROXY";
        }
        return through.userInfo().isPresent()
                ? why + ": it does not accept the user and password of " + through.variable()
                : why + ": it needs a user and password; put them into " + through.variable()
                        + " as http://user:password@host:port";
    }

    private Reply.Unanswered explain(CallFailed failed, List<Throwable> chain, String host, String place) {
        if (failed.expired() || (has(chain, SocketTimeoutException.class) && !connecting(chain))) {
            return because(
                    Reply.Cause.TIMEOUT, "no complete answer from " + place + " within " + text(limits.readTimeout()));
        }
        if (connecting(chain)) {
            return because(
                    Reply.Cause.TIMEOUT, "no connection to " + place + " within " + text(limits.connectTimeout()));
        }
        if (has(chain, UnknownHostException.class)) {
            return because(Reply.Cause.UNREACHABLE, "the host name " + host + " is not known");
        }
        if (has(chain, ConnectException.class)) {
            return because(Reply.Cause.UNREACHABLE, place + " refuses connections");
        }
        if (has(chain, NoRouteToHostException.class)) {
            return because(Reply.Cause.UNREACHABLE, "there is no route to " + place);
        }
        Optional<SSLException> tls = find(chain, SSLException.class);
        if (tls.isPresent() && !has(chain, SocketException.class)) {
            return because(Reply.Cause.TLS, TlsFailure.explain(chain, place));
        }
        return because(Reply.Cause.BROKEN, broken(chain, place));
    }

    private Optional<String> ownCause(List<Throwable> chain) {
        Optional<String> said = chain.stream()
                .filter(each -> each instanceof IOException && !(each instanceof SSLException))
                .flatMap(each -> Optional.ofNullable(each.getMessage()).stream())
                .flatMap(message -> OF_THIS_MACHINE.stream().filter(message::contains))
                .findFirst();
        return said.or(() -> openFiles.areUsedUp()
                ? Optional.of("this process may not open more files and connections")
                : Optional.empty());
    }

    private static String broken(List<Throwable> chain, String place) {
        if (has(chain, NoHttpResponseException.class)) {
            return place + " closed the connection without an answer" + perhaps(place);
        }
        if (has(chain, TruncatedChunkException.class) || has(chain, ConnectionClosedException.class)) {
            return place + " closed the connection in the middle of its answer";
        }
        if (has(chain, SocketException.class)) {
            return place + " reset the connection" + perhaps(place);
        }
        return "the answer of " + place + " is not valid HTTP" + why(chain);
    }

    /** A server's words about a missing client certificate can be lost when it closes the connection at once. */
    private static String perhaps(String place) {
        return place.startsWith("https:")
                ? "; a server that needs a client certificate may do so: name yours as tls.certificate, and its"
                        + " key as tls.key"
                : "";
    }

    /** Of the library's own messages some repeat the answer, so only what is known by its type is said. */
    private static String why(List<Throwable> chain) {
        if (has(chain, MessageConstraintException.class) || TlsFailure.says(chain, "Maximum line length")) {
            return ": its headers are too long or too many";
        }
        if (has(chain, MalformedChunkCodingException.class)) {
            return ": its chunks are malformed";
        }
        return find(chain, Framing.Unclear.class)
                .map(unclear -> ": " + unclear.getMessage())
                .orElse(": it does not begin with a status line and headers");
    }

    private static boolean connecting(List<Throwable> chain) {
        return has(chain, ConnectTimeoutException.class);
    }

    private static Reply.Unanswered because(Reply.Cause cause, String reason) {
        return new Reply.Unanswered(cause, reason);
    }

    private static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return find(chain, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
