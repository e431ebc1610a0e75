Feature: Parameters that are given together

  A parameter may be dropped only because another stands beside it. So everything that an image can be given is given at
  once, by each method, and all of it is read again.

  @rule:image.together @must @profile:effects
  @source:parameter/Description @source:parameter/ResourceGroupId @source:parameter/ClientToken
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value @source:parameter/Architecture @source:parameter/Platform
  Rule: No parameter is lost beside the others

    Scenario Outline: Description, tags and resource group reach an image of <source>
      Given <fixture>
      And a resource group
      When an image is requested from <source> with
        | Description     | Finance department |
        | ClientToken     | a token            |
        | ResourceGroupId | the resource group |
        | Tag.1.Key       | Department         |
        | Tag.1.Value     | Finance            |
        | Tag.2.Key       | Owner              |
        | Tag.2.Value     | Joshua             |
      Then the image is tagged
        | Department | Finance |
        | Owner      | Joshua  |
      And the image shows
        | Description     | Finance department |
        | ResourceGroupId | the resource group |

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a stopped instance | the stopped instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: A name, a description and a tag in Chinese reach the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName   | 20 Chinese characters |
        | Description | 财务部门的镜像        |
        | Tag.1.Key   | 部门                  |
        | Tag.1.Value | 财务                  |
      Then the image is tagged
        | 部门 | 财务 |
      And the image shows
        | Description | 财务部门的镜像 |
      And exactly one image has the requested name

    Scenario: Nothing is lost beside a snapshot that a mapping silences
      Given a system snapshot
      And a resource group
      When an image is requested from a mapping of the system snapshot with
        | SnapshotId      | the system snapshot |
        | Description     | Finance department  |
        | ResourceGroupId | the resource group  |
        | Tag.1.Key       | Department          |
        | Tag.1.Value     | Finance             |
      Then the image is tagged
        | Department | Finance |
      And the image shows
        | Description     | Finance department |
        | ResourceGroupId | the resource group |

    Scenario: Nothing is lost beside a snapshot that an instance silences
      Given a running instance
      And a system snapshot
      When an image is requested from the running instance with
        | SnapshotId  | the system snapshot |
        | Description | Finance department  |
        | Tag.1.Key   | Department          |
        | Tag.1.Value | Finance             |
      Then the image is tagged
        | Department | Finance |
      And the image shows
        | Description | Finance department |

    Scenario: Architecture and platform reach an image that is given all the rest
      Given a data snapshot
      And a resource group
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system             |
        | DiskDeviceMapping.1.Device   | /dev/xvda          |
        | DiskDeviceMapping.2.Device   | /dev/xvdd          |
        | DiskDeviceMapping.2.DiskType | data               |
        | DiskDeviceMapping.2.Size     | 30                 |
        | Architecture                 | i386               |
        | Platform                     | Ubuntu             |
        | Description                  | Finance department |
        | ClientToken                  | a token            |
        | ResourceGroupId              | the resource group |
        | Tag.1.Key                    | Department         |
        | Tag.1.Value                  | Finance            |
      Then the image shows
        | Description     | Finance department |
        | Architecture    | i386               |
        | Platform        | Ubuntu             |
        | ResourceGroupId | the resource group |
      And the image's disks are
        | Device    | Type   | SnapshotId        | Size                     |
        | /dev/xvda | system | the data snapshot | the data snapshot's size |
        | /dev/xvdd | data   |                   | 30                       |
