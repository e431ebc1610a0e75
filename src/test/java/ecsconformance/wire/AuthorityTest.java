package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorityTest {

    @ParameterizedTest
    @CsvSource({
        "http://ecs.example.com, ecs.example.com:80, ecs.example.com",
        "https://ecs.example.com/base, ecs.example.com:443, ecs.example.com",
        "http://stack_service:9000, stack_service:9000, stack_service",
        "https://tasks.my_service.internal, tasks.my_service.internal:443, tasks.my_service.internal",
        "http://[fd00::1]:9000, [fd00::1]:9000, fd00::1",
        "http://127.0.0.1:65535, 127.0.0.1:65535, 127.0.0.1"
    })
    void host_and_port_are_found_also_with_an_underscore(URI url, String text, String address) {
        Authority authority = Authority.known(url);

        assertThat(authority).hasToString(text);
        assertThat(authority.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a_b:0",
                "http://a_b:70000",
                "http://a_b:9x",
                "http://-a:1",
                "http://_a:1",
                "http://a_b..c",
                "http://h:0",
                "http://h:99999",
                "mailto:a_b"
            })
    void a_text_that_is_no_host_or_port_is_none(URI url) {
        assertThat(Authority.of(url)).isEmpty();
    }
}
