package ecsconformance.cli;

import ecsconformance.emulator.catalogue.Choices.UnknownChoice;
import ecsconformance.input.Nearest;
import ecsconformance.report.FirstNames;
import java.util.List;

/** Says which defect or reading there is not, and which may be meant. */
final class WrongChoice {

    /** As many fit into a line or two, whatever their length. */
    private static final int FEW = 4;

    private WrongChoice() {}

    /**
     * The wrong use that it is.
     *
     * @param option {@code --defect} or {@code --reading}
     * @param list   the command that lists all
     */
    static WrongUse of(String option, UnknownChoice unknown, String list) {
        String name = unknown.name();
        String area = name.split("[.=]", 2)[0];
        List<String> near = unknown.known().stream()
                .filter(it -> unknown.known().size() <= FEW || !area.isEmpty() && it.split("[.=]", 2)[0].equals(area))
                .toList();
        String meant = Nearest.to(name, unknown.known())
                .map(it -> "; did you mean " + it + "?")
                .orElseGet(() -> near.isEmpty()
                        ? ""
                        : "; there " + (near.size() == 1 ? "is " : "are ") + FirstNames.of(near, FEW));
        String more = near.isEmpty() || near.size() > FEW ? "; " + list + " names all" : "";
        return new WrongUse(option + " " + name + ": there is none of that name" + meant + more);
    }
}
