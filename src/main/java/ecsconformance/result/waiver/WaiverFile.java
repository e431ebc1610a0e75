package ecsconformance.result.waiver;

import ecsconformance.input.InvalidInput;
import ecsconformance.input.Nearest;
import ecsconformance.input.Problems;
import ecsconformance.input.ValueReader;
import ecsconformance.input.Variables;
import ecsconformance.input.Yaml;
import ecsconformance.input.YamlSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a waiver file: the one key {@code waivers} with a list, each of its entries complete. */
public final class WaiverFile {

    private static final List<String> KEYS = List.of("rule", "owner", "reason", "link", "expires", "failure");

    private final Collection<String> rules;

    /** @param rules every rule id there is */
    public WaiverFile(Collection<String> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @throws InvalidInput with everything that is wrong, each with line and column */
    public List<Waiver> read(Path file) {
        Problems problems = new Problems(file.toString());
        Yaml.Reading reading = new Yaml.Reading(problems, new Variables(Map.of()), Set.of());
        List<Waiver> waivers = new YamlSource(problems, "waiver file", "it must hold the key waivers")
                .read(file)
                .map(root -> waivers(new Yaml(root, "", reading)))
                .orElse(List.of());
        if (problems.count() > 0) {
            throw new InvalidInput(problems.list());
        }
        return waivers;
    }

    private List<Waiver> waivers(Yaml root) {
        Yaml list = root.fields(List.of("waivers")).get("waivers");
        if (list == null) {
            root.problem("lacks the key waivers");
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (Yaml place : list.itemsIfAny()) {
            Optional<Waiver> waiver = waiver(place);
            if (waiver.filter(waivers::contains).isPresent()) {
                place.problem("is given twice");
            }
            waiver.ifPresent(waivers::add);
        }
        return List.copyOf(waivers);
    }

    private Optional<Waiver> waiver(Yaml place) {
        if (!place.isMapping()) {
            place.problem("must be a mapping with the keys " + String.join(", ", KEYS));
            return Optional.empty();
        }
        Map<String, Yaml> keys = place.fields(KEYS);
        List<String> missing =
                KEYS.stream().filter(key -> !keys.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            place.problem("lacks " + String.join(", ", missing) + "; a waiver has all of " + String.join(", ", KEYS));
            return Optional.empty();
        }
        Optional<String> rule = keys.get("rule").value(this::rule);
        Optional<String> owner = keys.get("owner").text();
        Optional<String> reason = keys.get("reason").text();
        Optional<URI> link = keys.get("link").value(WaiverFile::link);
        Optional<LocalDate> expires = keys.get("expires").value(WaiverFile::day);
        Optional<String> failure = keys.get("failure").value(WaiverFile::failure);
        boolean whole = rule.isPresent()
                && owner.isPresent()
                && reason.isPresent()
                && link.isPresent()
                && expires.isPresent()
                && failure.isPresent();
        return whole
                ? Optional.of(
                        new Waiver(rule.get(), owner.get(), reason.get(), link.get(), expires.get(), failure.get()))
                : Optional.empty();
    }

    private String rule(String id) throws ValueReader.Unfit {
        if (!rules.contains(id)) {
            throw new ValueReader.Unfit("names no rule: " + id + "; "
                    + Nearest.to(id, rules)
                            .map(nearest -> "did you mean " + nearest + "? ")
                            .orElse("")
                    + "`conformance rules` lists them");
        }
        return id;
    }

    private static URI link(String text) throws ValueReader.Unfit {
        try {
            URI link = new URI(text);
            if (link.getHost() != null && link.getScheme().matches("https?")) {
                return link;
            }
        } catch (URISyntaxException malformed) {
            // Reported below like any other text that is no link.
        }
        throw new ValueReader.Unfit("must be a link such as https://tracker.example.com/issues/7");
    }

    private static LocalDate day(String text) throws ValueReader.Unfit {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new ValueReader.Unfit("must be a day such as 2027-01-31");
        }
    }

    private static String failure(String text) throws ValueReader.Unfit {
        if (text.replace("*", "").isBlank()) {
            throw new ValueReader.Unfit("would cover every failure; name the scenario and the answer, "
                    + "such as \"*: refused with 500 InternalError*\"");
        }
        return text;
    }
}
