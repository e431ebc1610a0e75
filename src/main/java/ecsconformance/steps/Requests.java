package ecsconformance.steps;

import ecsconformance.wire.Call;
import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.Optional;

/** Builds CreateImage calls from the words of a scenario. */
public final class Requests {

    private static final String ACTION = "Action";
    private static final String IMAGE_NAME = "ImageName";

    private final ScenarioFixtures fixtures;
    private final CellValues values;
    private final GeneratedValues generated;

    public Requests(ScenarioFixtures fixtures, CellValues values, GeneratedValues generated) {
        this.fixtures = fixtures;
        this.values = values;
        this.generated = generated;
    }

    /** A call for an image of the source, with the parameters of the table on top; the table may be null. */
    Call from(Source source, DataTable parameters) {
        Call call = named().with(
                        source.parameter(), fixtures.resource(source.fixture()).id());
        return parameters == null ? call : with(call, parameters);
    }

    /** A call for an image of the source that carries the scenario's ClientToken. */
    Call withToken(Source source) {
        return from(source, null).with("ClientToken", generated.token());
    }

    /** A call with just the parameters of the table. */
    Call with(DataTable parameters) {
        return with(named(), parameters);
    }

    /** The call with the parameters of the table set, replaced or left out. */
    Call with(Call call, DataTable parameters) {
        Call changed = call;
        for (List<String> row : parameters.asLists()) {
            if (row.size() != 2) {
                throw new IllegalArgumentException("a row of parameters is a name and a value, not " + row);
            }
            changed = changed(changed, row.get(0), values.of(row.get(1)));
        }
        return changed;
    }

    private static Call changed(Call call, String name, Optional<String> value) {
        if (name.equals(ACTION)) {
            return new Call(value.orElse(Call.NO_OPERATION), call.parameters());
        }
        return value.isPresent() ? call.with(name, value.get()) : call.without(name);
    }

    /** Every image carries a name of its own, so that it can be found again. */
    private Call named() {
        return Call.of("CreateImage")
                .with("RegionId", fixtures.account().region())
                .with(IMAGE_NAME, generated.name());
    }
}
