package ecsconformance.emulator.catalogue;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Choices.UnknownChoice;
import ecsconformance.emulator.defects.Defects;
import ecsconformance.emulator.defects.LostDefects;
import ecsconformance.emulator.defects.PairDefects;
import ecsconformance.emulator.defects.RaceDefects;
import ecsconformance.emulator.defects.SequenceDefects;
import ecsconformance.emulator.readings.Readings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All readings and defects of the emulator.
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
                Readings.ALL,
                Defects.ALL,
                joined(List.of(PairDefects.ALL, LostDefects.ALL, SequenceDefects.ALL, RaceDefects.ALL)));
    }

    /** The defects that a rule must catch, and then those that the exploration must find. */
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
        List<String> names = all.stream().map(nameOf).toList();
        return found.orElseThrow(() ->
                new UnknownChoice("there is no " + kind + " \"" + name + "\"; " + near(name, names), name, names));
    }

    /** The names in the same area. If there are none: all names if they are few, or else all areas. */
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
