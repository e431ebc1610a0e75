package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.ecs.model.v20140526.CreateImageRequest;
import com.aliyuncs.ecs.model.v20140526.DeleteImageRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeImagesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeImagesResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vendor's classic Java SDK, in each way that it can be told to speak. */
class ClassicSdkTest {

    private static final String ALL = """
            V1,POST,JSON
            V1,POST,XML
            V1,GET,JSON
            V1,GET,XML
            V3,POST,JSON
            V3,POST,XML
            V3,GET,JSON
            V3,GET,XML
            """;

    private static final String AWKWARD = "镜像 a+b*c~d%2F/&='\"<>";

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    /** The settings by which a client signs and asks. */
    private record Speech(SignatureVersion signature, MethodType method, FormatType format) {

        <T extends AcsResponse, R extends RpcAcsRequest<T>> R of(R request) {
            request.setSysSignatureVersion(signature);
            request.setSysMethod(method);
            request.setSysAcceptFormat(format);
            request.setSysProtocol(ProtocolType.HTTP);
            request.setSysEndpoint(served.address());
            // With signature V3 this SDK forgets the region of its profile, and the page wants one.
            request.putQueryParameter("RegionId", served.keys().regionId());
            return request;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void creates_describes_and_deletes_an_image(SignatureVersion signature, MethodType method, FormatType format)
            throws Exception {
        Speech speech = new Speech(signature, method, format);
        String name = "经典:_-." + signature + method + format;
        CreateImageRequest create = named(speech, name);
        create.setSnapshotId(served.id("snapshot-system"));
        create.setDescription(AWKWARD);
        create.setClientToken("token" + signature + method + format);

        String image = client().getAcsResponse(create).getImageId();

        assertThat(image).startsWith("m-");
        assertThat(client().getAcsResponse(create).getImageId())
                .as("the same token again")
                .isEqualTo(image);
        DescribeImagesResponse.Image shown = described(speech, image);
        assertThat(shown.getImageName()).isEqualTo(name);
        assertThat(shown.getDescription()).isEqualTo(AWKWARD);
        assertThat(shown.getStatus()).isEqualTo("Available");

        create.setDescription("other");
        assertThat(refusal(create).getErrCode()).isEqualTo("InvalidParamter.Conflict");

        DeleteImageRequest delete = speech.of(new DeleteImageRequest());
        delete.setImageId(image);
        assertThat(client().getAcsResponse(delete).getRequestId()).isNotBlank();
        assertThat(client().getAcsResponse(query(speech, image)).getImages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void sends_mappings_and_tags(SignatureVersion signature, MethodType method, FormatType format) throws Exception {
        Speech speech = new Speech(signature, method, format);
        CreateImageRequest create = named(speech, "mapped" + signature + method + format);
        create.setDiskDeviceMappings(List.of(
                mapping("system", "/dev/xvda", served.id("snapshot-system"), null),
                mapping("data", "/dev/xvdb", served.id("snapshot-data"), 2000),
                mapping("data", "/dev/xvdc", null, 5)));
        create.setTags(List.of(tag("FinanceDept", "Joshua"), tag("env", "a b+c*~")));

        DescribeImagesResponse.Image shown =
                described(speech, client().getAcsResponse(create).getImageId());

        assertThat(shown.getDiskDeviceMappings())
                .extracting(DescribeImagesResponse.Image.DiskDeviceMapping::getDevice)
                .containsExactly("/dev/xvda", "/dev/xvdb", "/dev/xvdc");
        assertThat(shown.getDiskDeviceMappings())
                .extracting(DescribeImagesResponse.Image.DiskDeviceMapping::getSize)
                .containsExactly("40", "2000", "5");
        assertThat(shown.getTags())
                .extracting(tag -> tag.getTagKey() + "=" + tag.getTagValue())
                .containsExactlyInAnyOrder("FinanceDept=Joshua", "env=a b+c*~");
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void hears_the_documented_refusals(SignatureVersion signature, MethodType method, FormatType format)
            throws Exception {
        Speech speech = new Speech(signature, method, format);
        CreateImageRequest create = named(speech, "refused");
        create.setSnapshotId("s-none");
        expect(create, 404, "InvalidSnapshotId.NotFound", "The specified SnapshotId does not exist.");

        create.setSnapshotId(served.id("snapshot-system-too-old"));
        expect(
                create,
                403,
                "InvalidSnapshot.TooOld",
                "This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId"
                        + " is created before 2013-07-15.");

        create.setSnapshotId(served.id("snapshot-encrypted-system"));
        expect(create, 400, "OperationDenied", "Not support creating system image from an encrypted snapshot/disk.");

        CreateImageRequest failing = named(speech, "failing" + signature + method + format);
        failing.setInstanceId(served.id("instance-snapshot-failing"));
        expect(failing, 500, "InternalError", "The process of creating snapshot has failed due to some unknown error.");
    }

    @ParameterizedTest
    @CsvSource({"V1,SDK.InvalidAccessKeySecret", "V3,SignatureDoesNotMatch"})
    void finds_the_servers_string_to_sign_equal_to_its_own(SignatureVersion signature, String code) {
        Speech speech = new Speech(signature, MethodType.POST, FormatType.JSON);
        CreateImageRequest create = named(speech, "a*b ~ü");
        DefaultAcsClient wrong = client(served.keys().accessKeyId(), "wrong");
        assertThat(catchThrowableOfType(ClientException.class, () -> wrong.getAcsResponse(create))
                        .getErrCode())
                .isEqualTo(code);
        DefaultAcsClient nobody = client("nobody", "wrong");
        assertThat(catchThrowableOfType(ClientException.class, () -> nobody.getAcsResponse(create))
                        .getErrCode())
                .isEqualTo("InvalidAccessKeyId.NotFound");
    }

    private static void expect(CreateImageRequest request, int status, String code, String message) throws Exception {
        ClientException refusal = refusal(request);
        assertThat(refusal.getErrCode()).isEqualTo(code);
        assertThat(refusal.getErrMsg()).isEqualTo(message);
        assertThat(refusal.getRequestId()).matches("[0-9A-F-]{36}");
        HttpResponse again = client().doAction(request);
        assertThat(again.getStatus()).isEqualTo(status);
        assertThat(again.getHttpContentType()).isEqualTo(request.getSysAcceptFormat());
    }

    private static ClientException refusal(CreateImageRequest request) {
        return catchThrowableOfType(ClientException.class, () -> client().getAcsResponse(request));
    }

    private static DescribeImagesRequest query(Speech speech, String image) {
        DescribeImagesRequest request = speech.of(new DescribeImagesRequest());
        request.setImageId(image);
        request.setStatus("Creating,Waiting,Available,UnAvailable,CreateFailed");
        return request;
    }

    private static DescribeImagesResponse.Image described(Speech speech, String image) throws ClientException {
        DescribeImagesResponse answer = client().getAcsResponse(query(speech, image));
        assertThat(answer.getTotalCount()).isEqualTo(1);
        return answer.getImages().get(0);
    }

    private static CreateImageRequest named(Speech speech, String name) {
        CreateImageRequest request = speech.of(new CreateImageRequest());
        request.setImageName(name);
        return request;
    }

    private static CreateImageRequest.DiskDeviceMapping mapping(
            String type, String device, String snapshot, Integer size) {
        CreateImageRequest.DiskDeviceMapping mapping = new CreateImageRequest.DiskDeviceMapping();
        mapping.setDiskType(type);
        mapping.setDevice(device);
        mapping.setSnapshotId(snapshot);
        mapping.setSize(size);
        return mapping;
    }

    private static CreateImageRequest.Tag tag(String key, String value) {
        CreateImageRequest.Tag tag = new CreateImageRequest.Tag();
        tag.setKey(key);
        tag.setValue(value);
        return tag;
    }

    private static DefaultAcsClient client() {
        return client(served.keys().accessKeyId(), served.keys().accessKeySecret());
    }

    private static DefaultAcsClient client(String accessKeyId, String accessKeySecret) {
        return new DefaultAcsClient(DefaultProfile.getProfile(served.keys().regionId(), accessKeyId, accessKeySecret));
    }
}
