Feature: Answers

  An answer comes in the format that is asked for, names its fields as documented and carries a RequestId of its own,
  on success and on refusal alike. Order, layout and further fields do not matter.

  @rule:answer.success @must @profile:wire
  @source:response/ImageId @source:response/RequestId @source:example/xml @source:example/json @source:common/format
  Rule: A success has ImageId and RequestId in the format asked for

    Scenario Outline: A client that <manner> is answered in <format> for <source>
      Given a client that <manner>
      And <fixture>
      When an image is requested from <source>
      Then an image is created
      And the answer is in <format> with a RequestId

      Examples: Both formats, in as many scenarios as there are ways to travel
        | manner        | format | fixture            | source                           |
        | asks for JSON | JSON   | a system snapshot  | the system snapshot              |
        | asks for XML  | XML    | a system snapshot  | the system snapshot              |
        | asks for JSON | JSON   | a running instance | the running instance             |
        | asks for XML  | XML    | a running instance | the running instance             |
        | asks for JSON | JSON   | a system snapshot  | a mapping of the system snapshot |
        | asks for XML  | XML    | a system snapshot  | a mapping of the system snapshot |
        | asks for JSON | JSON   | a stopped instance | the stopped instance             |
        | asks for XML  | XML    | a stopped instance | the stopped instance             |

  @rule:answer.refusal @must @ambiguous @profile:wire
  @source:response/RequestId @source:common/errors @source:common/format
  Rule: A refusal has Code, Message and RequestId in the format asked for

    The page shows no refusal; whether it names the host that was asked, as the linked page says, is only noted.

    Scenario Outline: A client that <manner> is told in <format> that <parameter> is unknown
      Given a client that <manner>
      When an image is requested with
        | <parameter> | an unknown snapshot |
      Then the request is refused with 404 InvalidSnapshotId.NotFound
      And the answer is in <format> with a RequestId

      Examples: Both formats, in half of the ways to travel
        | manner        | format | parameter                      |
        | asks for JSON | JSON   | SnapshotId                     |
        | asks for XML  | XML    | SnapshotId                     |
        | asks for JSON | JSON   | DiskDeviceMapping.1.SnapshotId |
        | asks for XML  | XML    | DiskDeviceMapping.1.SnapshotId |

    Scenario Outline: For <source>, a client that <manner> is refused in <format>
      Given a client that <manner>
      And a system snapshot
      When an image is requested from <source> with
        | Description | 257 letters |
      Then the request is refused with 400 InvalidDescription.Malformed
      And the answer is in <format> with a RequestId

      Examples: Both formats, in the other half
        | manner        | format | source                           |
        | asks for JSON | JSON   | the system snapshot              |
        | asks for XML  | XML    | the system snapshot              |
        | asks for JSON | JSON   | a mapping of the system snapshot |
        | asks for XML  | XML    | a mapping of the system snapshot |

  @rule:answer.format-case @may @ambiguous @profile:wire
  @source:common/format
  Rule: A format in small letters is one of the two, or none at all

    The table of common parameters names the formats in small letters, the examples in capitals.

    Scenario Outline: A client that asks for <small> is answered in either format
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Format | <small> |
      Then an image is created
      And the answer is in either format with a RequestId

      Examples: Both formats
        | small |
        | json  |
        | xml   |

  @rule:answer.default-format @must @ambiguous @profile:wire
  @source:common/format
  Rule: Without a format named the answer is in one of the two

    Scenario: The linked page says XML, this one shows both, and either is right
      Given a client that signs with version 1.0
      And a client that names no format
      And a system snapshot
      When an image is requested from the system snapshot
      Then the answer is in either format with a RequestId

  @rule:answer.request-id @must @profile:wire
  @source:response/RequestId
  Rule: Each answer has a RequestId of its own

    The repeat of a request with a token may get the very answer that the first one got, so it is left out here.

    Scenario: Requests for two images have two RequestIds
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ImageName | a unique name |
      When the same image is requested again with
        | ImageName | a unique name |
      Then every answer has another RequestId

    Scenario: Two refusals of the same request have two RequestIds
      Given a system snapshot
      And an image was refused from the system snapshot with
        | Description | 257 letters |
      When the same image is requested again
      Then every answer has another RequestId
