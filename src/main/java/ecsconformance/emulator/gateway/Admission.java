package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import java.util.function.BiPredicate;

/** Lets a request through to its operation. By default it does so once the sender is proven. */
@FunctionalInterface
public interface Admission {

    Seam<Admission> SEAM = new Seam<>("admission");

    void admit(SignedRequest request, ApiRequest sent) throws RefusedRequest;

    /** Some requests are refused before anything else is looked at. */
    static Change<Admission> refusing(BiPredicate<SignedRequest, ApiRequest> some, Refusal refusal) {
        return SEAM.change(before -> (request, sent) -> {
            if (some.test(request, sent)) {
                throw new RefusedRequest(refusal);
            }
            before.admit(request, sent);
        });
    }

    /** Lets through a request that would be refused with that code. */
    public static Change<Admission> admitting(String code) {
        return admitting(code, SignedRequest.class);
    }

    /** Requests of that version are let through that would be refused with that code. */
    public static Change<Admission> admitting(String code, Class<? extends SignedRequest> version) {
        return SEAM.change(before -> (request, sent) -> {
            try {
                before.admit(request, sent);
            } catch (RefusedRequest refused) {
                if (!refused.refusal().code().equals(code) || !version.isInstance(request)) {
                    throw refused;
                }
            }
        });
    }
}
