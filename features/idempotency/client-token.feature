Feature: ClientToken

  A token makes a repeat harmless: the same request gives the same image. How a request is signed, when, and in which
  format it is answered is no part of what is compared.

  @rule:client-token.repeat @must @profile:core
  @source:parameter/ClientToken @source:common/idempotency
  Rule: The same request with the same token names the same image

    Scenario Outline: The same request for <source> is answered with the same image
      Given <fixture>
      And an image was requested from <source> with
        | ClientToken | a token |
      When the same image is requested again
      Then every answer names the same image

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

  @rule:client-token.repeat-later @must @profile:effects
  @source:parameter/ClientToken @source:common/idempotency
  Rule: The image being Available changes nothing for a repeat

    Scenario Outline: A repeat after the image is Available makes none, for <source>
      Given <fixture>
      And an image was made from <source> with
        | ClientToken | a token |
      When the same image is requested again
      Then every answer names the same image
      And exactly one image has the requested name

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

  @rule:client-token.same-request @must @profile:wire
  @source:parameter/ClientToken @source:common/idempotency @source:common/format
  Rule: A repeat that only travels otherwise is still the same request

    Time, nonce and signature differ at every repeat anyhow.

    Scenario Outline: A client that <manner> gets the image of the first request
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
      And a client that <manner>
      When the same image is requested again
      Then every answer names the same image

      Examples: Parameters that are none of the image
        | manner                                               |
        | asks for the other format where served               |
        | sends its parameters in the other place where served |
        | signs with the other version where served            |

  @rule:client-token.one-image @must @profile:effects
  @source:parameter/ClientToken @source:common/idempotency
  Rule: A repeat with the same token makes no second image

    Scenario Outline: A repeat after the first answer makes no other image of <source>
      Given <fixture>
      And an image was requested from <source> with
        | ClientToken | a token |
      When the same image is requested again
      Then exactly one image has the requested name

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: A repeat for an instance takes no second snapshots
      Given a running instance
      And an image was requested from the running instance with
        | ClientToken | a token |
      When the same image is requested again
      Then each disk of the instance has one new snapshot

    Scenario Outline: Sixteen requests at the same moment make one image of <source>
      Given <fixture>
      When 16 equal requests from <source> with a token are sent at once
      Then every answer names the same image
      And exactly one image has the requested name

      Examples: Methods 2 and 3
        | fixture           | source                           |
        | a system snapshot | the system snapshot              |
        | a system snapshot | a mapping of the system snapshot |

    Scenario: Sixteen requests at the same moment take one snapshot of each disk
      Given a running instance
      When 16 equal requests from the running instance with a token are sent at once
      Then every answer names the same image
      And exactly one image has the requested name
      And each disk of the instance has one new snapshot
