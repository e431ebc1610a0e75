package ecsconformance.page.document;

import java.util.List;

/** Small pages in the layouts that this family has had, of an operation that does not exist; every row has a word of its own. */
final class InventedPages {

    static final String CHINESE = """
            # PaintFence {#doc_PaintFence .reference}

            给一段围栏刷漆。T001Z

            ## 接口说明 {#description .section}

            -   颜料必须在2015年3月2日（含）之前购买。T002Z
            -   优先级为：FenceId \\> PlankId，T003Z

            ## 请求参数 {#parameters .section}

            |名称|类型|是否必选|示例值|描述|
            |--|--|----|---|--|
            |FenceId|String|是|f-1|围栏。T004Z

             |
            |Colour|String|否|red|颜色T005Z。取值范围：

             -   red（默认）
            -   green

             |
            |PlankLabel|String|否|north|标签T006Z。长度为2~16个英文或中文字符。

             |
            |Coats|Integer|否|2|层数T007Z。取值范围：1~9

             |

            ## 返回参数 {#resultMapping .section}

            |名称|类型|示例值|描述|
            |--|--|---|--|
            |PaintId|String|p-1|T008Z

             |

            ## 示例 {#demo .section}

            ``` {#request_demo}
            https://paint.example.com/?Action=PaintFence
            &FenceId=f-1&Note=T009Z
            ```

            ## 错误码 { .section}

            |HttpCode|错误码|错误信息|描述|
            |--------|---|----|--|
            |404|InvalidFence.NotFound|No such fence T010Z.|没有这段围栏。|
            |400|InvalidColour.Malformed|Not a colour T011Z.|颜色不对，`a|b` T012Z。|
            |403|Paint.Dry|%s|T013Z|
            |403|Paint.Wet|The fence \\| is wet T014Z.|未干。|

            [更多](https://errors.example.com) T015Z
            """;

    static final String ENGLISH = """
            # PaintFence

            Paints a fence. T101Z

            ## Description

            You must note the following: T102Z

            * Paint bought on or before March 2, 2015 cannot be used. T103Z

            ## Request parameters

            |Parameter|Required|Type|Description|
            |:--------|:-------|:---|:----------|
            |FenceId|Yes|String|The fence T104Z.|
            |Colour|No|String|The colour T105Z. Valid values:-   red \\(default\\)
            -   green

            |
            |PlankLabel|No|String|T106Z must be 2 to 16 characters in length.|

            ## Error codes

            Error code | Error message | HTTP status code | Meaning
            ---------- | ------------- | ---------------- | -------
            InvalidFence.NotFound | No such fence T110Z. | 404 | There is none.
            Paint.Dry | Too dry T111Z. | 403 | Wait.
            """;

    static final String HTML = """
            # PaintFence

            ## Request parameters

            <table>
            <tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
            <tr><td>FenceId</td><td rowspan="2">String</td><td>Yes</td><td>The fence T201Z</td></tr>
            <tr><td>Colour</td><td>No</td><td>Valid values:<ul><li>red</li><li>green</li></ul>T202Z</td></tr>
            </table>

            ## Error codes

            <table><thead><tr><th>HTTP status code</th><th>Error code</th><th>Error message</th></tr></thead>
            <tbody><tr><td>404</td><td>InvalidFence.NotFound</td><td>No such fence T203Z</td></tr>
            <tr><td>403</td><td>Paint.<wbr>Dry</td><td>Dry &lt;now&gt; T204Z</td></tr></tbody></table>
            """;

    static final String NESTED = """
            # PaintFence

            ## Description

            -   A policy T301Z:

                ```
                {"Effect": "T302Z"}
                ```

            ## Request parameters

            |Parameter|Type|Required|Description|Example|
            |---|---|---|---|---|
            |<Common parameters\\>|-|-|T303Z||
            |Plank|array|No|The planks T304Z.||
            |└ Label|string|No|The label T305Z. It can be:

             ```

            ()|T306Z{}

            ```

             and T307Z. |north|
            |Plank.n.Nail|string|No|The nail T308Z. Valid values: flat | round \\(default\\).|flat|

            ## Error codes

            |Error code|Description|HTTP status code |Meaning|
            |:---|:---|:---|:---|
            | InvalidFence.NotFound| No such fence T309Z.|404| There is none T310Z.|
            |Paint dry.|Too dry T311Z.|403|Wait.|
            """;

    private InventedPages() {}

    static List<String> all() {
        return List.of(CHINESE, ENGLISH, HTML, NESTED);
    }
}
