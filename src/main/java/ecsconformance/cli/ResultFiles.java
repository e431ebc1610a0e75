package ecsconformance.cli;

import ecsconformance.report.ReportFormat;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the results that a user names by file or by the folder of a report. */
final class ResultFiles {

    private static final int DEEPEST = 4;

    private ResultFiles() {}

    /** @throws WrongUse with the file, the place in it and what belongs there */
    static Result read(Path named) {
        return read("", named);
    }

    /** @param option that names the file, with a blank after it; empty where it is an argument of the command */
    static Result read(String option, Path named) {
        try {
            return new ResultJson().read(file(named));
        } catch (UnreadableResult unreadable) {
            throw new WrongUse(option + unreadable.getMessage());
        }
    }

    /** Each under the name of its folder, or under its path where two folders are called the same. */
    static List<NamedResult> readAll(List<Path> named) {
        List<String> folders = named.stream().map(ResultFiles::folder).toList();
        boolean distinct = folders.stream().distinct().count() == folders.size();
        List<NamedResult> results = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            String name = distinct ? folders.get(place) : named.get(place).toString();
            results.add(new NamedResult(name, read(named.get(place))));
        }
        return results;
    }

    /** As {@link #readAll}; a folder of folders stands for all results in them, by target and then by time. */
    static List<NamedResult> readAllWithin(List<Path> named) throws IOException {
        List<Path> records = new ArrayList<>();
        boolean collected = false;
        for (Path path : named) {
            if (Files.isDirectory(path) && !Files.exists(path.resolve(ReportFormat.RECORD))) {
                records.addAll(recordsIn(path));
                collected = true;
            } else {
                records.add(path);
            }
        }
        List<NamedResult> results = new ArrayList<>(readAll(records));
        if (collected) {
            results.sort(Comparator.<NamedResult, String>comparing(
                            it -> it.result().target().embedded()
                                    ? ""
                                    : it.result().target().endpoint())
                    .thenComparing(it -> it.result().run().startedAt()));
        }
        return results;
    }

    private static List<Path> recordsIn(Path folder) throws IOException {
        try (Stream<Path> within = Files.walk(folder, DEEPEST)) {
            List<Path> records = within.filter(path -> path.endsWith(ReportFormat.RECORD))
                    .sorted()
                    .toList();
            if (records.isEmpty()) {
                throw new WrongUse(folder + " holds no " + ReportFormat.RECORD + ", and neither do its folders");
            }
            return records;
        }
    }

    private static String folder(Path named) {
        return Optional.ofNullable(file(named).toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse(named.toString());
    }

    private static Path file(Path named) {
        return Files.isDirectory(named) ? named.resolve(ReportFormat.RECORD) : named;
    }
}
