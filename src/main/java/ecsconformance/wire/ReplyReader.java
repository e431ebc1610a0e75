package ecsconformance.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads an HTTP answer into a reply. The format is sniffed from the body, never taken from Content-Type. */
public final class ReplyReader {

    /** The largest body that is read, in bytes. */
    public static final int LARGEST_BODY = 1 << 20;

    /** Many times longer than any id that the documentation shows. */
    private static final int LONGEST_ID = 1000;

    /** Reads a complete body; never throws. */
    public Reply read(int status, byte[] body) {
        if (body.length > LARGEST_BODY) {
            return new Reply.Unreadable(status, "the body is larger than " + LARGEST_BODY + " bytes");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return new Reply.Unreadable(status, "the body is not UTF-8");
        }
        try {
            return parse(status, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (UnreadableAnswer unreadable) {
            return new Reply.Unreadable(status, unreadable.getMessage());
        }
    }

    private static Reply parse(int status, String text) throws UnreadableAnswer {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableAnswer("the body is empty");
        }
        if (start.startsWith("{")) {
            return judge(status, Format.JSON, "", JsonAnswer.read(start));
        }
        if (!start.startsWith("<")) {
            throw new UnreadableAnswer("the body is neither JSON nor XML");
        }
        String opening = start.substring(0, Math.min(start.length(), 16)).toLowerCase(Locale.ROOT);
        if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
            throw new UnreadableAnswer("the body is an HTML page");
        }
        XmlAnswer.Document document = XmlAnswer.read(start);
        return judge(status, Format.XML, document.root(), document.body());
    }

    private static Reply judge(int status, Format format, String root, Element body) throws UnreadableAnswer {
        String code = body.text("Code").orElse("");
        if (!code.isEmpty()) {
            String message = body.text("Message").orElse("");
            return new Reply.Refusal(status, format, root, code, message, body);
        }
        int id = body.text("ImageId").orElse("").length();
        if (id > LONGEST_ID) {
            throw new UnreadableAnswer("an ImageId of " + id + " characters");
        }
        if (status >= 200 && status < 300) {
            return new Reply.Success(status, format, root, body);
        }
        throw new UnreadableAnswer("an answer outside 2xx without an error code; its fields are " + Reply.fields(body));
    }

    /** Carries the reason why an answer cannot be read from a parser to the reader. */
    static final class UnreadableAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableAnswer(String reason) {
            super(reason);
        }
    }
}
