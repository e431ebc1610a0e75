package ecsconformance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests of the factors' values: rows of covering arrays, and one wrong value in company that is right. */
final class DrawnRequests {

    private static final String DISK = "DiskDeviceMapping.";

    private final Factors factors;
    private final Random random;
    private final int styles;

    DrawnRequests(Factors factors, Random random, int styles) {
        this.factors = factors;
        this.random = random;
        this.styles = styles;
    }

    /** Whether the values can meet at all: what is said of disks matters in a mapping only. */
    private static boolean canMeet(List<Factors.Factor> some, List<Integer> chosen) {
        boolean mapping = true;
        boolean needsMapping = false;
        for (int place = 0; place < chosen.size(); place += 2) {
            Factors.Factor factor = some.get(chosen.get(place));
            Factors.Factor.Value value = factor.values().get(chosen.get(place + 1));
            needsMapping |= factor.mappings() && !value.cells().isEmpty();
            mapping &= !factor.name().equals("source") || Factors.isMapping(value.cells());
        }
        return mapping || !needsMapping;
    }

    /**
     * The covering array of some factors, with so many values in each combination.
     *
     * @param before rows of all factors that were used already
     */
    CoveringArray array(List<Factors.Factor> some, int strength, List<List<Integer>> before) {
        List<Integer> places = some.stream().map(factors.all()::indexOf).toList();
        return new CoveringArray(
                some.stream().map(factor -> factor.values().size()).toList(),
                strength,
                chosen -> canMeet(some, chosen),
                row -> counting(some, row),
                before.stream()
                        .map(row -> places.stream().map(row::get).toList())
                        .toList(),
                random);
    }

    /** The row without what is said of disks, where that is no mapping. */
    private static List<Integer> counting(List<Factors.Factor> some, List<Integer> row) {
        int source = row.get(0);
        boolean mapping = source == CoveringArray.UNSET
                || Factors.isMapping(some.get(0).values().get(source).cells());
        return mapping
                ? row
                : IntStream.range(0, row.size())
                        .mapToObj(place -> some.get(place).mappings() ? 0 : row.get(place))
                        .toList();
    }

    /** The requests that the rows of an array stand for. */
    List<Request> of(List<Factors.Factor> some, CoveringArray array) {
        return array.rows().stream().map(row -> of(some, row)).toList();
    }

    private Request of(List<Factors.Factor> some, List<Integer> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < some.size(); place++) {
            Factors.Factor factor = some.get(place);
            if (!factor.mappings() || Factors.isMapping(cells)) {
                cells.putAll(factor.values().get(row.get(place)).cells());
            }
        }
        return request(cells);
    }

    private Request request(Map<String, String> cells) {
        boolean second = cells.keySet().stream().anyMatch(name -> name.startsWith(DISK + "2."));
        if (!second) {
            cells.keySet().removeIf(name -> name.startsWith(DISK + "3."));
        }
        return Request.of(Request.CREATE_IMAGE, cells).styled(random.nextInt(styles));
    }

    /** The names of some of the factors; the source is none of them. */
    Set<String> names(Predicate<String> wanted) {
        return factors.all().stream()
                .skip(1)
                .map(Factors.Factor::name)
                .filter(wanted)
                .collect(Collectors.toSet());
    }

    /** A request with any source, in which those factors have any of their values and no others are sent. */
    private Request any(Set<String> present, Predicate<Map<String, String>> source) {
        List<Integer> row = new ArrayList<>();
        for (Factors.Factor factor : factors.all()) {
            int size = factor.values().size();
            int value = row.isEmpty() ? random.nextInt(size) : 0;
            while (row.isEmpty() && !source.test(factor.values().get(value).cells())) {
                value = random.nextInt(size);
            }
            row.add(present.contains(factor.name()) ? 1 + random.nextInt(size - 1) : value);
        }
        return of(factors.all(), row);
    }

    /** The wrong value in the place of whatever was there, so that nothing else is wrong, in company of those factors. */
    Request wrong(Factors.Factor.Value value, Set<String> company, int method) {
        String first = value.cells().keySet().iterator().next();
        boolean disk = first.startsWith(DISK);
        boolean described = first.equals("Architecture") || first.equals("Platform");
        Map<String, String> cells =
                new LinkedHashMap<>(any(company, disk ? Factors::isMapping : source -> method(source) == method % 3)
                        .cells());
        if (first.equals("SnapshotId") || first.equals("InstanceId")) {
            boolean alone = first.equals("SnapshotId") || random.nextBoolean();
            cells.keySet().removeIf(name -> name.endsWith("InstanceId") || alone && isSource(name));
        }
        if (disk) {
            cells.keySet().removeIf(name -> clashes(name, value.cells()));
            cells.put(DISK + "1.SnapshotId", "the system snapshot");
            cells.remove(DISK + "1.DiskType");
            if (first.startsWith(DISK + "3.")) {
                cells.putIfAbsent(DISK + "2.Size", "2000");
            }
            if (value.cells().containsKey(DISK + "1.SnapshotId")) {
                cells.remove(DISK + "1.Size");
            }
        }
        if (described && method % 3 > 0) {
            cells.keySet().removeIf(DrawnRequests::isSource);
            cells.put(DISK + "1.SnapshotId", "the data snapshot");
            cells.put(DISK + "1.DiskType", "system");
        }
        if (first.startsWith("Tag.")) {
            cells.keySet().removeIf(name -> name.matches("Tag\\.\\d+\\.[kv].*"));
            cells.putIfAbsent("Tag.1.Key", "Finance");
            cells.putIfAbsent("Tag.1.Value", "Joshua");
            if (first.startsWith("Tag.2.")) {
                cells.putIfAbsent("Tag.2.Key", "Sales");
            }
        }
        cells.putAll(value.cells());
        return sent(cells);
    }

    private static int method(Map<String, String> cells) {
        return cells.containsKey("InstanceId") ? 0 : Factors.isMapping(cells) ? 1 : 2;
    }

    /** A request that has this value as its whole source. */
    Request whole(Factors.Factor.Value value, Set<String> company) {
        Map<String, String> cells =
                new LinkedHashMap<>(any(company, source -> method(source) == 2).cells());
        cells.keySet().removeIf(DrawnRequests::isSource);
        cells.putAll(value.cells());
        return sent(cells);
    }

    private Request sent(Map<String, String> cells) {
        return Request.of(Request.CREATE_IMAGE, cells).styled(random.nextInt(styles));
    }

    private static boolean isSource(String name) {
        return name.startsWith(DISK) || name.equals("SnapshotId") || name.equals("InstanceId");
    }

    /** Whether a parameter must be left out, so that nothing but the wrong value of a disk can be refused. */
    private static boolean clashes(String name, Map<String, String> wrong) {
        if (name.equals("SnapshotId") || name.equals("InstanceId")) {
            return wrong.containsKey(DISK + "1.SnapshotId");
        }
        String first = wrong.keySet().iterator().next();
        String disk = first.substring(0, first.lastIndexOf('.') + 1);
        boolean whole = wrong.size() > 1 || first.endsWith("SnapshotId") || first.endsWith("DiskType");
        return name.startsWith(disk) && whole
                || name.endsWith(".Device")
                || name.startsWith(DISK) && wrong.size() > 1 && !name.startsWith(DISK + "1.");
    }
}
