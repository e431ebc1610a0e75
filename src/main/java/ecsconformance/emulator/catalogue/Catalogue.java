package ecsconformance.emulator.catalogue;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.check.AccountDefects;
import ecsconformance.emulator.check.DiskDefects;
import ecsconformance.emulator.check.DiskTypeReadings;
import ecsconformance.emulator.check.MappingDefects;
import ecsconformance.emulator.check.MappingReadings;
import ecsconformance.emulator.check.NameDefects;
import ecsconformance.emulator.check.OrderReadings;
import ecsconformance.emulator.check.PairDefects;
import ecsconformance.emulator.check.ParameterDefects;
import ecsconformance.emulator.check.RefusalDefects;
import ecsconformance.emulator.check.RequestReadings;
import ecsconformance.emulator.check.SizeDefects;
import ecsconformance.emulator.check.SnapshotDefects;
import ecsconformance.emulator.check.SourceReadings;
import ecsconformance.emulator.check.StateDefects;
import ecsconformance.emulator.check.TagDefects;
import ecsconformance.emulator.check.TextDefects;
import ecsconformance.emulator.gateway.AnswerDefects;
import ecsconformance.emulator.gateway.EnvelopeDefects;
import ecsconformance.emulator.gateway.SenderDefects;
import ecsconformance.emulator.gateway.WireDefects;
import ecsconformance.emulator.gateway.WireReadings;
import ecsconformance.emulator.operation.AftermathDefects;
import ecsconformance.emulator.operation.EffectDefects;
import ecsconformance.emulator.operation.KeptDefects;
import ecsconformance.emulator.operation.LostDefects;
import ecsconformance.emulator.operation.OperationReadings;
import ecsconformance.emulator.operation.PriorityDefects;
import ecsconformance.emulator.operation.RaceDefects;
import ecsconformance.emulator.operation.SequenceDefects;
import ecsconformance.emulator.operation.ShownDefects;
import ecsconformance.emulator.operation.StoredDefects;
import ecsconformance.emulator.operation.TagReadings;
import ecsconformance.emulator.operation.TakingDefects;
import ecsconformance.emulator.operation.TokenDefects;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All readings and defects; each is written beside what it changes.
 *
 * @param defects  each of which a rule must catch
 * @param combined of two parameters, sequences and races, which no rule looks at and the exploration must find
 */
public record Catalogue(List<Reading> readings, List<Defect> defects, List<Defect> combined) {

    /** As many names fit into a message. */
    private static final int FEW = 30;

    public Catalogue {
        readings = List.copyOf(readings);
        defects = List.copyOf(defects);
        combined = List.copyOf(combined);
    }

    /** Without any that only the exploration finds. */
    public Catalogue(List<Reading> readings, List<Defect> defects) {
        this(readings, defects, List.of());
    }

    public static Catalogue complete() {
        return new Catalogue(
                joined(List.of(
                        OrderReadings.ALL,
                        SourceReadings.ALL,
                        RequestReadings.ALL,
                        TagReadings.ALL,
                        MappingReadings.ALL,
                        DiskTypeReadings.ALL,
                        OperationReadings.ALL,
                        WireReadings.ALL)),
                joined(List.of(
                        NameDefects.ALL,
                        TextDefects.ALL,
                        StateDefects.ALL,
                        RefusalDefects.ALL,
                        ParameterDefects.ALL,
                        TagDefects.ALL,
                        SizeDefects.ALL,
                        DiskDefects.ALL,
                        TakingDefects.ALL,
                        KeptDefects.ALL,
                        ShownDefects.ALL,
                        AftermathDefects.ALL,
                        WireDefects.ALL,
                        EnvelopeDefects.ALL,
                        MappingDefects.ALL,
                        SnapshotDefects.ALL,
                        AccountDefects.ALL,
                        TokenDefects.ALL,
                        EffectDefects.ALL,
                        AnswerDefects.ALL,
                        StoredDefects.ALL,
                        PriorityDefects.ALL,
                        SenderDefects.ALL)),
                joined(List.of(PairDefects.ALL, LostDefects.ALL, SequenceDefects.ALL, RaceDefects.ALL)));
    }

    /** Those that a rule must catch, and then the combined ones. */
    List<Defect> everyDefect() {
        return joined(List.of(defects, combined));
    }

    /** @throws UnknownChoice with the names there are */
    Reading reading(String name) {
        return named("reading", name, readings, Reading::name);
    }

    /** @throws UnknownChoice with the names that are like it, or all areas */
    Defect defect(String name) {
        return named("defect", name, everyDefect(), Defect::name);
    }

    private static <T> T named(String kind, String name, List<T> all, Function<T, String> nameOf) {
        Optional<T> found =
                all.stream().filter(it -> nameOf.apply(it).equals(name)).findFirst();
        return found.orElseThrow(() -> new UnknownChoice("there is no " + kind + " \"" + name + "\"; "
                + near(name, all.stream().map(nameOf).toList())));
    }

    /** Those that begin alike, else all where they are few, else all areas. */
    private static String near(String name, List<String> names) {
        List<String> alike =
                names.stream().filter(it -> area(it).equals(area(name))).toList();
        if (!alike.isEmpty()) {
            return "there are " + list(alike);
        }
        List<String> all = names.size() > FEW
                ? names.stream()
                        .map(Catalogue::area)
                        .distinct()
                        .map(it -> it + ".*")
                        .toList()
                : names;
        return "there are " + list(all);
    }

    static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static String area(String name) {
        return name.split("\\.", 2)[0];
    }

    private static <T> List<T> joined(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
