package ecsconformance.result.certificate;

import ecsconformance.contract.Contract;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.Consistency;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RunId;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.Waivers;
import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.waiver.Waiver;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares everything that a package claims with what this suite finds itself; each difference is a sentence. */
public final class Verification {

    private final JudgedEdition edition;
    private final Contract contract;
    private final RuleCatalogue catalogue;
    private final String features;
    private final Function<Result, List<RuleResult>> evaluation;

    /**
     * @param features   digest of this suite's features
     * @param evaluation gives the catalogue's rules with the verdicts that a result's exchanges bear out; an
     *                   {@link IllegalArgumentException} where the result holds what no run writes
     */
    public Verification(
            Contract contract,
            RuleCatalogue catalogue,
            String features,
            Function<Result, List<RuleResult>> evaluation) {
        this(JudgedEdition.stated(contract, catalogue.rules()), features, evaluation);
    }

    /** @param edition that is judged by, with what the rules can judge of it */
    public Verification(JudgedEdition edition, String features, Function<Result, List<RuleResult>> evaluation) {
        this.edition = edition;
        this.contract = edition.contract();
        this.catalogue = edition.catalogue();
        this.features = features;
        this.evaluation = evaluation;
    }

    /** The claims that do not hold, most fundamental first; empty if the package is verified. */
    public List<String> problems(CertificationPackage certification, Optional<PublicKey> key) {
        Result result = certification.result();
        List<String> problems = new ArrayList<>(certification.problems(key));
        run(result, problems);
        Consistency.problems(result).forEach(it -> problems.add(it.toString()));
        problems.addAll(new ExchangeCheck(result).problems());
        boolean sameRules = sameEdition(certification, problems);
        if (sameRules) {
            problems.addAll(new RuleCheck(catalogue).problems(result));
            problems.addAll(verdicts(result));
            claims(certification, problems);
        }
        return problems;
    }

    private List<String> verdicts(Result result) {
        try {
            Result found = waived(result, evaluation.apply(result));
            List<String> problems = new ArrayList<>(new VerdictCheck(found.rules()).problems(result));
            if (!found.waivers().equals(result.waivers())) {
                problems.add("waivers: their states do not follow from the rules");
            }
            return problems;
        } catch (IllegalArgumentException malformed) {
            return List.of("record: it cannot be evaluated (" + malformed.getMessage() + ")");
        }
    }

    /** The result with those rules, judged with its own waivers as of the end of its run. */
    private static Result waived(Result result, List<RuleResult> rules) {
        Result bare = new Result(
                result.suite(),
                result.target(),
                result.run(),
                result.verdict(),
                result.summary(),
                rules,
                result.exchanges(),
                result.resources());
        List<Waiver> waivers =
                result.waivers().stream().map(WaiverOutcome::waiver).toList();
        return new Waivers(waivers, result.run().finishedAt()).applyTo(bare);
    }

    /** Tells whether the package was judged by the rules that this suite has; with others nothing can be compared. */
    private boolean sameEdition(CertificationPackage certification, List<String> problems) {
        Manifest manifest = certification.manifest();
        String judgedBy = certification.result().suite().contract().digest();
        if (!judgedBy.equals(contract.digest())) {
            problems.add("contract: the run was judged by " + judgedBy + ", this suite has " + contract.digest());
        }
        Suite.ContractInfo named = certification.result().suite().contract();
        Suite.ContractInfo own =
                new Suite.ContractInfo(contract.operation(), contract.apiVersion(), contract.edition(), named.digest());
        if (!named.equals(own)) {
            problems.add("contract: the result names " + named.operation() + " " + named.apiVersion() + " of "
                    + named.edition() + ", the contract is of " + own.operation() + " " + own.apiVersion() + " of "
                    + own.edition());
        }
        if (!certification.result().suite().name().equals(Suite.NAME)) {
            problems.add("suite: the result names another suite than " + Suite.NAME);
        }
        certification.result().run().extent().ifPresent(extent -> extent(extent, problems));
        if (!manifest.contract().equals(judgedBy)) {
            problems.add("contract: the manifest names " + manifest.contract() + ", the result " + judgedBy);
        }
        if (!manifest.features().equals(features)) {
            problems.add("features: the run was judged by " + manifest.features() + ", this suite has " + features
                    + "; the verdicts were not evaluated again");
        }
        return manifest.features().equals(features);
    }

    private void extent(Extent extent, List<String> problems) {
        if (extent.rules() != catalogue.rules().size()) {
            problems.add("run.extent: the edition has " + catalogue.rules().size() + " rules, the result names "
                    + extent.rules());
        }
        if (!extent.unstated().equals(edition.unstated())) {
            problems.add("run.extent: the clauses without a rule are " + edition.unstated() + ", the result names "
                    + extent.unstated());
        }
        if (!extent.features().equals(features)) {
            problems.add("run.extent: the features are " + features + ", the result names " + extent.features());
        }
    }

    private static void run(Result result, List<String> problems) {
        RunInfo run = result.run();
        if (!run.complete()) {
            problems.add("run: it did not reach its end"
                    + run.problem().map(it -> ": " + it).orElse(""));
        }
        run.selection().ifPresent(words -> problems.add("run: it was filtered with " + words));
        boolean fits = run.nonce().isPresent()
                && RunId.of(
                                run.nonce().get(),
                                run.startedAt(),
                                run.seed(),
                                result.target(),
                                result.suite().contract(),
                                result.suite().version())
                        .equals(run.id());
        if (!fits) {
            problems.add("run: the id " + run.id() + " does not follow from the target's name, endpoint and region, the"
                    + " start, the seed, the nonce, the contract and the suite's version; one of them was edited");
        }
    }

    private void claims(CertificationPackage certification, List<String> problems) {
        Certificate certificate = Certificate.of(certification.result(), catalogue);
        List<String> claimed = certification.manifest().certifies();
        if (!claimed.equals(certificate.certified())) {
            problems.add("manifest: it claims the profiles " + claimed + ", but the run supports "
                    + certificate.certified());
        }
        if (!certification
                .manifest()
                .version()
                .equals(certification.result().suite().version())) {
            problems.add("manifest: it names another version of the suite than the result");
        }
    }
}
