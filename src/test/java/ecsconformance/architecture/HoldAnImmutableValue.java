package ecsconformance.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Random;

/**
 * A static field cannot change its content: no collection that can be written to, no builder, no atomic, no array
 * except a private one of primitives. The type {@code List} tells nothing, so the value itself is looked at.
 */
final class HoldAnImmutableValue extends ArchCondition<JavaField> {

    private static final String UNMODIFIABLE =
            "java\\.util\\.(ImmutableCollections\\$.+|Collections\\$(Unmodifiable|Empty|Singleton).+|KeyValueHolder)";
    private static final String CHANGING = "java\\.util\\.concurrent\\.(atomic|locks)\\..+|java\\.lang\\.ThreadLocal"
            + "|java\\.lang\\.String(Builder|Buffer)|java\\.util\\.(Date|Calendar)|java\\.text\\..+Format";

    HoldAnImmutableValue() {
        super("hold a value that cannot change");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        Object value = valueOf(field);
        boolean immutable = value == null || isImmutable(field, value);
        events.add(new SimpleConditionEvent(
                field,
                immutable,
                field.getFullName() + " holds "
                        + (value == null ? "null" : value.getClass().getName())));
    }

    private static boolean isImmutable(JavaField field, Object value) {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return field.getModifiers().contains(JavaModifier.PRIVATE)
                    && type.getComponentType().isPrimitive();
        }
        if (value instanceof Collection || value instanceof Map) {
            return type.getName().matches(UNMODIFIABLE);
        }
        return !(value instanceof Random) && !type.getName().matches(CHANGING);
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getFullName() + " cannot be read", e);
        }
    }
}
