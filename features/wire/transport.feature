Feature: How requests travel

  The example puts the parameters into the address; whether a form will do as well is not said, and neither is it of
  clients that always send one. Signature V3 is later than this edition. So a target may serve a part of these clients:
  what no probe before the run gets through, and no target file claims, counts as not served, and the report names it.

  @rule:wire.transport @must @ambiguous @profile:wire
  @source:common/method @source:common/signature @source:common/parameters @source:common/timestamp @source:common/nonce
  Rule: Requests signed with version 1.0 are served as far as offered

    Scenario Outline: A client that <manner>
      Given a client that signs with version 1.0
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then an image is created, or such clients are not served

      Examples: Both places
        | manner                              |
        | sends its parameters in the address |
        | sends its parameters in a form      |

  @rule:wire.difficult-characters @must @profile:wire
  @source:common/signature @source:common/parameters
  Rule: Characters that must be encoded arrive as they were sent

    Scenario Outline: For <source>
      Given <fixture>
      When an image is requested from <source> with
        | Description | "a +*~%&=/?#:;,'()!@[]{}<>财务" |
      Then the image shows
        | Description | "a +*~%&=/?#:;,'()!@[]{}<>财务" |

      Examples: Each method, in another style each
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

  @rule:wire.signature-v3 @may @ambiguous @profile:wire
  @source:common/signature
  Rule: Requests signed with version V3 are served as far as offered

    Scenario Outline: A client that <manner>
      Given a client that signs with version V3
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then an image is created, or such clients are not served

      Examples: Both places
        | manner                              |
        | sends its parameters in the address |
        | sends its parameters in a form      |
