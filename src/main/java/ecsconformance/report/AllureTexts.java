package ecsconformance.report;

import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The texts of Allure's adapter made harmless: it writes the messages of steps down as they come, and an endpoint may have
 * put secrets, escapes of a terminal or bidirectional controls into them.
 */
record AllureTexts(UnaryOperator<String> redaction) {

    private static final int LONGEST = 4096;

    void clean(TestResult test) {
        test.setName(plain(test.getName()));
        test.setDescription(paragraph(test.getDescription()));
        clean(test.getStatusDetails());
        clean(test.getParameters());
        clean(test.getSteps(), test.getAttachments());
    }

    private void clean(List<StepResult> steps, List<Attachment> attachments) {
        attachments.forEach(attachment -> attachment.setName(plain(attachment.getName())));
        for (StepResult step : steps) {
            step.setName(plain(step.getName()));
            step.setDescription(plain(step.getDescription()));
            step.setStatusDetails(said(step.getStatusDetails()));
            clean(step.getParameters());
            clean(step.getSteps(), step.getAttachments());
        }
    }

    private void clean(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            parameter.setName(plain(parameter.getName()));
            parameter.setValue(plain(parameter.getValue()));
        }
    }

    /** The message says what is wrong; the way through the suite's own classes says nothing about the endpoint. */
    private void clean(StatusDetails details) {
        if (details != null) {
            details.setMessage(plain(details.getMessage())).setTrace(null);
        }
    }

    /** The details, or null where they say nothing, as those of every step that passed. */
    private StatusDetails said(StatusDetails details) {
        clean(details);
        return details == null || details.getMessage() == null ? null : details;
    }

    /** A description as a feature has it: its lines are one paragraph. */
    private String paragraph(String text) {
        return text == null ? null : plain(text.strip().replaceAll("\\s+", " "));
    }

    private String plain(String text) {
        return text == null ? null : PlainText.of(redaction.apply(text), LONGEST);
    }
}
