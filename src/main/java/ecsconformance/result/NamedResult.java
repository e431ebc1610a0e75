package ecsconformance.result;

/** A result under the name by which a comparison shows it, such as the target's or the file's. */
public record NamedResult(String name, Result result) {}
