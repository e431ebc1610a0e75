package ecsconformance.page.drift;

import java.util.List;

/** The result for two texts: the details that are named, and the sentences that are not what they were. */
record Compared(List<Detail> details, List<Rewording> words) {}
