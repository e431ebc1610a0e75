/**
 * The search beyond the written scenarios: requests, sequences and bursts of calls are drawn from a seed, sent to a target,
 * and judged by all that the documentation allows.
 *
 * <p>A {@link ecsconformance.explore.Trial} is carried out in one account and recorded whole
 * ({@link ecsconformance.explore.TrialRun}, {@link ecsconformance.explore.ExplorationRecord}). It is judged step by step as it
 * goes on ({@link ecsconformance.explore.Judge}), from the record alone, so that the same can be done again without the target. Requests that nothing has judged
 * are sent again ({@link ecsconformance.explore.JudgedTrial}). What diverges is made smaller in
 * fresh accounts ({@link ecsconformance.explore.Shrinking}) and must come three times out of three.
 *
 * <p>The oracle is an envelope and not the emulator's one answer. The page orders no checks, so every check of the emulator
 * is made and each refusal is allowed; where there is none the request must be accepted, with the documented effects. An
 * answer that the emulator's own reading does not explain is looked for in every reading that makes a difference to the
 * request, alone and combined, up to 64 combinations; beyond that the request says nothing.
 * {@link ecsconformance.explore.Allowances} adds what a fair endpoint may do that no reading of the emulator does. The reading
 * that an answer shows binds the target from then on, in the same situation: where the same parameters make the reading matter
 * ({@link ecsconformance.explore.BoundReadings}). It binds no further, for an endpoint may read the page more finely than the
 * emulator's switches do. An answer that was lost leaves two worlds, one in which the call was carried out.
 *
 * <p>The emulator opened these parts for it: {@code Check.all}, by which a check of several conditions tells all refusals
 * that a subject deserves; {@link ecsconformance.emulator.operation.AllowedAnswers}, which puts them together for a request
 * and carries an accepted one out under the id that the target gave; {@code ImageCreation.drawn}, an image that is not kept;
 * {@code Image.known}, the same image under another id; {@code AccountSetup.alone} and {@code AccountSetup.account}, an account
 * outside of any cloud, in the state of fixtures and with the target's ids. None of them can be reached through the API, and
 * nothing that the emulator answers has changed by them.
 *
 * <p>Combinations of values come from a greedy covering array of about a hundred lines. Tcases ({@code tcases-lib}) makes
 * them too, and requests with one wrong value; but it describes factors in documents of its own, so that values, the fixtures
 * that they refer to and what may meet would be written twice, and the seed would not decide the company of a wrong value.
 */
package ecsconformance.explore;
