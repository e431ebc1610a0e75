package ecsconformance.junit;

import ecsconformance.junit.ConformanceEngine.RuleTest;
import java.util.List;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class with {@link EcsConformance}; its tests are the rules, which become known when it runs. */
final class ConformanceClass extends AbstractTestDescriptor {

    static final String SEGMENT = "class";

    private final Class<?> type;

    private ConformanceClass(TestDescriptor parent, Class<?> type) {
        super(parent.getUniqueId().append(SEGMENT, type.getName()), type.getSimpleName(), ClassSource.from(type));
        this.type = type;
    }

    static ConformanceClass in(TestDescriptor parent, Class<?> type) {
        return new ConformanceClass(parent, type);
    }

    Class<?> tested() {
        return type;
    }

    EcsConformance settings() {
        return type.getAnnotation(EcsConformance.class);
    }

    /** The ids of the rules that were asked for by name; empty where all of the class are meant. */
    List<String> chosen() {
        return getChildren().stream()
                .map(it -> it.getUniqueId().getLastSegment().getValue())
                .toList();
    }

    /** The test of a rule: the one that was asked for, or one that becomes known now. */
    RuleTest test(String rule, String name, EngineExecutionListener listener) {
        for (TestDescriptor child : getChildren()) {
            if (child instanceof RuleTest known
                    && known.getUniqueId().getLastSegment().getValue().equals(rule)) {
                return known;
            }
        }
        RuleTest found = RuleTest.in(this, rule, name);
        addChild(found);
        listener.dynamicTestRegistered(found);
        return found;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
        return true;
    }
}
