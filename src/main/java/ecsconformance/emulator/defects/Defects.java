package ecsconformance.emulator.defects;

import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.stream.Stream;

/** Every deliberate defect, by the area of the rule that must catch it. */
public final class Defects {

    public static final List<Defect> ALL = Stream.of(
                    AccountDefects.ALL,
                    ActionDefects.ALL,
                    AnswerDefects.ALL,
                    ArchitectureDefects.ALL,
                    ClientTokenDefects.ALL,
                    DescriptionDefects.ALL,
                    DeviceDefects.ALL,
                    DiskDefects.ALL,
                    DiskTypeDefects.ALL,
                    ExampleDefects.ALL,
                    ImageDefects.ALL,
                    ImageNameDefects.ALL,
                    ImageVersionDefects.ALL,
                    InstanceDefects.ALL,
                    LostDefects.BESIDE_ANOTHER,
                    MappingDefects.ALL,
                    ParameterDefects.ALL,
                    PlatformDefects.ALL,
                    PriorityDefects.ALL,
                    RefusalDefects.ALL,
                    RegionDefects.ALL,
                    ResourceGroupDefects.ALL,
                    SizeDefects.ALL,
                    SnapshotDefects.ALL,
                    SourceDefects.ALL,
                    TagDefects.ALL,
                    WireDefects.ALL)
            .flatMap(List::stream)
            .toList();

    private Defects() {}
}
