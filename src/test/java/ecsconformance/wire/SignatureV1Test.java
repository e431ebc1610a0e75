package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SignatureV1Test {

    @Test
    void the_published_example_in_XML_comes_out() {
        Map<String, String> parameters = common("testid", "DescribeRegions", "2014-05-26");
        parameters.put("Format", "XML");
        parameters.put("SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf");
        parameters.put("Timestamp", "2016-02-23T12:46:24Z");

        String text = SignatureV1.stringToSign("GET", parameters);

        assertThat(text)
                .isEqualTo("GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML"
                        + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"
                        + "%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z"
                        + "%26Version%3D2014-05-26");
        assertThat(SignatureV1.sign("testsecret", text)).isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    @Test
    void the_verb_is_part_of_what_is_signed() {
        Map<String, String> parameters = common("testid", "DescribeRegions", "2014-05-26");
        parameters.put("Format", "XML");
        parameters.put("SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf");
        parameters.put("Timestamp", "2016-02-23T12:46:24Z");

        assertThat(SignatureV1.sign("testsecret", SignatureV1.stringToSign("POST", parameters)))
                .isEqualTo("MxbnVAM4w6sft9xjVpe/GCKueuk=");
    }

    @Test
    void the_published_example_in_JSON_comes_out() {
        Map<String, String> parameters = common("testid", "DescribeDedicatedHosts", "2014-05-26");
        parameters.put("Format", "JSON");
        parameters.put("RegionId", "cn-beijing");
        parameters.put("SignatureNonce", "edb2b34af0af9a6d14deaf7c1a5315eb");
        parameters.put("Timestamp", "2023-03-13T08:34:30Z");

        assertThat(SignatureV1.sign("testsecret", SignatureV1.stringToSign("GET", parameters)))
                .isEqualTo("9NaGiOspFP5UPcwX8Iwt2YJXXuk=");
    }

    @Test
    void the_published_example_with_Chinese_and_JSON_inside_comes_out() {
        Map<String, String> parameters = common("testId", "SendSms", "2017-05-25");
        parameters.put("Format", "XML");
        parameters.put("SignatureNonce", "45e25e9b-0a6f-4070-8c85-2956eda1b466");
        parameters.put("Timestamp", "2017-07-12T02:42:19Z");
        parameters.put("RegionId", "cn-hangzhou");
        parameters.put("PhoneNumbers", "15300000001");
        parameters.put("SignName", "阿里云短信测试专用");
        parameters.put("TemplateCode", "SMS_71390007");
        parameters.put("TemplateParam", "{\"customer\":\"test\"}");
        parameters.put("OutId", "123");

        assertThat(SignatureV1.sign("testSecret", SignatureV1.stringToSign("GET", parameters)))
                .isEqualTo("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
    }

    @Test
    void order_blanks_signs_empty_values_and_Chinese_are_encoded_as_the_services_own_way() {
        Map<String, String> parameters = awkward();

        String text = SignatureV1.stringToSign("GET", parameters);

        assertThat(text)
                .isEqualTo("GET&%2F&AccessKeyId%3Dtestid%26Action%3DCreateImage"
                        + "%26Description%3D1%252B1%253D2%2520%2526%25203%2525"
                        + "%26DiskDeviceMapping.10.Size%3D6%26DiskDeviceMapping.2.Size%3D5%26Format%3DJSON"
                        + "%26ImageName%3D%25E9%2595%259C%25E5%2583%258F%2520a%252Ab~c%26RegionId%3Dcn-hangzhou"
                        + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D00000000-0000-4000-8000-000000000001"
                        + "%26SignatureVersion%3D1.0%26SnapshotId%3Ds-snapshotid"
                        + "%26Tag.1.Key%3DK%26Tag.1.Value%3D%26Tag.1.key%3Dk%26Tag.1.value%3Dv"
                        + "%26Timestamp%3D2019-05-08T09%253A27%253A11Z%26Version%3D2014-05-26");
        assertThat(SignatureV1.sign("testsecret", text)).isEqualTo("ZbsXQgSySCSiCHecIfNxXZBc96s=");
        assertThat(SignatureV1.sign("testsecret", SignatureV1.stringToSign("POST", parameters)))
                .isEqualTo("9SWflWH4bldoQ1Cck0sa0Tfsf1w=");
    }

    @Test
    void the_signature_itself_is_not_signed() {
        Map<String, String> parameters = awkward();
        String before = SignatureV1.stringToSign("GET", parameters);

        parameters.put("Signature", "anything");

        assertThat(SignatureV1.stringToSign("GET", parameters)).isEqualTo(before);
    }

    private static Map<String, String> awkward() {
        Map<String, String> parameters = common("testid", "CreateImage", "2014-05-26");
        parameters.put("Format", "JSON");
        parameters.put("SignatureNonce", "00000000-0000-4000-8000-000000000001");
        parameters.put("Timestamp", "2019-05-08T09:27:11Z");
        parameters.put("RegionId", "cn-hangzhou");
        parameters.put("ImageName", "镜像 a*b~c");
        parameters.put("Description", "1+1=2 & 3%");
        parameters.put("SnapshotId", "s-snapshotid");
        parameters.put("Tag.1.Key", "K");
        parameters.put("Tag.1.Value", "");
        parameters.put("Tag.1.key", "k");
        parameters.put("Tag.1.value", "v");
        parameters.put("DiskDeviceMapping.2.Size", "5");
        parameters.put("DiskDeviceMapping.10.Size", "6");
        return parameters;
    }

    private static Map<String, String> common(String accessKeyId, String action, String version) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("AccessKeyId", accessKeyId);
        parameters.put("Action", action);
        parameters.put("Version", version);
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        return parameters;
    }
}
