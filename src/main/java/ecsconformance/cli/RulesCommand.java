package ecsconformance.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.Profile;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.input.Nearest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(
        name = "rules",
        description = "List the rules: id, level, profile, title, sources.",
        exitCodeList = {"0:listed", "2:wrong use, or no rule is chosen", "3:the output cannot be written"})
final class RulesCommand implements Callable<Integer> {

    private static final List<String> PROFILES =
            Stream.of(Profile.values()).map(Profile::word).toList();

    private final Session session;

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--profile", paramLabel = "NAME", description = "only rules of this profile; repeatable")
    private List<String> profiles = List.of();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "-",
            description = "print JSON, or write it to FILE")
    private Path json;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        for (String profile : profiles) {
            if (!PROFILES.contains(profile)) {
                throw new WrongUse(
                        "--profile: " + profile + " is not one of the known words; " + Nearest.hint(profile, PROFILES));
            }
        }
        List<Rule> rules = selection.selection(profiles).choose(session.catalogue());
        if (json != null && !json.toString().equals("-")) {
            String text = asJson(rules) + "\n";
            OutOption.write("--json", json, out -> out.write(text));
        } else {
            session.terminal().out().println(json == null ? asText(rules) : asJson(rules));
        }
        return ExitCode.OK;
    }

    private static String asText(List<Rule> rules) {
        int width = rules.stream()
                .mapToInt(rule -> rule.id().value().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %-6s  %-7s  %s%n",
                    rule.id(),
                    rule.level().word(),
                    rule.profile().word(),
                    rule.title() + (rule.untested().isPresent() ? " (untested)" : "")));
            text.append(String.format(Locale.ROOT, "%-" + width + "s  %s%n", "", String.join(", ", rule.sources())));
        }
        return text.append(rules.size()).append(" rules").toString();
    }

    private static String asJson(List<Rule> rules) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartArray();
            for (Rule rule : rules) {
                write(rule, out);
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void write(Rule rule, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", rule.id().value());
        out.writeStringField("title", rule.title());
        out.writeStringField("level", rule.level().word());
        out.writeStringField("profile", rule.profile().word());
        out.writeBooleanField("ambiguous", rule.ambiguous());
        out.writeArrayFieldStart("sources");
        for (String source : rule.sources()) {
            out.writeString(source);
        }
        out.writeEndArray();
        if (rule.untested().isPresent()) {
            out.writeStringField("untested", rule.untested().get());
        }
        out.writeStringField("location", rule.location());
        out.writeArrayFieldStart("scenarios");
        for (RuleScenario scenario : rule.scenarios()) {
            out.writeStartObject();
            out.writeStringField("name", scenario.name());
            out.writeStringField("location", scenario.location());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
