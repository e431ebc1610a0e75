package ecsconformance.run.cucumber;

import ecsconformance.steps.RunServices;

/**
 * Carries one run's collaborators to the classes that Cucumber instantiates by name. The context class loader is the one
 * thing that the platform hands on to its worker threads, so runs in one JVM stay apart without any static state.
 */
public final class RunLoader extends ClassLoader {

    private final RunServices services;
    private final RunLog log;

    public RunLoader(ClassLoader parent, RunServices services, RunLog log) {
        super(parent);
        this.services = services;
        this.log = log;
    }

    RunServices services() {
        return services;
    }

    public RunLog log() {
        return log;
    }

    /** The run that the current thread works for. */
    static RunLoader current() {
        if (Thread.currentThread().getContextClassLoader() instanceof RunLoader loader) {
            return loader;
        }
        throw new IllegalStateException("the features run only inside a suite run, which gives the glue its target");
    }
}
