package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Refusal;

/** The refusals that come before any operation: common errors of the service and those of its gateway. */
public final class GatewayRefusals {

    public static final Refusal UNKNOWN_KEY =
            new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    static final Refusal INCOMPLETE_SIGNATURE =
            new Refusal(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
    static final Refusal TIMESTAMP_MALFORMED =
            new Refusal(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
    static final Refusal TIMESTAMP_EXPIRED =
            new Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    public static final Refusal NONCE_USED =
            new Refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    static final Refusal TOKEN_MISMATCH = new Refusal(
            400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey.");
    static final Refusal UNKNOWN_ACTION =
            new Refusal(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    static final Refusal UNKNOWN_VERSION =
            new Refusal(400, "InvalidVersion", "Specified parameter Version is not valid.");
    public static final Refusal UNKNOWN_FORMAT =
            new Refusal(400, "InvalidParameter.Format", "Specified parameter Format is not valid.");
    public static final Refusal UNSUPPORTED_VERB =
            new Refusal(403, "UnsupportedHTTPMethod", "This http method is not supported.");
    static final Refusal TOO_LARGE =
            new Refusal(413, "RequestEntityTooLarge", "The request body is larger than 1048576 bytes.");
    static final Refusal INTERNAL_ERROR = new Refusal(
            500, "InternalError", "The request processing has failed due to some unknown error, exception or failure.");

    private GatewayRefusals() {}

    /** A common parameter that is not there, or is empty. */
    static Refusal missing(String name) {
        return new Refusal(400, "Missing" + name, name + " is mandatory for this action.");
    }

    /** SignatureMethod or SignatureVersion with a value nobody knows; the code is misspelt in the documentation. */
    public static Refusal unknownSignature(String name) {
        return new Refusal(400, "InvalidParamater", "The specified parameter \"" + name + "\" is not valid.");
    }

    /** A request that cannot be read as parameters. */
    static Refusal unreadable(String what) {
        return new Refusal(400, "InvalidParameter", what);
    }

    /** Refusals of what is no readable HTTP request; the status says why. */
    static Refusal noHttp(int status) {
        return status == INTERNAL_ERROR.status()
                ? INTERNAL_ERROR
                : new Refusal(status, "InvalidParameter", "The HTTP request cannot be read.");
    }

    /** @param stringToSign the one of this request: clients compare it with their own, byte for byte */
    static Refusal wrongSignature(String stringToSign) {
        return new Refusal(
                400,
                "SignatureDoesNotMatch",
                "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign);
    }
}
