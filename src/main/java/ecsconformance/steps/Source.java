package ecsconformance.steps;

import ecsconformance.fixture.Fixture;

/** The source of an image and the parameter that names it. */
public record Source(Fixture fixture, String parameter) {

    private static final String MAPPING = "a mapping of ";

    static Source of(String words) {
        boolean mapping = words.startsWith(MAPPING);
        String reference = mapping ? words.substring(MAPPING.length()) : words;
        Fixture fixture = Fixture.byReference(reference)
                .orElseThrow(() -> new IllegalArgumentException("no fixture is called \"" + reference + "\""));
        if (mapping) {
            return new Source(fixture, "DiskDeviceMapping.1.SnapshotId");
        }
        return new Source(fixture, fixture.kind() == Fixture.Kind.INSTANCE ? "InstanceId" : "SnapshotId");
    }
}
