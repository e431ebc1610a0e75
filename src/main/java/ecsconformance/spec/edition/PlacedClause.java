package ecsconformance.spec.edition;

import ecsconformance.contract.Clause;

/** A clause and the line that it stands on. */
record PlacedClause(Clause clause, int line) {}
