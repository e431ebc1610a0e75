package ecsconformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class KnownSecretsTest {

    private final KnownSecrets unit = new KnownSecrets();

    @Test
    void the_secret_of_any_account_is_found_in_every_way_to_write_it() {
        List<String> secrets = List.of("first/Secret+1", "second=Secret&2", "third\"Secret<3");
        secrets.forEach(secret -> unit.remember(Credentials.of("id-" + secret.length(), secret)));

        for (String secret : secrets) {
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            for (String written : List.of(
                    secret,
                    hex,
                    hex.toUpperCase(Locale.ROOT),
                    hex.replaceAll("(..)", "%$1"),
                    Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                    secret.chars().mapToObj(each -> "&#" + each + ";").reduce("", String::concat),
                    secret.chars()
                            .mapToObj(each -> String.format(Locale.ROOT, "\\u%04x", each))
                            .reduce("", String::concat))) {
                String clean = unit.redacted("before " + written + " between " + written + " after");

                assertThat(clean)
                        .startsWith("before <redacted>")
                        .doesNotContain(written)
                        .endsWith(" after");
            }
        }
    }

    @Test
    void of_two_secrets_the_longer_is_taken_out_whole() {
        unit.remember(Credentials.of("a", "secret"));
        unit.remember(Credentials.of("b", "secret-and-more"));

        assertThat(unit.redacted("secret-and-more, secret")).isEqualTo("<redacted>, <redacted>");
    }

    @Test
    void a_short_secret_is_taken_out_where_it_stands_alone() {
        unit.remember(Credentials.of("a", "abc"));

        assertThat(unit.redacted("abc key=abc&x \"abc\" abcd xabc abc"))
                .isEqualTo("<redacted> key=<redacted>&x \"<redacted>\" abcd xabc <redacted>");
    }

    @Test
    void a_text_without_any_is_the_same() {
        String text = "nothing in it";
        unit.remember(Credentials.of("a", "secret-1"));

        assertThat(unit.redacted(text)).isSameAs(text);
        assertThat(unit.redacted("sec")).isEqualTo("sec");
    }
}
