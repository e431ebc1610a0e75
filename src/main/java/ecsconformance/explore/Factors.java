package ecsconformance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All factors of a request, and the values that are wrong by themselves. */
final class Factors {

    private static final String D1 = "DiskDeviceMapping.1.";
    private static final String D2 = "DiskDeviceMapping.2.";
    private static final String D3 = "DiskDeviceMapping.3.";
    private static final String FIRST = D1 + "SnapshotId=the system snapshot";
    private static final String SOURCE = "source";
    private static final String DISKS = "disks";
    private static final String DIFFICULT = "\"a +*~%&=/?#:;,'()!@[]{}<>财务 b%20c\"";

    /** Of which every combination of two values is tried. */
    static final List<Factor> ALL = List.of(
            Factor.group(
                    SOURCE,
                    "SnapshotId=the system snapshot",
                    FIRST,
                    "InstanceId=the running instance",
                    "InstanceId=the stopped instance",
                    D1 + "SnapshotId=the data snapshot|" + D1 + "DiskType=system",
                    FIRST + "|SnapshotId=the second system snapshot",
                    "InstanceId=the running instance|SnapshotId=the system snapshot",
                    "InstanceId=the stopped instance|" + FIRST,
                    "SnapshotId=the system snapshot from after the cutoff",
                    D1 + "SnapshotId=the system snapshot from after the cutoff"),
            mapping(
                    DISKS,
                    "",
                    D2 + "Size=20",
                    D2 + "SnapshotId=the second data snapshot",
                    D2 + "Size=20|" + D3 + "SnapshotId=the second data snapshot",
                    D2 + "SnapshotId=the second data snapshot|" + D3 + "Size=100",
                    D2 + "SnapshotId=the second data snapshot|" + D3 + "Size=5|DiskDeviceMapping.4.Size=60"),
            mapping("first device", "", D1 + "Device=/dev/xvda"),
            mapping("first type", "", D1 + "DiskType=system"),
            mapping("first size", "", D1 + "Size=the system snapshot's size", D1 + "Size=500", D1 + "Size=2000"),
            mapping("second device", "", D2 + "Device=/dev/xvdb", D2 + "Device=/dev/xvdm", D2 + "Device=/dev/xvdz"),
            mapping("second type", "", D2 + "DiskType=data"),
            mapping(
                    "second size",
                    "",
                    D2 + "Size=the second data snapshot's size",
                    D2 + "Size=1 GiB more than the second data snapshot's size",
                    D2 + "Size=2000"),
            mapping("third device", "", D3 + "Device=/dev/xvdc", D3 + "Device=/dev/xvdy"),
            mapping("third size", "", D3 + "Size=the second data snapshot's size", D3 + "Size=1999"),
            Factor.of(
                    "ImageName",
                    "a unique name",
                    "128 letters",
                    "100 Chinese characters",
                    "text starting with \"http\"",
                    "text starting with \"A9_-x\"",
                    "2 letters"),
            Factor.of(
                    "Description",
                    "2 letters",
                    "256 letters",
                    "200 Chinese characters",
                    DIFFICULT,
                    "text containing \"http://\"",
                    "text starting with \"http\""),
            Factor.of("Architecture", "i386", "x86_64"),
            Factor.of(
                    "Platform",
                    "CentOS",
                    "Ubuntu",
                    "Windows Server 2012",
                    "Customized Linux",
                    "Others Linux",
                    "RedHat"),
            Factor.of("ResourceGroupId", "the resource group"),
            Factor.of("ClientToken", "a token", "64 ASCII characters"),
            Factor.group(
                    "tags",
                    "",
                    "Tag.1.Key=Finance|Tag.1.Value=Joshua",
                    "Tag.1.Key=Finance|Tag.1.Value=(empty)|Tag.2.Key=Sales|Tag.2.Value=Maria",
                    "Tag.1.Key=64 letters|Tag.1.Value=128 letters",
                    "Tag.1.key=Finance|Tag.1.value=Joshua",
                    "Tag.1.Key=Finance|Tag.1.key=Finance|Tag.1.Value=Joshua|Tag.1.value=Joshua",
                    tags(20)),
            Factor.of("ImageVersion", "2017011017"));

    /** Of which every combination of three values is tried, in mappings. */
    static final List<String> STRONG =
            List.of(SOURCE, DISKS, "first type", "second device", "second size", "first size");

    /** Wrong by themselves, each with what it goes instead of; it is put into company that is right. */
    static final List<Factor.Value> WRONG = wrong();

    private Factors() {}

    private static Factor mapping(String name, String... texts) {
        return new Factor(name, Factor.group(name, texts).values(), true);
    }

    static boolean isMapping(Map<String, String> cells) {
        return !cells.containsKey("InstanceId")
                && cells.keySet().stream().anyMatch(name -> name.startsWith("DiskDeviceMapping."));
    }

    static String tags(int count) {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= count; n++) {
            text.append(n == 1 ? "" : "|").append("Tag." + n + ".Key=key" + n + "|Tag." + n + ".Value=value" + n);
        }
        return text.toString();
    }

    private static List<Factor.Value> wrong() {
        List<Factor.Value> wrong = new ArrayList<>();
        one(
                wrong,
                "ImageName",
                "1 letter",
                "129 letters",
                "129 Chinese characters",
                "1digit-first-name",
                "_underscore-first",
                "-hyphen-first",
                "name-with-@-sign",
                "http://a-web-address",
                "https://a-web-address",
                "name/with-slash",
                "comma-last,");
        one(
                wrong,
                "Description",
                "1 letter",
                "257 letters",
                "text starting with \"http://\"",
                "text starting with \"https://\"",
                "257 Chinese characters");
        one(wrong, "ResourceGroupId", "an unknown resource group");
        one(wrong, "Architecture", "sparc", "x86_64_64", "x86");
        one(wrong, "Platform", "Plan9", "CentOS 7", "Cent", "MyUbuntu");
        one(
                wrong,
                "SnapshotId",
                "an unknown snapshot",
                "the data snapshot",
                "the system snapshot from before the cutoff",
                "the unfinished system snapshot",
                "the forbidden system snapshot",
                "the system snapshot of an unsupported category",
                "the encrypted system snapshot",
                "the snapshot in another region",
                "the snapshot of another account");
        one(
                wrong,
                D1 + "SnapshotId",
                "an unknown snapshot",
                "the data snapshot",
                "the system snapshot from before the cutoff",
                "the unfinished system snapshot",
                "the forbidden system snapshot",
                "the system snapshot of an unsupported category",
                "the encrypted system snapshot",
                "the snapshot in another region",
                "the snapshot of another account");
        one(
                wrong,
                D2 + "SnapshotId",
                "an unknown snapshot",
                "the second system snapshot",
                "the data snapshot from before the cutoff",
                "the unfinished data snapshot",
                "the forbidden data snapshot",
                "the data snapshot of an unsupported category");
        one(
                wrong,
                "InstanceId",
                "an unknown instance",
                "the starting instance",
                "the instance locked for security",
                "the instance with a disk in a forbidden status",
                "the instance with a disk being moved",
                "the instance with a snapshot in progress",
                "the instance with a local disk",
                "the instance with an invalid device status",
                "the instance with an encrypted system disk",
                "the instance whose source snapshot is deleted",
                "the instance whose snapshots fail",
                "the instance in another region",
                "the instance of another account");
        one(wrong, D1 + "Device", "/dev/sda", "xvda", "/dev/xvdb", "/dev/xvdaa");
        one(
                wrong,
                D2 + "Device",
                "/dev/xvda",
                "/dev/xvd1",
                "/dev/xvdA",
                "/dev/xvdaa",
                "/dev/sdb",
                "xvdb",
                "/dev/xvd",
                "/dev/vdb");
        one(wrong, D3 + "Device", "/dev/sdc", "/dev/xvda");
        one(wrong, D1 + "DiskType", "boot", "data");
        one(wrong, D2 + "DiskType", "boot", "system");
        one(wrong, D1 + "Size", "1 GiB less than the system snapshot's size", "2001", "many");
        one(wrong, D2 + "Size", "4", "2001", "-1", "20GB", "20.5", "4294967316", "18446744073709551636");
        one(wrong, D3 + "Size", "4", "2001", "many");
        one(
                wrong,
                "Tag.1.Key",
                "65 letters",
                "text starting with \"aliyun\"",
                "text starting with \"acs:\"",
                "text containing \"http://\"",
                "text starting with \"https://\"",
                "(empty)",
                "65 Chinese characters");
        one(
                wrong,
                "Tag.1.Value",
                "129 letters",
                "text starting with \"acs:\"",
                "text containing \"https://\"",
                "text starting with \"http://\"",
                "text starting with \"aliyun\"",
                "129 Chinese characters");
        one(wrong, "Tag.2.Value", "129 letters", "text starting with \"acs:\"");
        one(wrong, "RegionId", "(none)", "(empty)", "nowhere-1");
        text(
                wrong,
                D2 + "SnapshotId=the second data snapshot|" + D2 + "Device=/dev/xvdd|" + D3 + "Size=20|" + D3
                        + "Device=/dev/xvdd");
        text(
                wrong,
                D2 + "SnapshotId=the second data snapshot|" + D2
                        + "Size=1 GiB less than the second data snapshot's size");
        text(wrong, "Tag.21.Key=another|Tag.21.Value=value");
        text(wrong, D2 + "SnapshotId=the second system snapshot|" + D3 + "Size=20");
        text(wrong, D2 + "Size=20|" + D3 + "SnapshotId=the second system snapshot");
        StringBuilder many = new StringBuilder();
        IntStream.rangeClosed(2, 27)
                .forEach(n -> many.append(n == 2 ? "" : "|").append("DiskDeviceMapping." + n + ".Size=" + (n + 3)));
        text(wrong, many.toString());
        return List.copyOf(wrong);
    }

    private static void one(List<Factor.Value> wrong, String parameter, String... cells) {
        for (String cell : cells) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put(parameter, cell);
            wrong.add(new Factor.Value(parameter + " " + cell, one));
        }
    }

    private static void text(List<Factor.Value> wrong, String text) {
        wrong.add(new Factor.Value(text, Factor.cells(text)));
    }
}
