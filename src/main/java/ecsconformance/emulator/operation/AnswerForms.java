package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Store;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The forms that answers share. */
public final class AnswerForms {

    static final Refusal INSTANCE_LOCKED =
            new Refusal(403, "InstanceLockedForSecurity", "The instance is locked due to security reasons.");

    static final Refusal INSTANCE_STATUS = new Refusal(
            403, "IncorrectInstanceStatus", "The current status of the resource does not support this operation.");

    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 100;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AnswerForms() {}

    public static Answer granted() {
        return new Answer.Granted(Node.Fields.none());
    }

    public static Answer granted(String field, String value) {
        return new Answer.Granted(Node.Fields.none().with(field, value));
    }

    public static Answer refused(int status, String code, String message) {
        return new Answer.Refused(new Refusal(status, code, message));
    }

    public static Answer refused(Refusal refusal) {
        return new Answer.Refused(refusal);
    }

    static Answer missing(String parameter) {
        return refused(
                400,
                "MissingParameter",
                "The input parameter \"" + parameter
                        + "\" that is mandatory for processing this request is not supplied.");
    }

    static Answer notFound(String kind) {
        return refused(404, "Invalid" + kind + "Id.NotFound", "The specified " + kind + "Id does not exist.");
    }

    /** The answer for the resource that the request names; a refusal where it names none, or one that is not there. */
    static <T> Answer ofNamed(String kind, Store<T> resources, Parameters parameters, Function<T, Answer> answer) {
        return parameters
                .text(kind + "Id")
                .map(id -> resources.find(id, parameters.region()).map(answer).orElseGet(() -> notFound(kind)))
                .orElseGet(() -> missing(kind + "Id"));
    }

    /** One page of a list with its counts, pages numbered from 1. */
    static <T> Answer page(
            Parameters parameters, List<T> all, String wrapper, String item, Function<T, Node.Fields> write) {
        int size = Math.max(1, Math.min(parameters.number("PageSize", DEFAULT_PAGE), LARGEST_PAGE));
        int number = Math.max(1, parameters.number("PageNumber", 1));
        List<Node.Fields> page = all.stream()
                .skip((long) (number - 1) * size)
                .limit(size)
                .map(write)
                .toList();
        return new Answer.Granted(Node.Fields.none()
                .with("TotalCount", all.size())
                .with("PageNumber", number)
                .with("PageSize", size)
                .with("RegionId", parameters.region())
                .with(wrapper, item, page));
    }

    static Node.Fields withTags(Node.Fields fields, Map<String, String> tags) {
        return fields.with(
                "Tags",
                "Tag",
                tags.entrySet().stream()
                        .map(tag ->
                                Node.Fields.none().with("TagKey", tag.getKey()).with("TagValue", tag.getValue()))
                        .toList());
    }

    static String time(Instant instant) {
        return SECONDS.format(instant);
    }
}
