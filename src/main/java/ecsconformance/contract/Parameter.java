package ecsconformance.contract;

/**
 * A row of the parameter table.
 *
 * @param name    spelled as in the table, for example {@code DiskDeviceMapping.N.Size}
 * @param type    {@code String} or {@code Integer}
 * @param example the example value
 */
public record Parameter(String name, String type, boolean required, String example, ParameterFacts facts) {}
