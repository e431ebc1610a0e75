package ecsconformance.run.replay;

import ecsconformance.contract.Rule;
import ecsconformance.run.cucumber.FeatureLauncher;
import ecsconformance.run.cucumber.SuiteEvents;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The scenarios of the features on the class path by their location, read once and run as often as wanted. */
public final class ReplayFeatures {

    private final Map<String, Pickle> scenarios = new HashMap<>();

    public ReplayFeatures(Collection<Rule> rules) {
        AtomicLong ids = new AtomicLong();
        FeatureParser parser = new FeatureParser(() -> new UUID(0, ids.incrementAndGet()));
        rules.stream()
                .map(FeatureLauncher::file)
                .distinct()
                .flatMap(file -> parser.parseResource(new OnClassPath(file)).stream())
                .map(Feature::getPickles)
                .forEach(pickles -> pickles.forEach(
                        pickle -> scenarios.put(SuiteEvents.location(pickle.getUri(), pickle.getLocation()), pickle)));
    }

    /** The scenario at {@code features/….feature:LINE}. */
    public Pickle at(String location) {
        Pickle scenario = scenarios.get(location);
        if (scenario == null) {
            throw new IllegalArgumentException("no scenario stands at " + location);
        }
        return scenario;
    }

    /** A feature file for Cucumber's reader. */
    private record OnClassPath(String file) implements Resource {
        @Override
        public URI getUri() {
            return URI.create("classpath:" + file);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream content = ReplayFeatures.class.getClassLoader().getResourceAsStream(file);
            if (content == null) {
                throw new IOException(file + " is not on the class path");
            }
            return content;
        }
    }
}
