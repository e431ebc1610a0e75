package ecsconformance.explore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ecsconformance.fixture.Fixture;
import ecsconformance.result.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The result of a search. It changes no verdict and no certificate.
 *
 * @param pairs        combinations of two values that were tried
 * @param triples      the same of three
 * @param worlds       the most that were left at the end of a trial
 * @param order        the refusals that came before others that were due as well: a fingerprint that is never judged
 * @param readings     of the page that were needed to explain an answer
 * @param shown        the readings that a result of the target had shown before, by their situations
 * @param undocumented differences that no clause speaks of
 * @param unsteady     divergences that did not come again
 * @param inconclusive the reasons for which a fixture was missing, or a part of a trial said nothing
 * @param leaked       ids of resources that could not be removed
 * @param recordings   of all trials, to be judged again
 */
public record Exploration(
        String schemaVersion,
        String endpoint,
        String run,
        long seed,
        int budget,
        int requests,
        Coverage pairs,
        Coverage triples,
        int sequences,
        int races,
        int worlds,
        List<String> order,
        List<String> readings,
        Map<String, Set<String>> shown,
        List<ExplorationFinding> findings,
        List<ExplorationFinding> undocumented,
        List<ExplorationFinding> unsteady,
        List<String> inconclusive,
        List<String> leaked,
        List<ExplorationRecord> recordings) {

    static final String SCHEMA_VERSION = "1.0";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public Exploration {
        order = List.copyOf(order);
        readings = List.copyOf(readings);
        shown = shown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(shown));
        findings = List.copyOf(findings);
        undocumented = List.copyOf(undocumented);
        unsteady = List.copyOf(unsteady);
        inconclusive = List.copyOf(inconclusive);
        leaked = List.copyOf(leaked);
        recordings = List.copyOf(recordings);
    }

    /** The number of combinations that were tried, and of all that there are. */
    public record Coverage(int covered, int total) {}

    /** The same with the ids of resources that could not be removed. */
    public Exploration leaking(List<String> ids) {
        return with(findings, undocumented, unsteady, ids);
    }

    /** The same trials with other findings. */
    Exploration with(
            List<ExplorationFinding> found,
            List<ExplorationFinding> without,
            List<ExplorationFinding> once,
            List<String> ids) {
        return new Exploration(
                schemaVersion,
                endpoint,
                run,
                seed,
                budget,
                requests,
                pairs,
                triples,
                sequences,
                races,
                worlds,
                order,
                readings,
                shown,
                found,
                without,
                once,
                inconclusive,
                ids,
                recordings);
    }

    /** Writes the content of {@code exploration.json}, which may be larger than fits into memory as a text. */
    public void write(Writer out) throws IOException {
        JSON.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, this);
        out.write('\n');
    }

    /** The content of {@code exploration.json}. */
    public String json() {
        StringWriter text = new StringWriter();
        try {
            write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an exploration cannot be written as JSON", impossible);
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if the text is no {@code exploration.json}; the message has the reason */
    public static Exploration read(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text cannot be read", impossible);
        }
    }

    /** The same of a file that may be large. */
    public static Exploration read(Reader file) throws IOException {
        try {
            Exploration read = JSON.readValue(file, Exploration.class);
            if (!SCHEMA_VERSION.equals(read.schemaVersion())) {
                throw new IllegalArgumentException("its schemaVersion is not " + SCHEMA_VERSION);
            }
            return read;
        } catch (JsonProcessingException malformed) {
            String why = Reason.ofParsing(malformed.getOriginalMessage());
            throw new IllegalArgumentException(("it is no exploration: " + why).replaceFirst(": $", ""), malformed);
        }
    }

    /**
     * The most that an exploration makes, if nothing is refused.
     *
     * @param photographs the number of times that all disks of an instance get a snapshot
     * @param snapshots   the number of snapshots that are asked for by themselves
     */
    public record Planned(
            int requests, long images, long photographs, long snapshots, long instances, Set<Fixture> fixtures) {

        /** Sends nothing. */
        public static Planned of(long seed, int budget, int styles, boolean control) {
            Trials drawn = new Trials(seed, budget, styles, control, Set.of());
            List<Trial> trials = drawn.all();
            List<Request> requests =
                    trials.stream().flatMap(trial -> trial.requests().stream()).toList();
            Set<Fixture> fixtures = new TreeSet<>();
            trials.forEach(trial -> fixtures.addAll(trial.fixtures()));
            return new Planned(
                    budget,
                    drawn.left()
                            + requests.stream().filter(Request::makesAnImage).count(),
                    drawn.left()
                            + requests.stream()
                                    .filter(request -> request.makesAnImage()
                                            && request.cells().containsKey("InstanceId"))
                                    .count(),
                    requests.stream()
                            .filter(request -> request.operation().equals("CreateSnapshot"))
                            .count(),
                    requests.stream()
                            .filter(request -> request.operation().equals("RunInstances"))
                            .count(),
                    fixtures);
        }
    }
}
