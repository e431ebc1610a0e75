package ecsconformance.junit;

import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds a class by its name, and one of its rules by the id that an earlier run gave its test. */
final class ClassesAndRules implements SelectorResolver {

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
