package ecsconformance.client;

import static ecsconformance.client.TestClient.CREATE_IMAGE;
import static ecsconformance.client.TestClient.KEYS;
import static ecsconformance.client.TestClient.V1_GET;
import static ecsconformance.client.TestClient.target;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class PoolTest {

    private static final int THREADS = 24;
    private static final int CALLS = 10;
    private static final byte[] ANSWER =
            RawServer.http("200 OK", "{\"RequestId\":\"R\"}").getBytes(StandardCharsets.UTF_8);

    @Test
    void parallel_sends_share_as_many_connections_as_the_concurrency() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Exchange> seen = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (RawServer server = new RawServer((request, out, socket) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.yield();
                    underWay.decrementAndGet();
                    out.write(ANSWER);
                });
                RestAssuredClient client = TestClient.client(target(server.uri()), seen)) {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                HttpVerb verb = thread % 2 == 0 ? HttpVerb.GET : HttpVerb.POST;
                results.add(threads.submit(() -> {
                    for (int call = 0; call < CALLS; call++) {
                        client.send(new Sending(CREATE_IMAGE, V1_GET.with(verb), KEYS, "test"));
                    }
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }

            assertThat(seen).hasSize(THREADS * CALLS);
            assertThat(seen).allSatisfy(exchange -> assertThat(exchange.reply()).isInstanceOf(Reply.Success.class));
            assertThat(seen).extracting(Exchange::id).doesNotHaveDuplicates();
            assertThat(server.connections()).isLessThanOrEqualTo(8);
            assertThat(most.get()).isLessThanOrEqualTo(8);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void no_call_is_lost_where_a_server_closes_after_an_answer_without_saying_so(int answers) throws Exception {
        Map<Socket, Integer> served = new ConcurrentHashMap<>();
        Semaphore settled = new Semaphore(0);
        List<Exchange> seen = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer((request, out, socket) -> {
                    out.write(ANSWER);
                    out.flush();
                    if (served.merge(socket, 1, Integer::sum) == answers) {
                        socket.close();
                    }
                    settled.release();
                });
                RestAssuredClient client = TestClient.client(target(server.uri()), seen)) {
            for (int call = 0; call < 3 * CALLS; call++) {
                client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));
                settled.acquire();
            }

            assertThat(seen)
                    .hasSize(3 * CALLS)
                    .allSatisfy(exchange -> assertThat(exchange.reply()).isInstanceOf(Reply.Success.class));
            assertThat(server.connections()).isEqualTo(3 * CALLS / answers);
        }
    }

    @Test
    void a_rate_spaces_the_starts_of_calls() {
        RateLimiter pace = new RateLimiter(OptionalDouble.of(200));
        long start = System.nanoTime();

        for (int call = 0; call < 21; call++) {
            pace.await();
        }

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20 * 5_000_000L);
    }

    @Test
    void an_interrupted_thread_does_not_wait_for_its_turn() {
        RateLimiter pace = new RateLimiter(OptionalDouble.of(0.001));
        pace.await();
        Thread.currentThread().interrupt();

        pace.await();

        assertThat(Thread.interrupted()).isTrue();
    }

    /** A load balancer says so on a connection that idles, and closes it; others say more than they should. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 408 Request Time-out\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 19\r\n\r\n{\"RequestId\":\"old\"}",
                "\r\n",
                "x",
            })
    void bytes_that_nobody_asked_for_are_never_an_answer(String unasked) throws Exception {
        CountDownLatch idle = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        try (RawServer server = new RawServer((request, out, socket) -> {
                    out.write(ANSWER);
                    if (answered.incrementAndGet() == 3) {
                        out.write(unasked.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        idle.countDown();
                        if (unasked.contains("close")) {
                            socket.close();
                        }
                    }
                });
                RestAssuredClient client = TestClient.client(target(server.uri()), new ArrayList<>())) {
            for (int call = 0; call < 6; call++) {
                Reply reply = client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"))
                        .reply();

                assertThat(reply)
                        .isInstanceOfSatisfying(
                                Reply.Success.class,
                                success -> assertThat(success.requestId()).contains("R"));
                if (call == 2) {
                    assertThat(idle.await(30, TimeUnit.SECONDS))
                            .as("the unasked bytes are sent")
                            .isTrue();
                }
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }
}
