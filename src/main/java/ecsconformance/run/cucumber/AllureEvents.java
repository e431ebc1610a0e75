package ecsconformance.run.cucumber;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;

/** Allure's own adapter for Cucumber, its results given to the run that the thread works for instead of to files. */
public final class AllureEvents implements ConcurrentEventListener {

    private final AllureCucumber7Jvm adapter =
            new AllureCucumber7Jvm(new AllureLifecycle(RunLoader.current().log().allure()));

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        adapter.setEventPublisher(publisher);
    }
}
