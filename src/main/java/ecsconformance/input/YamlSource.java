package ecsconformance.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file as plain YAML: one document, no tags, no anchors, neither large nor deep. */
public final class YamlSource {

    public static final int LARGEST_FILE = 256 * 1024;

    private static final int DEEPEST = 16;

    private final Problems problems;
    private final String kind;
    private final String least;

    /**
     * @param kind  the kind of the file, for messages
     * @param least the least that a file must have, for the message about an empty one
     */
    public YamlSource(Problems problems, String kind, String least) {
        this.problems = problems;
        this.kind = kind;
        this.least = least;
    }

    /** The root, or nothing with the reason among the problems. */
    public Optional<Node> read(Path file) {
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(kind)
                .setCodePointLimit(LARGEST_FILE)
                .build();
        try {
            if (!plain(settings, text.get())) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text.get());
            if (root.isEmpty()) {
                problems.add(Optional.empty(), "the file is empty; " + least);
            }
            return root;
        } catch (MarkedYamlEngineException malformed) {
            String hint = malformed
                    .getProblemMark()
                    .map(mark -> hint(mark, text.get()))
                    .orElse("");
            problems.add(malformed.getProblemMark(), "invalid YAML: " + malformed.getProblem() + hint);
        } catch (YamlEngineException malformed) {
            problems.add(Optional.empty(), "the file is not YAML; it holds characters that YAML does not allow");
        }
        return Optional.empty();
    }

    private static String hint(Mark mark, String text) {
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        return line.contains("${") ? "; between { } or [ ] a variable stands in quotes, as in \"${NAME}\"" : "";
    }

    private Optional<String> text(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                problems.add(Optional.empty(), "the file is larger than " + LARGEST_FILE + " bytes");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException malformed) {
            problems.add(Optional.empty(), "the file is not UTF-8");
        } catch (NoSuchFileException missing) {
            problems.add(Optional.empty(), "there is no such file");
        } catch (IOException unreadable) {
            problems.add(
                    Optional.empty(),
                    Files.isDirectory(file) ? "this is a folder, not a file" : "the file cannot be read");
        }
        return Optional.empty();
    }

    /** Looks through the events, which do not nest, before anything recursive touches the file. */
    private boolean plain(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                problems.add(event.getStartMark(), "anchors and aliases (& and *) are not supported");
                return false;
            }
            if (tagged(event)) {
                problems.add(event.getStartMark(), "tags (!) are not supported");
                return false;
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                problems.add(event.getStartMark(), "nested deeper than " + DEEPEST + " levels");
                return false;
            }
            if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                depth--;
            }
        }
        return true;
    }

    private static boolean tagged(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent());
    }
}
