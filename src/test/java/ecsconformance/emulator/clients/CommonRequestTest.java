package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classic Java SDK without the typed operations, which sends whatever parameters it is given, in query or body. */
class CommonRequestTest {

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Key,Value
                    key,value
                    key,Value
                    Key,value
                    """)
    void every_spelling_of_a_tag_reaches_the_image(String key, String value) throws ClientException {
        CommonRequest create = request("CreateImage", MethodType.POST);
        create.putQueryParameter("SnapshotId", served.id("snapshot-system"));
        create.putQueryParameter("Tag.1." + key, "FinanceDept");
        create.putQueryParameter("Tag.1." + value, "a b+c*~");
        String image = between(answer(create), "\"ImageId\":\"", "\"");

        CommonRequest list = request("DescribeImages", MethodType.GET);
        list.putQueryParameter("ImageId", image);
        assertThat(answer(list)).contains("{\"TagKey\":\"FinanceDept\",\"TagValue\":\"a b+c*~\"}");
    }

    @ParameterizedTest
    @CsvSource({"V1,JSON", "V1,XML", "V3,JSON", "V3,XML"})
    void a_form_body_is_joined_with_the_query(SignatureVersion signature, FormatType format) throws ClientException {
        CommonRequest create = request("CreateImage", MethodType.POST);
        create.setSysSignatureVersion(signature);
        create.setSysAccept(format);
        create.putBodyParameter("SnapshotId", served.id("snapshot-system"));
        create.putBodyParameter("Description", "财务部 a+b*c~d%/&=");
        create.putQueryParameter("ImageName", "joined" + signature + format);
        String image = format == FormatType.JSON
                ? between(answer(create), "\"ImageId\":\"", "\"")
                : between(answer(create), "<ImageId>", "</ImageId>");

        CommonRequest list = request("DescribeImages", MethodType.GET);
        list.putQueryParameter("ImageId", image);
        assertThat(answer(list)).contains("\"Description\":\"财务部 a+b*c~d%/&=\"", "\"joined" + signature + format);
    }

    private static CommonRequest request(String action, MethodType method) {
        CommonRequest request = new CommonRequest();
        request.setSysMethod(method);
        request.setSysDomain(served.address());
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysVersion("2014-05-26");
        request.setSysAction(action);
        request.putQueryParameter("RegionId", served.keys().regionId());
        return request;
    }

    private static String answer(CommonRequest request) throws ClientException {
        DefaultProfile profile = DefaultProfile.getProfile(
                served.keys().regionId(),
                served.keys().accessKeyId(),
                served.keys().accessKeySecret());
        return new DefaultAcsClient(profile).getCommonResponse(request).getData();
    }

    private static String between(String text, String start, String end) {
        assertThat(text).contains(start);
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
