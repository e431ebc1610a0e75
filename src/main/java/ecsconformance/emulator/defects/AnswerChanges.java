package ecsconformance.emulator.defects;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.gateway.AnswerChange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Changes of answers that defects of several areas are made of. */
final class AnswerChanges {

    private AnswerChanges() {}

    static final String ACTION = "CreateImage";

    static String twice(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    static Change<?> refused(UnaryOperator<Node.Fields> otherwise) {
        return AnswerChange.of(
                ACTION, answer -> answer.isGranted() ? answer : answer.with(otherwise.apply(answer.body())));
    }
}
