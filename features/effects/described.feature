Feature: Description of the image

  The page says that an image has to be Available before it is used, and which values it is given. That they can be
  read again is the business of DescribeImages; a field that it need not show leaves its rule inconclusive.

  @rule:image.shown @must @profile:effects
  @source:parameter/ImageName @source:parameter/Description @source:usage/available
  Rule: The image has the name and the description that were given

    Scenario Outline: The name and the description are shown of an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | Description | Finance department, 财务 |
        | ClientToken | a token                  |
        | Tag.1.Key   | Department               |
        | Tag.1.Value | Finance                  |
      Then the image shows
        | Description | Finance department, 财务 |
        | Status      | Available                |
      And exactly one image has the requested name

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a stopped instance | the stopped instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: The longest name and the longest description are shown unchanged
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName   | 128 letters          |
        | Description | 256 letters in order |
      Then the image shows
        | Description | 256 letters in order |
      And exactly one image has the requested name

    Scenario Outline: An image of name <name>, description <description> shows no <left out>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName   | <name>        |
        | Description | <description> |
      Then the image shows
        | <left out> | (empty) |

      Examples: One of the two, and both
        | left out    | name          | description        |
        | Description | a unique name | (none)             |
        | ImageName   | (none)        | Finance department |
        | ImageName   | (none)        | (none)             |
        | Description | (none)        | (none)             |

  @rule:image.tags @must @profile:effects
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: The image has the tags that were given, and no others

    Scenario Outline: Two tags, one of them Chinese, are shown of an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | Tag.1.Key   | Finance |
        | Tag.1.Value | Joshua  |
        | Tag.2.Key   | 部门    |
        | Tag.2.Value | 财务    |
      Then the image is tagged
        | Finance | Joshua |
        | 部门    | 财务   |

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: A tag with an empty value is a tag of the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | Finance |
        | Tag.1.Value | (empty) |
      Then the image is tagged
        | Finance | (empty) |

    Scenario: The longest key and the longest value come back unchanged
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | 64 letters in order  |
        | Tag.1.Value | 128 letters in order |
      Then the image is tagged
        | 64 letters in order | 128 letters in order |

  @rule:image.disks @must @profile:effects
  @source:parameter/DiskDeviceMapping.N.SnapshotId @source:parameter/SnapshotId @source:usage/method-2
  @source:usage/method-3
  Rule: The image holds the snapshots that it was made from

    Scenario: An image of one snapshot holds it as the disk /dev/xvda
      Given a system snapshot
      When an image is requested from the system snapshot
      Then the image's disks are
        | Device    | SnapshotId          | Size                       |
        | /dev/xvda | the system snapshot | the system snapshot's size |

    Scenario: An image of a mapping of two snapshots holds them in order
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
      Then the image's disks are
        | Device    | SnapshotId          | Size                       |
        | /dev/xvda | the system snapshot | the system snapshot's size |
        | /dev/xvdb | the data snapshot   | the data snapshot's size   |

  @rule:image.resource-group @must @profile:effects
  @source:parameter/ResourceGroupId
  Rule: The image is in the resource group that was given

    Scenario Outline: An image of <source> is shown in its resource group
      Given <fixture>
      And a resource group
      When an image is requested from <source> with
        | ResourceGroupId | the resource group |
      Then the image shows
        | ResourceGroupId | the resource group |

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

  @rule:image.architecture @must @profile:effects
  @source:parameter/Architecture @source:parameter/Platform
  Rule: A data snapshot as the system disk takes architecture and platform

    Scenario: Architecture and platform that are given are shown of the image
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
        | Architecture                 | i386   |
        | Platform                     | Ubuntu |
      Then the image shows
        | Architecture | i386   |
        | Platform     | Ubuntu |

    Scenario: Without either the image is x86_64 and Others Linux
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
      Then the image shows
        | Architecture | x86_64       |
        | Platform     | Others Linux |
