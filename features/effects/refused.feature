Feature: Remains of a refused request

  Every rule about a refusal looks for an image afterwards, and with an instance for snapshots. Here the requests ask
  for all that could be left.

  @rule:refusal.no-effect @must @profile:effects
  @source:usage/method-1/snapshots @source:common/errors
  Rule: A refused request leaves no image, no snapshot and no tag

    Scenario Outline: A refused request for an image of <source> leaves nothing
      Given <fixture>
      When an image is requested from <source> with
        | Description | 257 letters |
        | Tag.1.Key   | 20 letters  |
        | Tag.1.Value | Joshua      |
      Then the request is refused with 400 InvalidDescription.Malformed

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a stopped instance | the stopped instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: A refused request that gives no name leaves nothing
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName   | (none)      |
        | Description | 257 letters |
      Then the request is refused with 400 InvalidDescription.Malformed

    Scenario: A request refused for its unknown resource group leaves nothing
      Given a running instance
      When an image is requested from the running instance with
        | ResourceGroupId | an unknown resource group |
        | Tag.1.Key       | 20 letters                |
        | Tag.1.Value     | Joshua                    |
      Then the request is refused with 404 InvalidResourceGroup.NotFound

  @rule:refusal.name-stays-free @must @profile:core
  @source:parameter/ImageName @source:error/400/InvalidImageName.Duplicated
  Rule: The name of a refused request is still free

    Scenario Outline: The name can be used again after a refusal for <source>
      Given <fixture>
      And an image was refused from <source> with
        | Description | 257 letters |
      When the same image is requested again with
        | Description | 20 letters |
      Then an image is created

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: The name can be used again after an unknown resource group
      Given a system snapshot
      And an image was refused from the system snapshot with
        | ResourceGroupId | an unknown resource group |
      When the same image is requested again with
        | ResourceGroupId | (none) |
      Then an image is created

  @rule:refusal.token @may @ambiguous @profile:core
  @source:parameter/ClientToken @source:common/idempotency
  Rule: The token of a refused request is free again, or used up

    How long a token is bound, and whether a refusal binds it, is said nowhere.

    Scenario: The same token is sent again with the mistake put right
      Given a system snapshot
      And an image was refused from the system snapshot with
        | ClientToken | a token     |
        | Description | 257 letters |
      When the same image is requested again with
        | Description | 20 letters |
      Then one documented reading holds
        | reading               | outcome                                                                                           |
        | free                  | an image is created                                                                               |
        | used up, error row    | refused with 403 InvalidParamter.Conflict                                                         |
        | used up, linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch                   |
        | used up, common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |
