package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.AttachDiskRequest;
import com.aliyun.ecs20140526.models.CreateDiskRequest;
import com.aliyun.ecs20140526.models.CreateImageRequest;
import com.aliyun.ecs20140526.models.CreateSnapshotRequest;
import com.aliyun.ecs20140526.models.DeleteDiskRequest;
import com.aliyun.ecs20140526.models.DeleteImageRequest;
import com.aliyun.ecs20140526.models.DeleteInstanceRequest;
import com.aliyun.ecs20140526.models.DeleteSnapshotRequest;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DescribeDisksResponseBody.DescribeDisksResponseBodyDisksDisk;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeRegionsRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsRequest;
import com.aliyun.ecs20140526.models.ListTagResourcesRequest;
import com.aliyun.ecs20140526.models.ReplaceSystemDiskRequest;
import com.aliyun.ecs20140526.models.RunInstancesRequest;
import com.aliyun.ecs20140526.models.StartInstanceRequest;
import com.aliyun.ecs20140526.models.StopInstanceRequest;
import com.aliyun.ecs20140526.models.TagResourcesRequest;
import com.aliyun.teaopenapi.models.Config;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every operation that the emulator offers, through the typed operations of the vendor's Java SDK V2.0. */
class EveryOperationTest {

    private static final String REGION = "cn-hangzhou";

    @Test
    void the_life_of_an_instance_its_disks_snapshots_and_images() throws Exception {
        try (ServedAccount served = new ServedAccount()) {
            Client ecs = new Client(new Config()
                    .setAccessKeyId(served.keys().accessKeyId())
                    .setAccessKeySecret(served.keys().accessKeySecret())
                    .setEndpoint(served.address())
                    .setProtocol("http"));
            regions(ecs);
            String base = image(ecs, new CreateImageRequest().setSnapshotId(served.id("snapshot-system")));
            String instance = run(ecs, base);
            String disk = attached(ecs, instance);
            String snapshot = snapshotted(ecs, disk);
            tagged(ecs, snapshot);
            String whole = image(ecs, new CreateImageRequest().setInstanceId(instance));
            replaced(ecs, instance, base);
            removed(ecs, List.of(whole, base), snapshot, instance);
        }
    }

    private static void regions(Client ecs) throws Exception {
        assertThat(ecs.describeRegions(new DescribeRegionsRequest())
                        .getBody()
                        .getRegions()
                        .getRegion())
                .extracting(region -> region.getRegionId())
                .contains(REGION);
    }

    private static String image(Client ecs, CreateImageRequest request) throws Exception {
        return ecs.createImage(request.setRegionId(REGION)).getBody().getImageId();
    }

    private static String run(Client ecs, String image) throws Exception {
        List<String> ids = ecs.runInstances(new RunInstancesRequest()
                        .setRegionId(REGION)
                        .setImageId(image)
                        .setInstanceType("ecs.t1.small")
                        .setInstanceName("typed")
                        .setAmount(1))
                .getBody()
                .getInstanceIdSets()
                .getInstanceIdSet();
        assertThat(ids).hasSize(1);
        assertThat(status(ecs, ids.get(0))).isEqualTo("Running");
        ecs.stopInstance(new StopInstanceRequest().setInstanceId(ids.get(0)));
        assertThat(status(ecs, ids.get(0))).isEqualTo("Stopped");
        ecs.startInstance(new StartInstanceRequest().setInstanceId(ids.get(0)));
        assertThat(status(ecs, ids.get(0))).isEqualTo("Running");
        return ids.get(0);
    }

    private static String status(Client ecs, String instance) throws Exception {
        return ecs.describeInstances(
                        new DescribeInstancesRequest().setRegionId(REGION).setInstanceIds("[\"" + instance + "\"]"))
                .getBody()
                .getInstances()
                .getInstance()
                .get(0)
                .getStatus();
    }

    private static String attached(Client ecs, String instance) throws Exception {
        String spare = disk(ecs);
        ecs.deleteDisk(new DeleteDiskRequest().setDiskId(spare));
        String disk = disk(ecs);
        ecs.attachDisk(new AttachDiskRequest().setInstanceId(instance).setDiskId(disk));
        assertThat(disks(ecs, instance))
                .extracting(DescribeDisksResponseBodyDisksDisk::getDiskId)
                .hasSize(2)
                .contains(disk)
                .doesNotContain(spare);
        return disk;
    }

    private static String disk(Client ecs) throws Exception {
        return ecs.createDisk(new CreateDiskRequest().setRegionId(REGION).setSize(30))
                .getBody()
                .getDiskId();
    }

    private static List<DescribeDisksResponseBodyDisksDisk> disks(Client ecs, String instance) throws Exception {
        return ecs.describeDisks(new DescribeDisksRequest().setRegionId(REGION).setInstanceId(instance))
                .getBody()
                .getDisks()
                .getDisk();
    }

    private static String snapshotted(Client ecs, String disk) throws Exception {
        String snapshot = ecs.createSnapshot(
                        new CreateSnapshotRequest().setDiskId(disk).setSnapshotName("typed"))
                .getBody()
                .getSnapshotId();
        assertThat(ecs.describeSnapshots(new DescribeSnapshotsRequest()
                                .setRegionId(REGION)
                                .setSnapshotIds("[\"" + snapshot + "\"]"))
                        .getBody()
                        .getSnapshots()
                        .getSnapshot())
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.getSourceDiskId()).isEqualTo(disk);
                    assertThat(shown.getSourceDiskSize()).isEqualTo("30");
                    assertThat(shown.getStatus()).isEqualTo("accomplished");
                });
        return snapshot;
    }

    private static void tagged(Client ecs, String snapshot) throws Exception {
        ecs.tagResources(new TagResourcesRequest()
                .setRegionId(REGION)
                .setResourceType("snapshot")
                .setResourceId(List.of(snapshot))
                .setTag(List.of(new TagResourcesRequest.TagResourcesRequestTag()
                        .setKey("by")
                        .setValue("SDK"))));
        assertThat(ecs.listTagResources(new ListTagResourcesRequest()
                                .setRegionId(REGION)
                                .setResourceType("snapshot")
                                .setResourceId(List.of(snapshot)))
                        .getBody()
                        .getTagResources()
                        .getTagResource())
                .extracting(row -> row.getTagKey() + "=" + row.getTagValue())
                .containsExactly("by=SDK");
    }

    private static void replaced(Client ecs, String instance, String image) throws Exception {
        ecs.stopInstance(new StopInstanceRequest().setInstanceId(instance));
        String disk = ecs.replaceSystemDisk(
                        new ReplaceSystemDiskRequest().setInstanceId(instance).setImageId(image))
                .getBody()
                .getDiskId();
        assertThat(disks(ecs, instance))
                .extracting(DescribeDisksResponseBodyDisksDisk::getDiskId)
                .contains(disk);
    }

    private static void removed(Client ecs, List<String> images, String snapshot, String instance) throws Exception {
        for (String image : images) {
            ecs.deleteImage(new DeleteImageRequest().setRegionId(REGION).setImageId(image));
        }
        ecs.deleteSnapshot(new DeleteSnapshotRequest().setSnapshotId(snapshot));
        ecs.deleteInstance(new DeleteInstanceRequest().setInstanceId(instance).setForce(true));
        assertThat(ecs.describeInstances(new DescribeInstancesRequest().setRegionId(REGION))
                        .getBody()
                        .getInstances()
                        .getInstance())
                .isEmpty();
    }
}
