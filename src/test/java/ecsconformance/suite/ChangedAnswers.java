package ecsconformance.suite;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.ReroutedCloud;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Does everything right and then answers CreateImage otherwise. */
record ChangedAnswers(UnaryOperator<Answer> change) implements ReroutedCloud.Calls {

    static Cloud of(Cloud cloud, UnaryOperator<Answer> change) {
        return new ReroutedCloud(cloud, new ChangedAnswers(change));
    }

    @Override
    public Answer call(Cloud cloud, String accessKeyId, String operation, Map<String, String> parameters) {
        Answer answer = cloud.call(accessKeyId, operation, parameters);
        return operation.equals("CreateImage") ? change.apply(answer) : answer;
    }
}
