package ecsconformance.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of the checks of a run when the recorded answers were made false, one fact at a time.
 *
 * @param facts    the number of facts that a check claims and that were made false
 * @param noticed  with how many of them the check did not pass
 * @param vacuous  the checks that passed nevertheless
 * @param unproven checks that could not be tried, or not to their end
 */
public record Proof(long facts, long noticed, List<Doubt> vacuous, List<Doubt> unproven) {

    public Proof {
        vacuous = List.copyOf(vacuous);
        unproven = List.copyOf(unproven);
    }

    /** Both together; they share no rule. */
    public Proof and(Proof other) {
        return new Proof(
                facts + other.facts,
                noticed + other.noticed,
                Stream.concat(vacuous.stream(), other.vacuous.stream()).toList(),
                Stream.concat(unproven.stream(), other.unproven.stream()).toList());
    }

    /**
     * A check that a fact casts doubt on.
     *
     * @param rule     its id
     * @param location of the scenario
     * @param scenario its name
     * @param step     the check's own sentence
     * @param fact     the fact that was falsified
     * @param reason   the reason for the doubt
     */
    public record Doubt(String rule, String location, String scenario, String step, String fact, String reason) {}
}
