package ecsconformance.report;

import gg.jte.Content;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of a page by their keys, in English and Chinese. The page is written in English; its script can change it. */
public final class Words {

    private final Map<String, String> english;
    private final Map<String, String> chinese;

    private Words(Map<String, String> english, Map<String, String> chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Both given as the text of a properties file; they must have the same keys. */
    static Words of(String english, String chinese) {
        Words words = new Words(read(english), read(chinese));
        if (!words.english.keySet().equals(words.chinese.keySet())) {
            throw new IllegalArgumentException(
                    "English has the keys " + words.english.keySet() + ", Chinese has " + words.chinese.keySet());
        }
        return words;
    }

    /** The English words; for an attribute or an element that carries {@code data-t} itself. */
    public String plain(String key) {
        String text = english.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    /** An element with the words, which changes with the language. */
    public Content of(String key) {
        String text = plain(key);
        return out -> {
            out.writeContent("<span data-t=\"");
            out.writeContent(escaped(key));
            out.writeContent("\">");
            out.writeContent(escaped(text));
            out.writeContent("</span>");
        };
    }

    boolean has(String key) {
        return english.containsKey(key);
    }

    /** All words as JSON that is safe inside a script element: an object a language. */
    public String json() {
        return ScriptJson.of(json -> json.texts("en", english).texts("zh", chinese));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }
}
