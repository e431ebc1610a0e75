Feature: What is seen of the image afterwards

  @rule:image.shown @must @profile:effects
  @source:parameter/ImageName @source:parameter/Description @source:usage/available
  Rule: The image has the name and the description that were given

    Scenario Outline: For <source>
      Given <fixture>
      When an image is requested from <source> with
        | Description | Finance department, 财务 |
      Then the image shows
        | Description | Finance department, 财务 |
        | Status      | Available               |

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: Without name and description
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | (none) |
      Then the image shows
        | ImageName   | (empty) |
        | Description | (empty) |

  @rule:image.resource-group @must @profile:effects
  @source:parameter/ResourceGroupId
  Rule: The image is in the resource group that was given

    Scenario: An existing group
      Given a system snapshot
      And a resource group
      When an image is requested from the system snapshot with
        | ResourceGroupId | the resource group |
      Then the image shows
        | ResourceGroupId | the resource group |

  @rule:image.architecture @must @profile:effects
  @source:parameter/Architecture @source:parameter/Platform
  Rule: A data snapshot as the system disk takes architecture and platform

    Scenario: Both given
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
        | Architecture                 | i386   |
        | Platform                     | Ubuntu |
      Then the image shows
        | Architecture | i386   |
        | Platform     | Ubuntu |

    Scenario: Neither given
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
      Then the image shows
        | Architecture | x86_64       |
        | Platform     | Others Linux |
