package ecsconformance.input;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** YAML that is written for a user, one value a line. */
public final class YamlText {

    private YamlText() {}

    /** The names and values in their order; a value is a text or again a map. */
    public static String of(Map<String, ?> values) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(Integer.MAX_VALUE)
                .build();
        return new Dump(settings).dumpToString(values);
    }
}
