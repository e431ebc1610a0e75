package ecsconformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.client.HttpTransport.CallFailed;
import ecsconformance.client.HttpTransport.CallFailed.CallStage;
import ecsconformance.endpoint.Limits;
import ecsconformance.wire.Reply;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose fault it is that a call has no answer. */
final class NoAnswerReasonTest {

    private static final URI ENDPOINT = URI.create("http://ecs.example.com/");

    private final NoAnswerReason unit = new NoAnswerReason(Limits.standard(), Optional.empty());

    static Stream<Exception> onThisSide() {
        return Stream.of(
                new SocketException("Too many open files"),
                new SocketException("Too many open files in system"),
                new SocketException("No buffer space available (maximum connections reached?): connect"),
                new NoRouteToHostException("Cannot assign requested address"),
                new BindException("Cannot assign requested address"),
                new BindException("Address already in use"),
                new SocketException("Permission denied (connect failed)"),
                new ConnectException("Operation not permitted"),
                new IOException("Cannot allocate memory"),
                new IllegalStateException(new SocketException("Too many open files")));
    }

    static Stream<Arguments> ofTheEndpoint() {
        return Stream.of(
                Arguments.of(new SocketException("Connection reset"), Reply.Cause.BROKEN),
                Arguments.of(new SocketException("Broken pipe"), Reply.Cause.BROKEN),
                Arguments.of(new NoHttpResponseException("ecs.example.com failed to respond"), Reply.Cause.BROKEN),
                Arguments.of(new ConnectException("Connection refused"), Reply.Cause.UNREACHABLE),
                Arguments.of(new NoRouteToHostException("No route to host"), Reply.Cause.UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("onThisSide")
    void a_want_of_this_machine_is_never_the_endpoints_failure(Exception cause) {
        assertThatThrownBy(() -> unit.explain(new CallFailed(cause, false, CallStage.AT_ENDPOINT), ENDPOINT))
                .isInstanceOf(SuiteTrouble.class)
                .hasMessageStartingWith("the suite could not send a call: ");
    }

    @ParameterizedTest
    @MethodSource("ofTheEndpoint")
    void a_fault_of_the_other_end_is_its_own(Exception cause, Reply.Cause expected) {
        assertThat(unit.explain(new CallFailed(cause, false, CallStage.AT_ENDPOINT), ENDPOINT)
                        .cause())
                .isEqualTo(expected);
    }

    @Test
    void more_connections_than_the_process_may_have_are_told_before_the_first() {
        assertThat(OpenFiles.ofThisProcess().tooFewFor(1)).isEmpty();
        OpenFiles.ofThisProcess()
                .tooFewFor(Integer.MAX_VALUE - 1000)
                .ifPresent(words -> assertThat(words).contains("ulimit -n", "--concurrency"));
    }
}
