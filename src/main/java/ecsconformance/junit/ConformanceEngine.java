package ecsconformance.junit;

import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds the classes with {@link EcsConformance} and runs the suite for each, one after the other. */
public final class ConformanceEngine implements TestEngine {

    private static final EngineDiscoveryRequestResolver<EngineDescriptor> CLASSES =
            EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
                    .addClassContainerSelectorResolver(type -> type.isAnnotationPresent(EcsConformance.class))
                    .addSelectorResolver(new ClassesAndRules())
                    .build();

    @Override
    public String getId() {
        return "ecs-conformance";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "ECS CreateImage conformance");
        CLASSES.resolve(request, engine);
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor engine = request.getRootTestDescriptor();
        var listener = request.getEngineExecutionListener();
        ClassRun run = new ClassRun(
                listener,
                request.getConfigurationParameters(),
                System.getenv(),
                getVersion().orElse("development"));
        listener.executionStarted(engine);
        for (TestDescriptor each : engine.getChildren()) {
            if (each instanceof ConformanceClass tested) {
                run.execute(tested);
            }
        }
        listener.executionFinished(engine, TestExecutionResult.successful());
    }

    /** Finds a class by its name, and one of its rules by the id that an earlier run gave its test. */
    private static final class ClassesAndRules implements SelectorResolver {

        @Override
        public Resolution resolve(ClassSelector selector, Context context) {
            Class<?> type = selector.getJavaClass();
            if (!type.isAnnotationPresent(EcsConformance.class)) {
                return Resolution.unresolved();
            }
            return match(context.addToParent(parent -> Optional.of(ConformanceClass.in(parent, type))));
        }

        @Override
        public Resolution resolve(UniqueIdSelector selector, Context context) {
            UniqueId.Segment last = selector.getUniqueId().getLastSegment();
            if (last.getType().equals(ConformanceClass.SEGMENT)) {
                return resolve(DiscoverySelectors.selectClass(last.getValue()), context);
            }
            if (last.getType().equals(RuleTest.SEGMENT)) {
                DiscoverySelector owner =
                        DiscoverySelectors.selectUniqueId(selector.getUniqueId().removeLastSegment());
                return match(context.addToParent(
                        () -> owner, parent -> Optional.of(RuleTest.in(parent, last.getValue(), last.getValue()))));
            }
            return Resolution.unresolved();
        }

        private static Resolution match(Optional<? extends TestDescriptor> found) {
            return found.map(it -> Resolution.match(Match.exact(it))).orElseGet(Resolution::unresolved);
        }
    }

    /** One rule as a test. Its source is the class, since the features are in a jar where no editor finds them. */
    static final class RuleTest extends AbstractTestDescriptor {

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
}
