package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.defects.EffectChanges.after;
import static ecsconformance.emulator.defects.EffectChanges.disk;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Account.TokenUse;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.ImageCreation;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Operations.Operation;
import ecsconformance.emulator.operation.Tokens;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Deliberate defects that the rules {@code refusal.*} catch. */
final class RefusalDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("effect.image-in-spite-of-a-refusal", "an image is made although the request is refused",
            "refusal.no-effect",
            afterRefusal((account, request) -> ImageCreation.DOCUMENTED.make(request, account, List.of(disk())))),
        of("effect.failed-image-after-a-refusal", "a refused request leaves an image that failed and keeps its name",
            "refusal.name-stays-free",
            afterRefusal((account, request) -> ImageCreation.DOCUMENTED.fail(request, account))),
        of("effect.name-taken-before-the-group", "a name is taken before the resource group is looked for",
            "refusal.name-stays-free",
            after((account, request, answer) -> {
                if (answer instanceof Answer.Refused refused && refused.refusal().equals(Refusals.RESOURCE_GROUP_NOT_FOUND)) {
                    ImageCreation.DOCUMENTED.fail(request, account);
                }
                return answer;
            })),
        of("token.answers-a-refused-one", "the token of a refused request gives an image that does not exist",
            "refusal.token", survivingRefusals(), Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) -> true))),
        of("effect.nameless-image-after-a-refusal", "a refused request leaves an image without a name",
            "refusal.no-effect",
            Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
                Answer answer = operation.answer(account, parameters);
                if (answer instanceof Answer.Refused) {
                    leaveAnImage(account, parameters.region());
                }
                return answer;
            })));
    // spotless:on

    private static Change<?> afterRefusal(BiConsumer<Account, CreateImageRequest> effect) {
        return after((account, request, answer) -> {
            if (answer instanceof Answer.Refused) {
                effect.accept(account, request);
            }
            return answer;
        });
    }

    /** Also a refused request uses its token up. */
    static Change<Operation> survivingRefusals() {
        return Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
            Answer answer = operation.answer(account, parameters);
            if (answer instanceof Answer.Refused) {
                parameters
                        .text("ClientToken")
                        .filter(token -> account.tokenUse(token).isEmpty())
                        .ifPresent(token -> account.use(token, new TokenUse(parameters.all(), "", account.now())));
            }
            return answer;
        });
    }

    private static void leaveAnImage(Account account, String region) {
        CreateImageRequest request = new CreateImageRequest(Map.of("RegionId", region));
        ImageCreation.DOCUMENTED.make(
                request, account, List.of(new Image.ImageDisk("/dev/xvda", DiskType.SYSTEM, 40, "")));
    }

    private RefusalDefects() {}
}
