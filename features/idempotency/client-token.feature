Feature: ClientToken

  A token makes a repeat harmless: the same request gives the same image. The page that this one links to for the
  details names another code for a token used twice with different parameters than the error row does. So that nothing
  but the token stands in the way, the requests have no name, or a new one.

  @rule:client-token.conflict @must @ambiguous @profile:core
  @source:error/403/InvalidParamter.Conflict @source:parameter/ClientToken @source:common/idempotency
  Rule: A token is refused when the parameters have changed

    Scenario Outline: Another <parameter>
      Given a system snapshot
      And a second system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
        | ImageName   | <name>  |
      When the same image is requested again with
        | <parameter> | <value> |
      Then one documented reading holds
        | reading      | outcome                                                  |
        | error row    | refused with 403 InvalidParamter.Conflict                |
        | linked page  | refused with 400 IdempotentParameterMismatch             |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch    |

      Examples: A name, a description, a source
        | parameter   | name          | value                      |
        | ImageName   | a unique name | a unique name              |
        | Description | (none)        | 20 letters                 |
        | SnapshotId  | (none)        | the second system snapshot |

    Scenario: Another token with other parameters
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
      When the same image is requested again with
        | ClientToken | another token |
        | ImageName   | a unique name |
      Then an image is created

    Scenario: The same letters in capitals are another token
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
      When the same image is requested again with
        | ClientToken | the token in capitals |
        | ImageName   | a unique name         |
      Then an image is created

  @rule:client-token.repeat @must @profile:core
  @source:parameter/ClientToken @source:common/idempotency
  Rule: The same request with the same token names the same image

    Scenario Outline: Repeated, for <source>
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

  @rule:client-token.one-image @must @profile:effects
  @source:parameter/ClientToken @source:common/idempotency
  Rule: A repeat with the same token makes no second image

    Scenario: Two requests one after the other
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
      When the same image is requested again
      Then exactly one image has the requested name

    Scenario: A repeat for an instance takes no second snapshots
      Given a running instance
      And an image was requested from the running instance with
        | ClientToken | a token |
      When the same image is requested again
      Then each disk of the instance has one new snapshot

    Scenario: Sixteen requests at once
      Given a system snapshot
      When 16 equal requests from the system snapshot with a token are sent at once
      Then every answer names the same image
      And exactly one image has the requested name

  @rule:client-token.length @must @profile:core
  @source:parameter/ClientToken
  Rule: A token of 64 ASCII characters is accepted

    Scenario: The longest
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | 64 ASCII characters |
      Then an image is created

  @rule:client-token.too-long @may @ambiguous @profile:core
  @source:parameter/ClientToken
  Rule: A longer token is refused or taken as it is

    The limit is stated, but no error row answers it.

    Scenario: 65 ASCII characters
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | 65 ASCII characters |
      Then one documented reading holds
        | reading | outcome                                                                 |
        | refused | refused with 400 InvalidClientToken* or 400 InvalidParameter*           |
        | taken   | an image is created                                                     |
