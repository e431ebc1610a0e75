package ecsconformance.contract;

/** A row of the parameter table. */
public record Parameter(String name, String type, boolean required, String example) {}
