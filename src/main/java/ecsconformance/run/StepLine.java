package ecsconformance.run;

/** One step of a scenario as it ran: its keyword and text, and how it ended. */
record StepLine(String text, String status) {}
