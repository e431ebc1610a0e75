package ecsconformance.report;

import ecsconformance.result.AtomicFile;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.json.JsonFields;
import ecsconformance.result.json.JsonText;
import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A folder of Allure results: what Allure's adapter made of each scenario, with what the result knows beside. */
public final class AllureResults {

    private static final String LOCATION_START = "features/";

    /** Labels of the adapter that say nothing more than others do, or name this machine. Each clause is a link. */
    private static final Set<String> ADAPTERS_OWN = Set.of("gherkin_uri", "host", "language", "package", "testClass");

    private final Result result;
    private final AllureTexts texts;
    private final Findings findings;
    private final Map<String, Queue<Told>> scenarios = new HashMap<>();

    /**
     * The result of one scenario.
     *
     * @param identity the same in every run, and no other scenario's: to Allure two of one identity are a repetition
     */
    private record Told(RuleResult rule, ScenarioResult scenario, String identity) {}

    /** @param redaction takes secrets out of what the adapter has written down by itself */
    public AllureResults(Result result, UnaryOperator<String> redaction) {
        this.result = result;
        this.texts = new AllureTexts(redaction);
        this.findings = new Findings(result);
        for (RuleResult rule : result.rules()) {
            Map<String, Integer> named = new HashMap<>();
            for (ScenarioResult scenario : rule.scenarios()) {
                int number = named.merge(scenario.name(), 1, Integer::sum);
                scenarios
                        .computeIfAbsent(scenario.location(), location -> new ArrayDeque<>())
                        .add(new Told(rule, scenario, rule.id() + " " + scenario.name() + " " + number));
            }
        }
    }

    /**
     * Writes the folder; results of an earlier run in it are removed, since Allure would show both.
     *
     * @param tests as the adapter made them; they are changed
     */
    public void write(List<TestResult> tests, Path folder) throws IOException {
        Files.createDirectories(folder);
        clear(folder);
        try {
            FileSystemResultsWriter files = new FileSystemResultsWriter(folder);
            for (TestResult test : tests) {
                texts.clean(test);
                complete(test, files);
                files.write(test);
            }
        } catch (AllureResultsWriteException unwritable) {
            throw new IOException("Allure's results cannot be written", unwritable);
        }
        AtomicFile.write(folder.resolve("categories.json"), AllureResults::categories);
        AtomicFile.write(folder.resolve("environment.properties"), out -> out.append(environment()));
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-{result.json,attachment.txt}")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void complete(TestResult test, FileSystemResultsWriter files) {
        String name = test.getFullName();
        String location = name.substring(Math.max(0, name.indexOf(LOCATION_START)));
        // In every style a scenario runs once for each, here as in the result.
        Told told = scenarios.getOrDefault(location, new ArrayDeque<>()).poll();
        if (told == null) {
            return;
        }
        RuleResult rule = told.rule();
        test.setTestCaseId(told.identity());
        test.setHistoryId(told.identity());
        test.setFullName(location);
        test.setLabels(labels(rule, test.getLabels()));
        test.getSteps().forEach(step -> table(step, told.scenario().steps()));
        test.setLinks(rule.sources().stream().map(this::clause).toList());
        if (told.scenario().verdict() == RuleVerdict.PASSED) {
            test.setStatusDetails(null);
        } else {
            details(test.getStatusDetails(), rule.verdict());
        }
        test.setAttachments(attachments(test.getUuid(), told, files));
    }

    /** The adapter attaches a table as a file, which nobody opens; its rows are shown beside the step instead. */
    private static void table(StepResult step, List<ScenarioResult.Step> recorded) {
        step.setAttachments(List.of());
        recorded.stream()
                .filter(it -> it.text().equals(step.getName()))
                .findFirst()
                .ifPresent(it -> step.setParameters(it.table().stream()
                        .map(row -> parameter(row.get(0), String.join(" | ", row.subList(1, row.size()))))
                        .toList()));
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter().setName(PlainText.of(name)).setValue(PlainText.of(value));
    }

    /** One for each exchange; none for a scenario that passed, since the record beside this folder has them all. */
    private List<Attachment> attachments(String test, Told told, FileSystemResultsWriter files) {
        if (told.scenario().verdict() == RuleVerdict.PASSED) {
            return List.of();
        }
        List<Attachment> attachments = new ArrayList<>();
        for (RecordedExchange exchange : findings.exchanges(told.scenario())) {
            String file = test + "-" + attachments.size() + "-attachment.txt";
            files.write(file, new ByteArrayInputStream(ExchangeText.of(exchange).getBytes(StandardCharsets.UTF_8)));
            attachments.add(new Attachment()
                    .setName(ExchangeText.title(exchange))
                    .setType("text/plain")
                    .setSource(file));
        }
        return attachments;
    }

    private static List<Label> labels(RuleResult rule, List<Label> given) {
        List<Label> labels = new ArrayList<>(given);
        labels.removeIf(label ->
                ADAPTERS_OWN.contains(label.getName()) || label.getValue().startsWith("source:"));
        labels.add(label("rule", rule.id()));
        labels.add(label("profile", rule.profile()));
        labels.add(label("level", rule.level()));
        labels.add(label("epic", rule.area()));
        labels.add(label(
                "severity",
                switch (rule.level()) {
                    case "must" -> "critical";
                    case "should" -> "normal";
                    default -> "minor";
                }));
        return labels;
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    private Link clause(String source) {
        var contract = result.suite().contract();
        return new Link()
                .setName(source)
                .setType("clause")
                .setUrl("https://api.aliyun.com/document/Ecs/" + contract.apiVersion() + "/" + contract.operation());
    }

    private static void details(StatusDetails details, RuleVerdict verdict) {
        boolean waived = verdict == RuleVerdict.WAIVED;
        details.setKnown(waived).setMuted(waived);
    }

    private String environment() {
        var contract = result.suite().contract();
        StringBuilder lines = new StringBuilder();
        line(lines, "target", result.target().name());
        line(lines, "endpoint", result.target().endpoint());
        line(lines, "region", result.target().region());
        line(lines, "profiles", String.join(" ", result.target().profiles()));
        line(lines, "operation", contract.operation() + " " + contract.apiVersion());
        line(lines, "edition", contract.edition());
        line(lines, "contract", contract.digest());
        line(lines, "suite", result.suite().version());
        line(lines, "run", result.run().id());
        line(lines, "verdict", result.conclusion().sentence());
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name)
                .append(" = ")
                .append(PlainText.of(value).replace("\\", "\\\\"))
                .append('\n');
    }

    /** The groups under which Allure lists what did not pass. */
    private static void categories(Writer out) throws IOException {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("Non-conformant", "failed");
        statuses.put("Inconclusive", "skipped");
        statuses.put("Suite error", "broken");
        JsonText.write(out, json -> {
            json.writeStartArray();
            for (Map.Entry<String, String> status : statuses.entrySet()) {
                JsonFields.write(
                        json,
                        fields -> fields.text("name", status.getKey())
                                .texts("matchedStatuses", List.of(status.getValue())));
            }
            json.writeEndArray();
        });
    }
}
