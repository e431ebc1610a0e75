package ecsconformance.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * The frame that every HTML page has in common: one file that loads nothing, with the look, both languages and a policy
 * under which only its own script runs. A page named {@code x} is the template {@code x.jte}, which puts what is inside
 * into {@code layout.jte}; where they exist, {@code x.css}, {@code x.js} and {@code x_en.properties} with
 * {@code x_zh.properties} beside {@code page.css} are added to what all pages share.
 */
public final class PageTemplate {

    private static final String FOLDER = "/report/";

    private final String name;
    private final Words words;
    private final String style;
    private final String script;

    private PageTemplate(String name, Words words, String style, String script) {
        this.name = name;
        this.words = words;
        this.style = style;
        this.script = script;
    }

    /** The page of that name, with the words and assets of its own. */
    public static PageTemplate named(String name) {
        return new PageTemplate(
                name,
                Words.of(
                        asset("page_en.properties") + asset(name + "_en.properties"),
                        asset("page_zh.properties") + asset(name + "_zh.properties")),
                asset("page.css") + asset(name + ".css"),
                asset("page.js") + asset(name + ".js"));
    }

    /**
     * Writes the page.
     *
     * @param view the template's parameter {@code view}; its texts are escaped where they are placed
     */
    public void write(Object view, Writer out) {
        TemplateEngine.createPrecompiled(null, ContentType.Html, PageTemplate.class.getClassLoader())
                .render(name + ".jte", Map.of("page", this, "view", view), new WriterOutput(out));
    }

    /** The words of this page in both languages. */
    public Words words() {
        return words;
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    /** The titles of the rules and the sentences of the features in Chinese, as JSON that is safe inside a script element. */
    public String chinese() {
        return read(FOLDER + "chinese.json").replace("<", "\\u003c");
    }

    /** A content security policy: nothing is loaded, and only the page's own style and script count. */
    public String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'sha256-"
                + digest(style) + "'; script-src 'sha256-" + digest(script) + "'";
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The asset's text, empty where there is none; line ends are those that a browser hashes. */
    private static String asset(String file) {
        return read(FOLDER + file);
    }

    private static String read(String resource) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
