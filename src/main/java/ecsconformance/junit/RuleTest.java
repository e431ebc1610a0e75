package ecsconformance.junit;

import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** One rule as a test. Its source is the class, since the features are in a jar where no editor finds them. */
final class RuleTest extends AbstractTestDescriptor {

    static final String SEGMENT = "rule";

    private final String id;

    private RuleTest(TestDescriptor parent, String id, String name) {
        super(
                parent.getUniqueId().append(SEGMENT, id),
                name,
                parent.getSource().orElse(ClassSource.from(RuleTest.class)));
        this.id = id;
    }

    static RuleTest in(TestDescriptor parent, String id, String name) {
        return new RuleTest(parent, id, name);
    }

    @Override
    public String getLegacyReportingName() {
        return id;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }
}
