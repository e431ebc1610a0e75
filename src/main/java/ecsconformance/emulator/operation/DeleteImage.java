package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;

/** DeleteImage: an image that does not exist is deleted already. */
final class DeleteImage implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("ImageId").isEmpty()) {
            return AnswerForms.missing("ImageId");
        }
        account.images()
                .find(parameters.text("ImageId").get(), parameters.region())
                .ifPresent(image -> {
                    account.images().remove(image.id());
                    account.imageQuota().giveBack();
                });
        return AnswerForms.granted();
    }
}
