Feature: Architecture and Platform of the image

  What is given for a data snapshot as the system disk is what the image has. DescribeImages writes one platform, the
  vendor's own, in another way than the list here does, so that one is left out.

  @rule:architecture.kept @must @profile:effects
  @source:parameter/Architecture
  Rule: The image has the architecture that was given

    Scenario Outline: The image is <architecture>, and Others Linux by default
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system         |
        | Architecture                 | <architecture> |
      Then the image shows
        | Architecture | <architecture> |
        | Platform     | Others Linux   |

      Examples: Both values
        | architecture |
        | i386         |
        | x86_64       |

  @rule:platform.kept @must @profile:effects
  @source:parameter/Platform
  Rule: The image has the platform that was given

    Scenario Outline: The image is of <platform>, and x86_64 by default
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system     |
        | Platform                     | <platform> |
      Then the image shows
        | Architecture | x86_64     |
        | Platform     | <platform> |

      Examples: Each of the list
        | platform            |
        | CentOS              |
        | Ubuntu              |
        | SUSE                |
        | OpenSUSE            |
        | RedHat              |
        | Debian              |
        | CoreOS              |
        | Windows Server 2003 |
        | Windows Server 2008 |
        | Windows Server 2012 |
        | Windows 7           |
        | Others Linux        |
        | Customized Linux    |
