package ecsconformance.report;

import ecsconformance.result.Conclusion;
import ecsconformance.result.Result;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A badge: what was judged on the left, the verdict and its figures on the right; the title says both to a reader. */
public final class BadgeSvg implements Report {

    private static final int HEIGHT = 20;
    private static final int PADDING = 8;
    private static final double LETTER = 6.6;

    @Override
    public void write(Result result, Writer out) throws IOException {
        var contract = result.suite().contract();
        String left = PlainText.of(
                contract.operation() + " " + contract.edition()
                        + (result.target().embedded() ? " embedded emulator" : ""),
                80);
        Conclusion conclusion = result.conclusion();
        Xml.write(out, xml -> badge(left, PlainText.of(words(conclusion, result)), colour(conclusion.kind()), xml));
    }

    private static String words(Conclusion conclusion, Result result) {
        if (conclusion.kind() == Conclusion.Kind.SELECTION) {
            return conclusion.sentence();
        }
        var rules = result.summary().rules();
        return conclusion.words() + " " + rules.passed() + "/" + (rules.total() - rules.untested());
    }

    private static void badge(String left, String right, String colour, XMLStreamWriter xml) throws XMLStreamException {
        int leftWidth = width(left);
        int rightWidth = width(right);
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("width", leftWidth + rightWidth, xml);
        attribute("height", HEIGHT, xml);
        xml.writeAttribute("role", "img");
        xml.writeAttribute("aria-label", left + ": " + right);
        xml.writeStartElement("title");
        xml.writeCharacters(left + ": " + right);
        xml.writeEndElement();
        half(left, 0, leftWidth, "#3d444d", xml);
        half(right, leftWidth, rightWidth, colour, xml);
        xml.writeEndElement();
    }

    private static void half(String text, int from, int width, String colour, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attribute("x", from, xml);
        attribute("width", width, xml);
        attribute("height", HEIGHT, xml);
        xml.writeAttribute("fill", colour);
        xml.writeStartElement("text");
        attribute("x", from + PADDING, xml);
        attribute("y", 14, xml);
        attribute("textLength", width - 2 * PADDING, xml);
        xml.writeAttribute("fill", "#fff");
        xml.writeAttribute("font-family", "Verdana,DejaVu Sans,sans-serif");
        attribute("font-size", 11, xml);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void attribute(String name, int value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, String.valueOf(value));
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * LETTER) + 2 * PADDING;
    }

    /** Each at least 4.5 to 1 against white, as WCAG 2 asks for text of this size. */
    private static String colour(Conclusion.Kind kind) {
        return switch (kind) {
            case CONFORMANT -> "#1a7f37";
            case PROFILES, SELECTION -> "#0a58ca";
            case PARTIAL -> "#9a6700";
            case NON_CONFORMANT -> "#cf222e";
            case ERROR -> "#57606a";
        };
    }
}
