Feature: How requests travel

  The pages that this one links to for requests describe parameters in the address and in a form, and signature 1.0.
  The later signature V3 is no part of this edition, so a target may do without it; one that claims it must accept it.

  @rule:wire.transport @must @profile:wire
  @source:common/method @source:common/signature @source:common/parameters @source:common/timestamp @source:common/nonce
  Rule: Requests signed with version 1.0 are understood in either place

    Scenario Outline: A client that <manner>
      Given a client that signs with version 1.0
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then an image is created

      Examples: Both places
        | manner                              |
        | sends its parameters in the address |
        | sends its parameters in a form      |

  @rule:wire.difficult-characters @must @profile:wire
  @source:common/signature @source:common/parameters
  Rule: Characters that must be encoded arrive as they were sent

    Scenario Outline: A client that <manner>
      Given a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot with
        | Description | "a +*~%&=/?#:;,'()!@[]{}<>财务" |
      Then the image shows
        | Description | "a +*~%&=/?#:;,'()!@[]{}<>财务" |

      Examples: Both places
        | manner                              |
        | sends its parameters in the address |
        | sends its parameters in a form      |

  @rule:wire.signature-v3 @may @ambiguous @profile:wire
  @source:common/signature
  Rule: Signature V3 is accepted where the target offers it

    Scenario Outline: A client that <manner>
      Given a client that signs with version V3
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then an image is created, or signature V3 is not offered

      Examples: Both places
        | manner                              |
        | sends its parameters in the address |
        | sends its parameters in a form      |
