package ecsconformance.result;

/** The suite that judged, and the contract by which it did. */
public record Suite(String name, String version, ContractInfo contract) {

    /** The name of this suite in every result. */
    public static final String NAME = "create-image-conformance";

    /** The documentation edition the rules state, with the digest of the contract file. */
    public record ContractInfo(String operation, String apiVersion, String edition, String digest) {}
}
