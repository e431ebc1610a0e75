package ecsconformance.contract;

/** A row of the response table. */
public record ResponseField(String name, String type, String example) {}
