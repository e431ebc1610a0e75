package ecsconformance.emulator.readings;

import ecsconformance.emulator.behaviour.Reading;
import java.util.List;
import java.util.stream.Stream;

/** Every reading of the page, by the subject of its rules. */
public final class Readings {

    public static final List<Reading> ALL = Stream.of(
                    DiskTypeReadings.ALL,
                    MappingReadings.ALL,
                    OrderReadings.ALL,
                    RequestReadings.ALL,
                    SourceReadings.ALL,
                    WireReadings.ALL,
                    OperationReadings.ALL,
                    TagReadings.ALL)
            .flatMap(List::stream)
            .toList();

    private Readings() {}
}
