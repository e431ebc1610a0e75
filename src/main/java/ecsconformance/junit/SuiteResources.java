package ecsconformance.junit;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Sees the suite's own resources alone: a build that has Cucumber tests too has a folder {@code features} of its own. */
final class SuiteResources extends ClassLoader {

    private static final String OWN = "contract/create-image.json";

    private final String root;

    SuiteResources(ClassLoader parent) {
        super(parent);
        String own = String.valueOf(parent.getResource(OWN));
        this.root = own.substring(0, Math.max(0, own.length() - OWN.length()));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> own = Collections.list(super.getResources(name)).stream()
                .filter(it -> it.toString().startsWith(root))
                .toList();
        return Collections.enumeration(own);
    }
}
