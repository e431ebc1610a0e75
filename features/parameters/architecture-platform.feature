Feature: Architecture and Platform

  Both say what the system disk is when a data-disk snapshot is used as one; both have defaults. The white list may
  stand before them, so an account that is not on it leaves these rules inconclusive.

  @rule:architecture.malformed @must @profile:core
  @source:error/400/InvalidArchitecture.Malformed @source:parameter/Architecture
  Rule: An architecture is i386 or x86_64

    Scenario: An architecture that is not of the two is refused
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
        | Architecture                 | sparc  |
      Then the request is refused with 400 InvalidArchitecture.Malformed

    Scenario Outline: <architecture> only resembles one of the two and is refused
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system         |
        | Architecture                 | <architecture> |
      Then the request is refused with 400 InvalidArchitecture.Malformed

      Examples: Beginning alike, a part of it, holding it, another spelling
        | architecture |
        | x86_64_v2    |
        | x86          |
        | my-i386      |
        | arm64        |
        | x86-64       |

    Scenario Outline: <architecture> is accepted for a data snapshot as the system disk
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system         |
        | Architecture                 | <architecture> |
      Then an image is created

      Examples: Both values
        | architecture |
        | i386         |
        | x86_64       |

  @rule:platform.malformed @must @profile:core
  @source:error/400/InvalidPlatform.Malformed @source:parameter/Platform
  Rule: A platform is one of those listed

    Scenario: A platform that is not of the list is refused
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
        | Platform                     | Plan9  |
      Then the request is refused with 400 InvalidPlatform.Malformed

    Scenario Outline: <platform> only resembles one of the list and is refused
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system     |
        | Platform                     | <platform> |
      Then the request is refused with 400 InvalidPlatform.Malformed

      Examples: Beginning alike, a part of it, holding it, without its blank
        | platform               |
        | CentOS 7               |
        | Windows Server 2012 R2 |
        | Windows                |
        | Red                    |
        | MyUbuntu               |
        | Windows Server 2016    |
        | OthersLinux            |

    Scenario Outline: <platform> is accepted for a data snapshot as the system disk
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system     |
        | Platform                     | <platform> |
      Then an image is created

      Examples: One word and several
        | platform            |
        | CentOS              |
        | Ubuntu              |
        | SUSE                |
        | OpenSUSE            |
        | RedHat              |
        | Debian              |
        | CoreOS              |
        | Aliyun Linux        |
        | Windows Server 2003 |
        | Windows Server 2008 |
        | Windows Server 2012 |
        | Windows 7           |
        | Others Linux        |
        | Customized Linux    |

  @rule:architecture.not-needed @must @profile:core
  @source:parameter/Architecture @source:parameter/Platform
  Rule: Both may be given where no data snapshot is the system disk

    Scenario Outline: Architecture and platform are accepted for <source>
      Given <fixture>
      When an image is requested from <source> with
        | Architecture | i386   |
        | Platform     | Ubuntu |
      Then an image is created

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

  @rule:architecture.malformed-unneeded @must @ambiguous @profile:core
  @source:parameter/Architecture @source:parameter/Platform
  @source:error/400/InvalidArchitecture.Malformed @source:error/400/InvalidPlatform.Malformed
  Rule: Where neither is needed, a wrong one is refused or not looked at

    Scenario Outline: A wrong <parameter> for <source>, which needs none
      Given <fixture>
      When an image is requested from <source> with
        | <parameter> | <value> |
      Then one documented reading holds
        | reading       | outcome                                       |
        | always looked | refused with 400 Invalid<parameter>.Malformed |
        | where needed  | an image is created                           |

      Examples: By each method
        | fixture            | source                           | parameter    | value |
        | a running instance | the running instance             | Architecture | sparc |
        | a system snapshot  | the system snapshot              | Architecture | sparc |
        | a system snapshot  | a mapping of the system snapshot | Architecture | sparc |
        | a running instance | the running instance             | Platform     | Plan9 |
        | a system snapshot  | the system snapshot              | Platform     | Plan9 |
        | a system snapshot  | a mapping of the system snapshot | Platform     | Plan9 |
