package ecsconformance.cli;

import ecsconformance.page.PublishedPages;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A small edit of a published page, or of the one of our own wording beside it, and what must come of it.
 *
 * @param found kind, clause and each detail; empty where nothing may be found
 */
record PageEdit(String name, String page, UnaryOperator<String> how, int exit, List<String> found) {

    private static final String ZH = PublishedPages.ZH;
    private static final String EN = PublishedPages.EN;

    private static final String ADDED = "|409|ImageBusy.Later|The image is busy.|镜像忙。|\n";

    @Override
    public String toString() {
        return page.substring(12, 14) + ": " + name;
    }

    static Stream<PageEdit> all() {
        return Stream.of(
                edit(
                        "bound changed",
                        ZH,
                        "64( 个)",
                        "32$1",
                        1,
                        "changed parameter/ClientToken bound of length …–64 → …–32"),
                edit(
                        "bound changed in prose",
                        ZH,
                        "15(日（含）)",
                        "16$1",
                        1,
                        "changed usage/method-2/age bound on or before 2013-07-15 → on or before 2013-07-16"),
                edit(
                        "inclusive became exclusive",
                        ZH,
                        "(15日)（含）",
                        "$1",
                        1,
                        "changed usage/method-2/age bound on or before 2013-07-15 → before 2013-07-15"),
                edit(
                        "code renamed",
                        ZH,
                        "InvalidParamter.Conflict",
                        "InvalidParameter.Conflict",
                        1,
                        "changed error/403/InvalidParamter.Conflict code InvalidParamter.Conflict → InvalidParameter.Conflict"),
                edit(
                        "status changed",
                        ZH,
                        "\\|400(\\|InvalidDevice\\.InUse)",
                        "|403$1",
                        1,
                        "changed error/400/InvalidDevice.InUse status 400 → 403"),
                edit(
                        "message reworded",
                        ZH,
                        "The Image Quota exceeds\\.",
                        "The image quota is used up.",
                        1,
                        "changed error/403/QuotaExceed.Image message \"The Image Quota exceeds.\" → \"The image quota is used up.\""),
                edit(
                        "requirement flipped",
                        ZH,
                        "(\\|InstanceId\\|String\\|)否",
                        "$1是",
                        1,
                        "changed parameter/InstanceId required no → yes"),
                edit(
                        "must not became may",
                        ZH,
                        "不能(重复)",
                        "可以$1",
                        1,
                        "changed usage/method-3/data-disks requirement must not → "),
                edit(
                        "value added",
                        ZH,
                        "-   CoreOS\n",
                        "-   CoreOS\n-   Fedora\n",
                        1,
                        "changed parameter/Platform enumeration  → Fedora"),
                edit("value removed", ZH, "-   CoreOS\n", "", 1, "changed parameter/Platform enumeration CoreOS → "),
                edit(
                        "row added",
                        ZH,
                        "(\\|500\\|)",
                        ADDED + "$1",
                        1,
                        "added error/409/ImageBusy.Later status  → 409; code  → ImageBusy.Later; message  → \"The image is busy.\""),
                edit(
                        "row removed",
                        ZH,
                        "\\|403\\|QuotaExceed\\.Image\\|[^\n]*\n",
                        "",
                        1,
                        "removed error/403/QuotaExceed.Image message \"The Image Quota exceeds.\" → "),
                edit(
                        "row moved",
                        ZH,
                        "(?s)(\\|403\\|QuotaExceed\\.Image\\|[^\n]*\n)(.*)(\\|500\\|)",
                        "$2$1$3",
                        0,
                        "moved error/403/QuotaExceed.Image "),
                edit("other words", ZH, "标签键(。N)", "标签的键$1", 1, "unjudged parameter/Tag.N.Key "),
                edit(
                        "typographic",
                        ZH,
                        "参数 (Architecture) 格",
                        "参数$1格",
                        0,
                        "reworded error/400/InvalidArchitecture.Malformed wording only  → "),
                edit("blanks only", ZH, "\\|500\\|(InternalError)\\|", "| 500 |$1 | ", 0),
                edit(
                        "another bound",
                        EN,
                        "maximum of 64 ASCII",
                        "maximum of 32 ASCII",
                        1,
                        "changed parameter/ClientToken bound of length …–64 → …–32"),
                edit(
                        "may became must",
                        EN,
                        "You can (use)",
                        "You must $1",
                        1,
                        "changed usage/available requirement may → must"),
                edit(
                        "other words in English",
                        EN,
                        "The (image) name\\.",
                        "Name of the $1.",
                        1,
                        "unjudged parameter/ImageName "),
                edit("quotes", EN, "`(Available)`", "$1", 0));
    }

    /** @param before an expression, of which the first occurrence is replaced */
    private static PageEdit edit(String name, String page, String before, String after, int exit, String... found) {
        return new PageEdit(name, page, text -> text.replaceFirst(before, after), exit, List.of(found));
    }
}
