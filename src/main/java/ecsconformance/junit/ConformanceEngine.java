package ecsconformance.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

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
}
