Feature: ResourceGroupId

  @rule:resource-group.not-found @must @profile:core
  @source:error/404/InvalidResourceGroup.NotFound @source:parameter/ResourceGroupId
  Rule: A resource group that does not exist is refused

    Scenario Outline: An unknown resource group is refused for an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | ResourceGroupId | an unknown resource group |
      Then the request is refused with 404 InvalidResourceGroup.NotFound

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario Outline: A resource group that is <group> is unknown and refused
      Given a system snapshot
      And a resource group
      When an image is requested from the system snapshot with
        | ResourceGroupId | <group> |
      Then the request is refused with 404 InvalidResourceGroup.NotFound

      Examples: Going on, and cut short
        | group                                |
        | the resource group and a letter more |
        | the resource group without its end   |

  @rule:resource-group.exists @must @profile:state
  @source:parameter/ResourceGroupId
  Rule: An existing resource group is accepted

    Scenario Outline: An existing resource group is accepted for an image of <source>
      Given a resource group
      And <fixture>
      When an image is requested from <source> with
        | ResourceGroupId | the resource group |
      Then an image is created

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |
