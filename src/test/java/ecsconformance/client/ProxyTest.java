package ecsconformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.input.InvalidInput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment names the proxy of an endpoint. */
final class ProxyTest {

    private static final URI ENDPOINT = URI.create("https://ecs.example.com");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://proxy.corp:8080 | proxy.corp:8080 |",
                "proxy.corp:8080 | proxy.corp:8080 |",
                "' http://proxy.corp:8080/ ' | proxy.corp:8080 |",
                "HTTP://proxy.corp | proxy.corp:3128 |",
                "http://corp_proxy:8080 | corp_proxy:8080 |",
                "http://[fd00::1]:8080 | [fd00::1]:8080 |",
                "http://user:pass@proxy.corp:8080 | proxy.corp:8080 | user:pass",
                "http://user@proxy.corp:8080 | proxy.corp:8080 | user",
                "http://us@corp:p@ss:w#rd/?%@proxy.corp:8080 | proxy.corp:8080 | us@corp:p@ss:w#rd/?%",
                "http://us%40corp:p%40ss%3Aw%23rd%25@proxy.corp:8080 | proxy.corp:8080 | us@corp:p@ss:w#rd%",
                "http://user:100%@proxy.corp:8080 | proxy.corp:8080 | user:100%",
                "http://user:%E4%B8%AD@proxy.corp:8080 | proxy.corp:8080 | user:中",
                "user:pass@proxy.corp:8080 | proxy.corp:8080 | user:pass"
            })
    void a_proxy_is_read_however_its_password_is_written(String value, String place, String user) {
        Proxy proxy = of(Map.of("HTTPS_PROXY", value)).orElseThrow();

        assertThat(proxy.host() + ":" + proxy.port()).isEqualTo(place);
        assertThat(proxy.authorization())
                .isEqualTo(Optional.ofNullable(user)
                        .map(it -> "Basic " + Base64.getEncoder().encodeToString(it.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "socks5://s3cret@p:1080 | socks5://, which is not supported",
                "https://user:s3cret@p:443 | https://, which is not supported",
                "http://user:s3cret@ | is not a proxy URL",
                "http://user:s3cret@p:0 | no valid port",
                "http://user:s3cret@p:70000 | no valid port",
                "http://user:s3cret@p:80a | is not a proxy URL",
                "http://user:s3cret@p/way | is not a proxy URL"
            })
    void a_value_of_no_use_is_refused_with_its_variable_and_without_its_password(String value, String message) {
        for (String variable : new String[] {"HTTPS_PROXY", "https_proxy", "ALL_PROXY"}) {
            assertThatThrownBy(() -> of(Map.of(variable, value)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(variable + ": ")
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void the_variable_of_the_scheme_counts_before_the_one_for_all_and_a_blank_one_is_none() {
        assertThat(of(Map.of("HTTP_PROXY", "http://p:1"))).isEmpty();
        assertThat(of(Map.of("HTTPS_PROXY", " ", "https_proxy", "http://p:2")))
                .hasValueSatisfying(proxy -> assertThat(proxy.variable()).isEqualTo("https_proxy"));
        assertThat(of(Map.of("HTTPS_PROXY", "http://p:1", "ALL_PROXY", "socks5://q:2")))
                .hasValueSatisfying(proxy -> assertThat(proxy.port()).isEqualTo(1));
        assertThat(of(Map.of("all_proxy", "http://q:2")))
                .hasValueSatisfying(proxy -> assertThat(proxy.port()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://ecs.example.com | example.com",
                "https://ecs.example.com | .example.com",
                "https://example.com | .example.com",
                "https://ecs.example.com | *.example.com",
                "https://ecs.example.com | *",
                "https://ecs.example.com | other , ecs.example.com",
                "https://ecs.example.com | 'other ecs.example.com'",
                "https://ecs.example.com | ECS.Example.COM.",
                "https://ecs.example.com | ecs.example.com:443",
                "https://ecs.example.com:8443 | example.com:8443",
                "http://ecs.example.com | example.com:80",
                "https://10.1.2.3 | 10.0.0.0/8",
                "https://10.1.2.3 | 10.1.2.3",
                "https://10.1.2.3:90 | 10.1.2.3:90",
                "https://10.1.2.3 | 10.1.*",
                "https://10.1.2.3 | 0.0.0.0/0",
                "https://172.31.255.1 | 172.16.0.0/12",
                "https://[fd00::1] | fd00::/8",
                "https://[fd00::1] | [fd00::]/8",
                "https://[fd00::1] | fd00:0:0::0:1",
                "https://[fd00::1]:90 | [fd00::1]:90",
                "https://stack_service:90 | stack_service"
            })
    void a_host_that_NO_PROXY_names_is_called_directly(String endpoint, String list) {
        assertThat(Proxy.of(URI.create(endpoint), proxies("NO_PROXY", list))).isEmpty();
        assertThat(Proxy.of(URI.create(endpoint), proxies("no_proxy", list))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://ecs.example.com | ample.com",
                "https://example.com | *.example.com",
                "https://ecs.example.com | ecs.example.com:80",
                "https://ecs.example.com | ' , '",
                "https://ecs.example.com | .",
                "https://ecs.example.com | 10.0.0.0/8",
                "https://11.1.2.3 | 10.0.0.0/8",
                "https://172.32.0.1 | 172.16.0.0/12",
                "https://10.1.2.3 | 10.1.2.4/32",
                "https://10.1.2.3 | fd00::/8",
                "https://[fe00::1] | fd00::/8",
                "https://[fd00::1]:90 | [fd00::1]:91"
            })
    void whatever_else_goes_through_the_proxy(String endpoint, String list) {
        assertThat(Proxy.of(URI.create(endpoint), proxies("NO_PROXY", list))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "ecs.example.com/24", "fd00::/129", "/8"})
    void a_range_that_is_none_is_refused(String entry) {
        assertThatThrownBy(() -> Proxy.of(ENDPOINT, proxies("no_proxy", "a.b, " + entry)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("no_proxy: has an entry with a slash that is no range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1",
                "http://127.0.0.1:1",
                "http://127.9.9.9",
                "http://[::1]:1",
                "http://a.localhost"
            })
    void loopback_never_goes_through_a_proxy(String endpoint) {
        assertThat(Proxy.of(URI.create(endpoint), Map.of("HTTP_PROXY", "socks5://p:1")))
                .isEmpty();
    }

    private static Optional<Proxy> of(Map<String, String> environment) {
        return Proxy.of(ENDPOINT, environment);
    }

    private static Map<String, String> proxies(String name, String list) {
        return Map.of("HTTPS_PROXY", "http://p:1", "HTTP_PROXY", "http://p:1", name, list);
    }
}
