package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Element;
import ecsconformance.wire.Format;
import ecsconformance.wire.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only keys that a plain look is refused for too excuse the endpoint. */
final class AccountReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"SignatureDoesNotMatch", "InvalidAccessKeyId.NotFound", "InvalidSecurityToken.Expired"})
    void keys_that_do_not_work_make_the_account_unusable(String code) {
        assertThat(unusable(code, code))
                .hasValueSatisfying(reason -> assertThat(reason).contains(code));
    }

    @Test
    void a_refusal_of_the_call_alone_is_the_endpoints_own() {
        assertThat(unusable("SignatureDoesNotMatch", "Throttling")).isEmpty();
        assertThat(unusable("OperationDenied", "SignatureDoesNotMatch")).isEmpty();
    }

    private static Optional<String> unusable(String heard, String look) {
        Access access =
                new Access(null, null, null, List.of(), Set.of(), "run", true, null, Clock.systemUTC(), pause -> {});
        ArrangedAccount account = new ArrangedAccount(Credentials.of("key", "secret"), "cn-hangzhou", true, true);
        Reply refusal = new Reply.Refusal(400, Format.JSON, "", look, "refused", Element.branch(Map.of()));
        JudgedCall call = new JudgedCall(
                Map.of(), "v1 GET JSON", JudgedCall.Kind.REFUSED, 400, heard, "", true, "JSON", "", "", 0, 0, "");
        return new AccountReader(access, account, asked -> refusal).unusable(List.of(List.of(call)));
    }
}
