package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.catalogue.Choices.UnknownChoice;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.selftest.KnownDefect;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The defects that a user chose, by their names or by the rules that own them. */
record DefectChoice(Choices nothing, List<String> defects, List<String> rules) {

    /** A run waits no longer than this for an image: each takes 20 ms, or has a defect by which it never ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /** The chosen defects, in the order of the catalogue. */
    List<KnownDefect> chosen(List<Rule> wanted) {
        Set<String> named = named().keySet();
        Set<String> owners = wanted.stream().map(rule -> rule.id().value()).collect(Collectors.toSet());
        List<KnownDefect> chosen = nothing.catalogue().defects().stream()
                .filter(defect -> named.isEmpty() || named.contains(defect.name()))
                .filter(defect -> owners.contains(defect.owner()))
                .map(defect -> new KnownDefect(defect.name(), defect.breaks(), defect.owner(), defect.unseen()))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUse("no defect " + (named.isEmpty() ? "" : "among " + String.join(", ", named) + " ")
                    + "is owned by --rule " + String.join(", ", rules)
                    + "; emulator --list-defects names the owner of each");
        }
        return chosen;
    }

    /** The defects that were named, by their names; empty where none was. */
    Map<String, Defect> named() {
        Choices named = nothing;
        try {
            for (String defect : defects) {
                named = named.defect(defect);
            }
        } catch (UnknownChoice unknown) {
            throw WrongChoice.of("--defect", unknown, "emulator --list-defects");
        }
        return named.defects();
    }

    /** The rules that own a chosen defect. */
    static List<Rule> owners(List<Rule> rules, List<KnownDefect> chosen) {
        Set<String> owners = chosen.stream().map(KnownDefect::owner).collect(Collectors.toSet());
        return rules.stream().filter(rule -> owners.contains(rule.id().value())).toList();
    }

    /** A target whose accounts have these defects, so that one emulator serves all. No setting of the user counts here. */
    static Target target(EmbeddedEmulator emulator, List<String> names) {
        String switches = names.stream().map(name -> "/defect/" + name).collect(Collectors.joining());
        Target target = new TargetComposer()
                .compose(
                        TargetFlags.none().aimedAt(emulator.endpoint(), URI.create(emulator.control() + switches)),
                        Map.of(),
                        Fixture.ids())
                .orElseThrow();
        return names.isEmpty() ? target : target.within(target.limits().waitingForImages(PATIENCE, LONGEST_PAUSE));
    }
}
