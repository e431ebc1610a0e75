import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs every command block of a document in a copy of the repository, and looks whether its relative links, their anchors
 * and its pictures lead somewhere.
 *
 * <p>A block whose info string is {@code sh} is run, one {@code sh norun} is not. Each command must end with 0, or with the
 * code that its comment names as {@code exit code 1}. A block {@code text} right after it is what the commands print, with
 * {@code …} for anything. A comment {@code <!-- setup: COMMAND -->} is run too and seen by no reader.
 */
public final class Documents {

    private static final Pattern FENCE = Pattern.compile("^( *)```+ *([^`]*)$");
    private static final Pattern SETUP = Pattern.compile("^<!-- setup: (.*) -->$");
    private static final Pattern CODE = Pattern.compile(" #.*\\bexit code (\\d+)");
    private static final Pattern WRITTEN = Pattern.compile("--write-target (\\S+) .*&$");
    private static final Pattern PORT = Pattern.compile("emulator .*--port ([1-9][0-9]*)\\b.*&$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(#[^)\\s]*)?\\)|src(?:set)?=\"([^\"\\s]+)\"");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$");

    /** One block of commands, and what it prints where the document says so. */
    private record Block(String place, List<String> commands, List<String> output) {}

    private Documents() {}

    /** The copy, the endpoint, its control endpoint and the documents, each by its name in the copy. */
    public static void main(String[] arguments) throws Exception {
        Path copy = Path.of(arguments[0]);
        Map<String, String> instead =
                Map.of("https://ecs.example.com", arguments[1], "http://127.0.0.1:9000/control", arguments[2]);
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (String document : List.of(arguments).subList(3, arguments.length)) {
            List<String> lines = Files.readAllLines(copy.resolve(document));
            wrong.addAll(links(copy, document, lines));
            List<Block> blocks = blocks(document, lines);
            if (!blocks.isEmpty()) {
                wrong.addAll(run(copy, document, blocks, instead));
            }
            int here = blocks.stream().mapToInt(block -> block.commands().size()).sum();
            commands += here;
            System.out.println(document + ": " + here + " commands");
        }
        wrong.forEach(System.err::println);
        if (wrong.isEmpty() && commands == 0) {
            System.err.println("no document has a command");
        }
        System.exit(wrong.isEmpty() && commands > 0 ? 0 : 1);
    }

    private static List<String> links(Path copy, String document, List<String> lines) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher link = LINK.matcher(lines.get(at).replaceAll("`[^`]*`", ""));
            while (link.find()) {
                String to = link.group(3) == null ? link.group(1) : link.group(3);
                String place = document + ":" + (at + 1);
                Path file = to.isEmpty() ? copy.resolve(document) : copy.resolve(document).resolveSibling(to);
                if (to.contains(":")) {
                    continue;
                }
                if (!Files.exists(file)) {
                    wrong.add(place + ": the link leads nowhere: " + to);
                } else if (link.group(2) != null
                        && file.toString().endsWith(".md")
                        && !anchors(file).contains(link.group(2))) {
                    wrong.add(place + ": there is no heading for " + to + link.group(2));
                }
            }
        }
        return wrong;
    }

    /** The anchors of the headings, as code hosts name them: small letters, hyphens for blanks, no other punctuation. */
    private static List<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
                .map(words -> "#" + words.replace(' ', '-'))
                .toList();
    }

    private static List<Block> blocks(String document, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        Block last = null;
        for (int at = 0; at < lines.size(); at++) {
            Matcher setup = SETUP.matcher(lines.get(at));
            Matcher fence = FENCE.matcher(lines.get(at));
            if (setup.find()) {
                blocks.add(new Block(document + ":" + (at + 1), List.of(setup.group(1)), List.of()));
                last = null;
            } else if (fence.matches()) {
                int first = at + 1;
                int indent = fence.group(1).length();
                for (at = first; !lines.get(at).strip().startsWith("```"); at++) {}
                List<String> inside = lines.subList(first, at).stream()
                        .map(line -> line.substring(Math.min(indent, line.length())))
                        .toList();
                String info = fence.group(2).strip();
                if (info.equals("sh")) {
                    last = new Block(document + ":" + first, commands(inside), new ArrayList<>());
                    blocks.add(last);
                } else {
                    if (info.equals("text") && last != null) {
                        last.output().addAll(inside);
                    }
                    last = null;
                }
            } else if (!lines.get(at).isBlank()) {
                last = null;
            }
        }
        return blocks;
    }

    /** A line that ends with a backslash goes on in the next. */
    private static List<String> commands(List<String> lines) {
        String whole = String.join("\n", lines).replace("\\\n", " ");
        return whole.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    /** All of a document in one shell, so that a variable or a process of one block is there in the next. */
    private static List<String> run(Path copy, String document, List<Block> blocks, Map<String, String> instead)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("documents");
        StringBuilder script = new StringBuilder("trap 'kill $(jobs -p) 2>/dev/null' EXIT\n");
        for (int at = 0; at < blocks.size(); at++) {
            Path output = work.resolve("output-" + at);
            script.append("{\n");
            for (String command : blocks.get(at).commands()) {
                script.append(checked(command, blocks.get(at).place(), work.resolve("wrong"), instead));
            }
            script.append("} >").append(output).append(" 2>&1\n");
        }
        Path file = Files.writeString(work.resolve("script"), script);
        ProcessBuilder shell = new ProcessBuilder("bash", file.toString())
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("shell").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        shell.start().waitFor();
        List<String> wrong = new ArrayList<>();
        if (Files.exists(work.resolve("wrong"))) {
            wrong.addAll(Files.readAllLines(work.resolve("wrong")));
        }
        for (int at = 0; at < blocks.size(); at++) {
            Path output = work.resolve("output-" + at);
            String printed = Files.exists(output) ? Files.readString(output) : "nothing, since the shell had ended";
            Block block = blocks.get(at);
            boolean failed = wrong.stream().anyMatch(it -> it.startsWith(block.place() + ":"));
            if (failed || !Files.exists(output)) {
                wrong.add("  " + block.place() + " printed:\n" + printed);
            } else if (!block.output().isEmpty() && !fits(block.output(), printed)) {
                wrong.add(block.place() + ": it does not print what is quoted, but:\n" + printed);
            }
        }
        return wrong;
    }

    private static String checked(String command, String place, Path wrong, Map<String, String> instead) {
        Matcher code = CODE.matcher(command);
        String expected = code.find() ? code.group(1) : "0";
        String real = command;
        for (Map.Entry<String, String> each : instead.entrySet()) {
            real = real.replace(each.getKey(), each.getValue());
        }
        String told = place + ": ends with $code, not " + expected + ": " + command;
        String quoted = told.replace("'", "'\\''").replace("$code", "'$code'");
        return real + "\ncode=$?\n[ $code -eq " + expected + " ] || echo '" + quoted + "' >>" + wrong + "\n"
                + waiting(real);
    }

    /** A process started in the background must be there for the next command. */
    private static String waiting(String command) {
        Matcher written = WRITTEN.matcher(command);
        Matcher port = PORT.matcher(command);
        String there = written.find()
                ? "[ -s " + written.group(1) + " ]"
                : port.find() ? "(exec 3<>/dev/tcp/127.0.0.1/" + port.group(1) + ") 2>/dev/null" : "true";
        return "for i in $(seq 600); do " + there + " && break; sleep 0.1; done\n";
    }

    static boolean fits(List<String> quoted, String printed) {
        String pattern = quoted.stream()
                .map(line -> line.strip().equals("…")
                        ? "(?:.*\n)*?"
                        : List.of(line.stripTrailing().split("…", -1)).stream()
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*"))
                                + " *\n")
                .collect(Collectors.joining());
        String text = new String(printed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Pattern.matches(pattern, text.endsWith("\n") ? text : text + "\n");
    }
}
