package ecsconformance.contract;

import java.util.OptionalInt;

/** Two inclusive bounds; one is empty where the page gives none. */
public record Range(OptionalInt from, OptionalInt to) {}
