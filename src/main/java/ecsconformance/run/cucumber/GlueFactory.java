package ecsconformance.run.cucumber;

import ecsconformance.steps.RunServices;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.picocontainer.DefaultPicoContainer;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.behaviors.Caching;

/** Builds the glue of each scenario by constructor injection around the run's own collaborators. */
public final class GlueFactory implements ObjectFactory {

    private final Set<Class<?>> glue = new LinkedHashSet<>();
    private final Supplier<RunServices> services;
    private MutablePicoContainer container;

    /** For Cucumber, which makes it by name on a thread that sees the run's loader. */
    public GlueFactory() {
        this(() -> RunLoader.current().services());
    }

    /** @param services asked at the start of each scenario */
    GlueFactory(Supplier<RunServices> services) {
        this.services = services;
    }

    @Override
    public boolean addClass(Class<?> type) {
        if (type != RunServices.class && glue.add(type)) {
            for (Constructor<?> constructor : type.getConstructors()) {
                for (Class<?> needed : constructor.getParameterTypes()) {
                    addClass(needed);
                }
            }
        }
        return true;
    }

    @Override
    public void start() {
        container = new DefaultPicoContainer(new Caching());
        container.addComponent(services.get());
        glue.forEach(container::addComponent);
    }

    @Override
    public void stop() {
        container = null;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return container.getComponent(type);
    }
}
