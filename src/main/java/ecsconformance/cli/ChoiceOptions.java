package ecsconformance.cli;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.catalogue.Choices.UnknownChoice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options for the emulator's readings and deliberate defects. */
final class ChoiceOptions {

    @Option(
            names = "--reading",
            paramLabel = "NAME=CHOICE",
            description = "answer by this reading of the page; --list-readings shows them; repeatable")
    private List<String> readings = List.of();

    @Option(
            names = "--defect",
            paramLabel = "NAME",
            description = "break this documented behaviour; --list-defects shows them; repeatable")
    private List<String> defects = List.of();

    @Option(names = "--list-readings", description = "list the readings and their choices, then exit")
    private boolean listReadings;

    @Option(names = "--list-defects", description = "list the defects and the rules that must catch them, then exit")
    private boolean listDefects;

    boolean listsOnly() {
        return listReadings || listDefects;
    }

    /** @throws WrongUse where a name is unknown */
    Choices chosen() {
        Choices chosen = Choices.none();
        try {
            for (String reading : readings) {
                chosen = chosen.reading(reading);
            }
        } catch (UnknownChoice unknown) {
            throw WrongChoice.of("--reading", unknown, "--list-readings");
        }
        try {
            for (String defect : defects) {
                chosen = chosen.defect(defect);
            }
        } catch (UnknownChoice unknown) {
            throw WrongChoice.of("--defect", unknown, "--list-defects");
        }
        return chosen;
    }

    String lists() {
        Catalogue catalogue = Catalogue.complete();
        return (listReadings ? readings(catalogue.readings()) : "")
                + (listReadings && listDefects ? System.lineSeparator() : "")
                + (listDefects ? defects(catalogue.defects()) : "");
    }

    private static String readings(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.name() + ": " + reading.subject() + System.lineSeparator()
                        + reading.choices().stream()
                                .map(choice -> String.format(
                                        Locale.ROOT,
                                        "    %-28s %s%s",
                                        reading.name() + "=" + choice.name(),
                                        choice.line(),
                                        choice.equals(reading.byDefault()) ? " (default)" : ""))
                                .collect(Collectors.joining(System.lineSeparator())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String defects(List<Defect> defects) {
        int width = defects.stream().mapToInt(it -> it.name().length()).max().orElse(0);
        int owners = defects.stream().mapToInt(it -> it.owner().length()).max().orElse(0);
        return defects.stream()
                        .map(it -> String.format(
                                Locale.ROOT,
                                "%-" + width + "s  %-" + owners + "s  %s",
                                it.name(),
                                it.owner(),
                                it.breaks()))
                        .collect(Collectors.joining(System.lineSeparator()))
                + System.lineSeparator() + defects.size() + " defects";
    }
}
