package ecsconformance.run.preflight;

import ecsconformance.endpoint.Target;
import ecsconformance.wire.Reply;
import ecsconformance.wire.TransientFailure;
import java.util.List;

/** Says in one sentence why a target cannot be tested, and what to do. */
final class Diagnosis {

    private static final List<String> NOT_UNDERSTOOD = List.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "InvalidSignature",
            "InvalidTimeStamp",
            "IllegalTimestamp",
            "SignatureNonceUsed",
            "MissingParameter",
            "MissingAccessKeyId",
            "MissingSignature",
            "MissingTimestamp",
            "MissingAction",
            "MissingVersion",
            "InvalidVersion",
            "InvalidSecurityToken",
            "MissingSecurityToken",
            "InvalidProtocol",
            "UnsupportedHTTPMethod",
            "InvalidParamater",
            "InvalidParameter");

    private static final List<String> NO_SUCH_OPERATION = List.of(
            "InvalidAction",
            "InvalidApi",
            "InvalidOperation",
            "UnsupportedOperation",
            "OperationNotSupported",
            "NotImplemented",
            "UnknownOperation");

    /** Parameters that every call has, whatever its operation. */
    private static final List<String> COMMON =
            List.of("Action", "Version", "AccessKeyId", "Signature", "Timestamp", "Format", "x-acs-", "Authorization");

    private static final List<Integer> NOT_SERVED = List.of(404, 405, 501);

    private Diagnosis() {}

    /** Tells whether the endpoint took the call for a well-formed, signed one, whatever it thinks of the operation. */
    static boolean isUnderstood(Reply reply) {
        return reply instanceof Reply.Success
                || (reply instanceof Reply.Refusal refusal
                        && refusal.status() < 500
                        && (isUnsupported(reply) || NOT_UNDERSTOOD.stream().noneMatch(refusal.code()::startsWith)));
    }

    /** Tells whether only an endpoint that has understood the call would say so; not knowing an operation is no proof. */
    static boolean isAboutTheOperation(Reply reply) {
        return isUnderstood(reply) && !isUnsupported(reply);
    }

    /** Tells whether the endpoint says that it does not know the operation. */
    static boolean isUnsupported(Reply reply) {
        return reply instanceof Reply.Refusal refusal
                        && (NO_SUCH_OPERATION.stream().anyMatch(refusal.code()::startsWith))
                || reply instanceof Reply.Unreadable unreadable && NOT_SERVED.contains(unreadable.status());
    }

    /** Tells whether the refusal is about a parameter, which may be one of the operation or one that every call has. */
    static boolean isAboutParameters(Reply reply) {
        return reply instanceof Reply.Refusal refusal
                && refusal.status() < 500
                && (refusal.code().startsWith("MissingParameter")
                        || refusal.code().startsWith("InvalidParameter"));
    }

    /** Tells whether the endpoint may have said this of the operation alone, and would take another one. */
    static boolean mayConcernTheOperation(Reply reply) {
        return isAboutParameters(reply) || isUnsupported(reply);
    }

    /** Tells whether a refusal names a parameter that every call has. */
    static boolean namesCommonParameter(Reply reply) {
        return reply instanceof Reply.Refusal refusal
                && COMMON.stream().anyMatch(name -> (refusal.code() + " " + refusal.message()).contains(name));
    }

    /** Tells whether the endpoint knows the operation and does not let this key use it. */
    static boolean isForbidden(Reply reply) {
        return reply instanceof Reply.Refusal refusal
                && (refusal.code().startsWith("Forbidden") || refusal.code().startsWith("NoPermission"));
    }

    static String of(Target target, Reply reply) {
        if (TransientFailure.isBusy(reply)) {
            return target.endpoint() + " is too busy to be tested (" + reply.summary() + "); try again later";
        }
        if (reply instanceof Reply.Refusal refusal) {
            return target.endpoint() + " refuses the probe with " + refusal.status() + " " + refusal.code()
                    + remedy(refusal);
        }
        if (reply instanceof Reply.Unreadable unreadable) {
            return target.endpoint() + " does not answer like the API (status " + unreadable.status() + ": "
                    + unreadable.reason() + "); check the URL, and whether a proxy or a login page stands in between";
        }
        if (reply instanceof Reply.Unanswered lost) {
            return "cannot reach " + target.endpoint() + ": " + lost.reason();
        }
        return target.endpoint() + " answers, but " + reply.summary();
    }

    private static String remedy(Reply.Refusal refusal) {
        String code = refusal.code();
        if (code.startsWith("InvalidAccessKeyId")) {
            return "; check the access key id";
        }
        if (code.startsWith("SignatureDoesNotMatch") || code.startsWith("IncompleteSignature")) {
            return "; check the access key secret";
        }
        if (code.startsWith("InvalidTimeStamp") || code.startsWith("IllegalTimestamp")) {
            return "; check the clocks: the suite's and the endpoint's differ too much";
        }
        if (code.contains("SecurityToken")) {
            return "; check the security token";
        }
        return ": " + refusal.message();
    }
}
