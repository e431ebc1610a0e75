package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyReaderTest {

    private static final String XML_SUCCESS =
            "<?xml version='1.0' encoding='UTF-8'?><CreateImageResponse><RequestId>R</RequestId><ImageId>m-1</ImageId>"
                    + "</CreateImageResponse>";

    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ImageId\":\"m-1\",\"RequestId\":\"R\"}",
                " \n {\"RequestId\":\"R\",\"ImageId\":\"m-1\",\"More\":{\"x\":[1,null,true]}} \n",
                "\uFEFF{\"ImageId\":\"m-1\",\"RequestId\":\"R\"}",
                XML_SUCCESS,
                "\uFEFF" + XML_SUCCESS,
                "<CreateImageResponse>\n  <RequestId>R</RequestId>\n  <ImageId><![CDATA[m-1]]></ImageId>\n"
                        + "</CreateImageResponse>"
            })
    void a_success_has_its_fields_whatever_the_form(String body) {
        Reply reply = read(200, body);

        assertThat(reply).isInstanceOfSatisfying(Reply.Success.class, success -> {
            assertThat(success.body().text("ImageId")).contains("m-1");
            assertThat(success.requestId()).contains("R");
        });
    }

    @Test
    void a_line_break_in_an_empty_element_is_layout_and_blanks_are_text() {
        Reply.Success reply =
                (Reply.Success) read(200, "<R><Empty>\n  </Empty><Blanks>  </Blanks><Lines>a\n</Lines></R>");

        assertThat(reply.body().text("Empty")).contains("");
        assertThat(reply.body().text("Blanks")).contains("  ");
        assertThat(reply.body().text("Lines")).contains("a\n");
    }

    @Test
    void format_and_root_are_kept() {
        assertThat((Reply.Success) read(200, XML_SUCCESS))
                .extracting(Reply.Success::format, Reply.Success::root)
                .containsExactly(Format.XML, "CreateImageResponse");
        assertThat((Reply.Success) read(200, "{}"))
                .extracting(Reply.Success::format, Reply.Success::root)
                .containsExactly(Format.JSON, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"R\",\"HostId\":\"h\",\"Code\":\"InvalidImageName.Malformed\",\"Message\":\"Wrong.\"}",
                "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R</RequestId><HostId>h</HostId>"
                        + "<Code>InvalidImageName.Malformed</Code><Message><![CDATA[Wrong.]]></Message>"
                        + "<Recommend><![CDATA[https://example.com/?a=1&b=2]]></Recommend></Error>"
            })
    void a_refusal_has_status_code_message_and_request_id(String body) {
        Reply reply = read(400, body);

        assertThat(reply).isInstanceOfSatisfying(Reply.Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo("InvalidImageName.Malformed");
            assertThat(refusal.message()).isEqualTo("Wrong.");
            assertThat(refusal.requestId()).contains("R");
        });
    }

    @Test
    void an_error_body_under_200_is_a_refusal() {
        Reply reply = read(200, "{\"Code\":\"MissingParameter\",\"Message\":\"m\"}");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void a_list_reads_the_same_in_both_formats(int items) {
        String json = "{\"Images\":{\"Image\":["
                + String.join(
                        ",",
                        List.of("{\"ImageId\":\"a\"}", "{\"ImageId\":\"b\"}").subList(0, items)) + "]}}";
        String xml = "<R><Images>"
                + String.join(
                        "",
                        List.of("<Image><ImageId>a</ImageId></Image>", "<Image><ImageId>b</ImageId></Image>")
                                .subList(0, items))
                + "</Images></R>";

        assertThat(imageIds(json)).isEqualTo(List.of("a", "b").subList(0, items));
        assertThat(imageIds(xml)).isEqualTo(List.of("a", "b").subList(0, items));
    }

    private List<String> imageIds(String body) {
        return ((Reply.Success) read(200, body))
                .body().list("Images", "Image").stream()
                        .map(image -> image.text("ImageId").orElseThrow())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the body is empty",
                "'   ' | the body is empty",
                "hello | neither JSON nor XML",
                "'[1,2]' | neither JSON nor XML",
                "'<!DOCTYPE html><html><body>502</body></html>' | HTML page",
                "'<html><body>502</body></html>' | HTML page",
                "'<!DOCTYPE R [<!ENTITY x \"y\">]><R>&x;</R>' | document type",
                "'<!DOCTYPE R SYSTEM \"http://127.0.0.1:1/x\"><R/>' | document type",
                "'<R><ImageId>&other;</ImageId></R>' | XML",
                "'<R><ImageId>m-1</ImageId>' | invalid XML",
                "'<R><ImageId>m-1</Image></R>' | invalid XML",
                "'{\"ImageId\":\"m-1' | invalid JSON",
                "'{\"ImageId\":\"m-1\"' | invalid JSON",
                "'{\"ImageId\":[\"m-1\"' | invalid JSON",
                "'{\"ImageId\":\"m-1\"} {}' | goes on after its end",
                "'{\"ImageId\":m-1}' | invalid JSON"
            })
    void an_answer_not_in_the_documented_form_is_unreadable_with_a_reason(String body, String reason) {
        assertThat(read(200, body)).isInstanceOfSatisfying(Reply.Unreadable.class, unreadable -> {
            assertThat(unreadable.status()).isEqualTo(200);
            assertThat(unreadable.reason()).contains(reason);
        });
    }

    @Test
    void deep_nesting_is_unreadable_in_both_formats() {
        String json = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        String xml = "<a>".repeat(10_000) + "</a>".repeat(10_000);
        String arrays = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(List.of(read(200, json), read(200, xml), read(200, arrays)))
                .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Unreadable.class));
    }

    @Test
    void text_that_is_not_UTF_8_is_unreadable() {
        Reply reply = reader.read(200, new byte[] {'{', '"', (byte) 0xC3, '"', '}'});

        assertThat(reply).isEqualTo(new Reply.Unreadable(200, "the body is not UTF-8"));
    }

    @Test
    void a_body_above_the_limit_is_unreadable_and_one_at_the_limit_is_read() {
        String full = "{\"RequestId\":\"" + "R".repeat(ReplyReader.LARGEST_BODY - 16) + "\"}";

        assertThat(read(200, full)).isInstanceOf(Reply.Success.class);
        assertThat(read(200, full + " "))
                .isInstanceOfSatisfying(
                        Reply.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("larger than"));
    }

    @Test
    void a_code_in_small_letters_is_no_code() {
        assertThat(read(400, "{\"code\":\"MissingParameter\",\"message\":\"m\",\"requestId\":\"R\"}"))
                .isInstanceOfSatisfying(
                        Reply.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .contains("without an error code", "code, message, requestId"));
    }

    @Test
    void a_wrapped_error_is_unreadable_outside_2xx() {
        assertThat(read(404, "{\"Error\":{\"Code\":\"X\"}}")).isInstanceOf(Reply.Unreadable.class);
    }

    private Reply read(int status, String body) {
        return reader.read(status, body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    }
}
