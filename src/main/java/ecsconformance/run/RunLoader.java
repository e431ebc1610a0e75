package ecsconformance.run;

import ecsconformance.steps.SuiteSetting;

/**
 * Carries one run's collaborators to the classes that Cucumber instantiates by name. The context class loader is the one
 * thing that the platform hands on to its worker threads, so runs in one JVM stay apart without any static state.
 */
final class RunLoader extends ClassLoader {

    private final SuiteSetting setting;
    private final RunLog log;

    RunLoader(ClassLoader parent, SuiteSetting setting, RunLog log) {
        super(parent);
        this.setting = setting;
        this.log = log;
    }

    SuiteSetting setting() {
        return setting;
    }

    RunLog log() {
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
