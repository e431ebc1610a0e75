package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;

/** One operation of the API on one account, whose monitor the caller holds. */
@FunctionalInterface
public interface Operation {

    Answer answer(Account account, Parameters parameters);
}
