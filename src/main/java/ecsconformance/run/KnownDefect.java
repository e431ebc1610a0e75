package ecsconformance.run;

/**
 * A way in which an emulator can be made to break the documentation.
 *
 * @param breaks what goes wrong, one sentence without a full stop
 * @param owner  id of the rule that must catch it
 */
public record KnownDefect(String name, String breaks, String owner) {}
