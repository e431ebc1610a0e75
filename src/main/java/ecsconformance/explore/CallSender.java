package ecsconformance.explore;

import ecsconformance.client.Sending;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Sends calls in an account, also in the manners in which they should not be sent. */
final class CallSender {

    private static final String PURPOSE = "explore";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Access access;
    private final ArrangedAccount account;
    private final long trial;
    private final AtomicLong numbers = new AtomicLong();

    /** @param trial its number, so that no nonce is that of another */
    CallSender(Access access, ArrangedAccount account, long trial) {
        this.access = access;
        this.account = account;
        this.trial = trial;
    }

    /** Sends a call in the account's region, as it should be. */
    Exchange send(Call call, WireStyle style) {
        return access.client()
                .send(new Sending(call.with("RegionId", account.region()), style, account.credentials(), PURPOSE));
    }

    Exchange send(Request.Manner manner, Call call, WireStyle style) {
        Credentials keys = account.credentials();
        Instant now = access.clock().instant();
        String nonce = access.run() + "-" + trial + "-" + numbers.incrementAndGet();
        Sending sending = new Sending(call, style, keys, PURPOSE);
        return switch (manner) {
            case ORDINARY -> access.client().send(sending);
            case WRONG_SECRET ->
                access.client().send(sending.with(Credentials.of(keys.accessKeyId(), "made-up-" + nonce)));
            case UNKNOWN_KEY ->
                access.client().send(sending.with(Credentials.of(keys.accessKeyId() + "x", "made-up-" + nonce)));
            case DAY_BEHIND -> access.client().send(sending.with(new TimeAndNonce(now.minus(A_DAY), nonce)));
            case DAY_AHEAD -> access.client().send(sending.with(new TimeAndNonce(now.plus(A_DAY), nonce)));
            case SAME_NONCE -> twice(sending.with(new TimeAndNonce(now, nonce)));
            case UNKNOWN_VERSION -> access.client().send(sending.with(call.with("Version", "2013-01-01")));
            case SMALL_FORMAT -> {
                Call small = call.with("Format", style.format().name().toLowerCase(Locale.ROOT));
                yield access.client().send(new Sending(small, style.with(Format.UNSTATED), keys, PURPOSE));
            }
            case NO_FORMAT -> access.client().send(new Sending(call, style.with(Format.UNSTATED), keys, PURPOSE));
            case UNKNOWN_ACTION -> of("CreateNoImage", sending);
            case LONGER_ACTION -> of("CreateImages", sending);
            case SHORTER_ACTION -> of("CreateImag", sending);
            case PREFIXED_ACTION -> of("ReCreateImage", sending);
            case NO_ACTION -> of(Call.NO_OPERATION, sending);
            case UNSIGNED -> access.client().send(unsigned(access.client().sign(sending)), PURPOSE);
            case CHANGED -> access.client().send(changed(access.client().sign(sending)), PURPOSE);
        };
    }

    /** The call with its parameters, as one of another operation. */
    private Exchange of(String operation, Sending sending) {
        return access.client()
                .send(sending.with(new Call(operation, sending.call().parameters())));
    }

    /** Sends two calls with one nonce. The first only reads, so that it leaves nothing behind. */
    private Exchange twice(Sending sending) {
        access.client().send(sending.with(Call.of("DescribeRegions").with("RegionId", account.region())));
        return access.client().send(sending);
    }

    private static SignedCall changed(SignedCall signed) {
        Map<String, String> parameters = new LinkedHashMap<>(signed.parameters());
        parameters.put("Description", "changed after signing");
        return with(signed, parameters, signed.headers());
    }

    /** The same without the proof of the sender, wherever the version has it. */
    private static SignedCall unsigned(SignedCall signed) {
        Map<String, String> parameters = new LinkedHashMap<>(signed.parameters());
        parameters.remove("Signature");
        Map<String, String> headers = new LinkedHashMap<>(signed.headers());
        headers.remove("Authorization");
        return with(signed, parameters, headers);
    }

    private static SignedCall with(SignedCall signed, Map<String, String> parameters, Map<String, String> headers) {
        String encoded = PercentEncoding.canonicalQuery(parameters);
        boolean get = signed.body().isEmpty();
        String base = signed.uri().toString().replaceFirst("\\?.*", "");
        return new SignedCall(
                signed.call(),
                signed.style(),
                signed.verb(),
                URI.create(get && !encoded.isEmpty() ? base + "?" + encoded : base),
                headers,
                get ? "" : encoded,
                parameters);
    }

    /** Makes all calls at the same moment, each on a thread of its own. */
    static <T> List<T> burst(List<Supplier<T>> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            return atOnce(
                    threads,
                    calls.stream()
                            .<Callable<T>>map(call -> () -> {
                                start.await();
                                return call.get();
                            })
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Makes calls at once and hands back what came of them in their order. */
    static <T> List<T> atOnce(ExecutorService threads, List<Callable<T>> calls) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exploring", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a call could not be made", broken.getCause());
        }
        return results;
    }
}
