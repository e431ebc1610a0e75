package ecsconformance.suite;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.behaviour.Behaviour;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A cloud that does everything right and then answers CreateImage otherwise. */
record ChangedAnswers(Cloud cloud, UnaryOperator<Answer> change) implements Cloud {

    @Override
    public Optional<Principal> principal(String accessKeyId) {
        return cloud.principal(accessKeyId);
    }

    @Override
    public Behaviour behaviour(String accessKeyId) {
        return cloud.behaviour(accessKeyId);
    }

    @Override
    public Set<String> operations() {
        return cloud.operations();
    }

    @Override
    public Answer call(String accessKeyId, String operation, Map<String, String> parameters) {
        Answer answer = cloud.call(accessKeyId, operation, parameters);
        return operation.equals("CreateImage") ? change.apply(answer) : answer;
    }

    @Override
    public Scope openScope(String run, Behaviour behaviour) {
        return cloud.openScope(run, behaviour);
    }

    @Override
    public Arranged arrange(String scope, String fixture) {
        return cloud.arrange(scope, fixture);
    }

    @Override
    public boolean closeScope(String scope) {
        return cloud.closeScope(scope);
    }
}
