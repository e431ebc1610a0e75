package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.CreateImageRequest;
import com.aliyun.ecs20140526.models.CreateImageRequest.CreateImageRequestDiskDeviceMapping;
import com.aliyun.ecs20140526.models.CreateImageRequest.CreateImageRequestTag;
import com.aliyun.ecs20140526.models.DescribeImagesRequest;
import com.aliyun.ecs20140526.models.DescribeImagesResponseBody.DescribeImagesResponseBodyImagesImage;
import com.aliyun.ecs20140526.models.DescribeImagesResponseBody.DescribeImagesResponseBodyImagesImageDiskDeviceMappingsDiskDeviceMapping;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's Java SDK V2.0, with the signature it has by default and with the older one. */
class CurrentSdkTest {

    private static final String V3 = "ACS3-HMAC-SHA256";
    private static final String V1 = "v2";

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    @ParameterizedTest
    @ValueSource(strings = {V3, V1})
    void creates_and_describes_an_image_and_repeats_its_token(String signature) throws Exception {
        CreateImageRequest create = new CreateImageRequest()
                .setRegionId(served.keys().regionId())
                .setInstanceId(served.id("instance-running"))
                .setImageName("镜像:_-." + signature)
                .setDescription("镜像 a+b*c~d%2F/&='\"<>")
                .setClientToken("token-" + signature);
        String image = client(signature).createImage(create).getBody().getImageId();

        assertThat(client(signature).createImage(create).getBody().getImageId()).isEqualTo(image);
        DescribeImagesResponseBodyImagesImage shown = described(signature, image);
        assertThat(shown.getImageName()).isEqualTo(create.getImageName());
        assertThat(shown.getDescription()).isEqualTo(create.getDescription());

        TeaException conflict = refusal(signature, create.setDescription("another"));
        assertThat(conflict.getCode()).isEqualTo("InvalidParamter.Conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {V3, V1})
    void sends_mappings_and_tags(String signature) throws Exception {
        CreateImageRequest create = new CreateImageRequest()
                .setRegionId(served.keys().regionId())
                .setDiskDeviceMapping(List.of(
                        new CreateImageRequestDiskDeviceMapping()
                                .setDiskType("system")
                                .setDevice("/dev/xvda")
                                .setSnapshotId(served.id("snapshot-system")),
                        new CreateImageRequestDiskDeviceMapping()
                                .setDevice("/dev/xvdb")
                                .setSize(2000)
                                .setSnapshotId(served.id("snapshot-data"))))
                .setTag(List.of(new CreateImageRequestTag().setKey("env").setValue("a b+c*~")));
        String image = client(signature).createImage(create).getBody().getImageId();

        DescribeImagesResponseBodyImagesImage shown = described(signature, image);
        assertThat(shown.getDiskDeviceMappings().getDiskDeviceMapping())
                .extracting(
                        DescribeImagesResponseBodyImagesImageDiskDeviceMappingsDiskDeviceMapping::getDevice,
                        DescribeImagesResponseBodyImagesImageDiskDeviceMappingsDiskDeviceMapping::getSize)
                .containsExactly(tuple("/dev/xvda", "40"), tuple("/dev/xvdb", "2000"));
        assertThat(shown.getTags().getTag())
                .extracting(tag -> tag.getTagKey() + "=" + tag.getTagValue())
                .containsExactly("env=a b+c*~");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    snapshot-progressing,      403, InvalidSnapshotId.NotReady
                    snapshot-system-too-old,   403, InvalidSnapshot.TooOld
                    snapshot-forbidden,        403, OperationDenied
                    snapshot-encrypted-system, 400, OperationDenied
                    snapshot-other-account,    404, InvalidSnapshotId.NotFound
                    """)
    void hears_the_documented_refusals(String fixture, int status, String code) throws Exception {
        for (String signature : List.of(V3, V1)) {
            CreateImageRequest create = new CreateImageRequest()
                    .setRegionId(served.keys().regionId())
                    .setSnapshotId(served.id(fixture));
            TeaException refusal = refusal(signature, create);
            assertThat(refusal.getCode()).isEqualTo(code);
            assertThat(refusal.getStatusCode()).isEqualTo(status);
            assertThat(refusal.getMessage()).matches("code: " + status + ", .+ request id: [0-9A-F-]{36}");
            assertThat(refusal.getData()).containsEntry("Code", code).containsKeys("HostId", "RequestId", "Recommend");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V3, V1})
    void hears_of_a_wrong_secret(String signature) throws Exception {
        Client wrong = client(signature, served.keys().accessKeyId(), "wrong");
        CreateImageRequest create =
                new CreateImageRequest().setRegionId(served.keys().regionId());
        assertThat(catchThrowableOfType(TeaException.class, () -> wrong.createImage(create))
                        .getCode())
                .isEqualTo("SignatureDoesNotMatch");
    }

    private static TeaException refusal(String signature, CreateImageRequest request) throws Exception {
        Client client = client(signature);
        return catchThrowableOfType(TeaException.class, () -> client.createImage(request));
    }

    private static DescribeImagesResponseBodyImagesImage described(String signature, String image) throws Exception {
        return client(signature)
                .describeImages(new DescribeImagesRequest()
                        .setRegionId(served.keys().regionId())
                        .setImageId(image))
                .getBody()
                .getImages()
                .getImage()
                .get(0);
    }

    private static Client client(String signature) throws Exception {
        return client(signature, served.keys().accessKeyId(), served.keys().accessKeySecret());
    }

    private static Client client(String signature, String accessKeyId, String accessKeySecret) throws Exception {
        return new Client(new Config()
                .setAccessKeyId(accessKeyId)
                .setAccessKeySecret(accessKeySecret)
                .setEndpoint(served.address())
                .setProtocol("http")
                .setSignatureAlgorithm(signature));
    }
}
