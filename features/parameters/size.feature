Feature: DiskDeviceMapping.N.Size

  Whole GiB from 5 to 2000, and never less than the snapshot.

  @rule:size.range @must @profile:core
  @source:error/400/InvalidSize.ValueNotSupported @source:parameter/DiskDeviceMapping.N.Size
  Rule: A size is 5 to 2000 GiB

    Scenario Outline: An empty data disk of <size> GiB
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | <size> |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

      Examples: Outside
        | size |
        | -1   |
        | 4    |
        | 2001 |

    Scenario: A system disk of 2001 GiB
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.Size | 2001 |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

    Scenario: A data disk of 2001 GiB from a snapshot
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Size       | 2001              |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

    Scenario Outline: Accepted, an empty data disk of <size> GiB
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | <size> |
      Then an image is created

      Examples: The limits themselves
        | size |
        | 5    |
        | 2000 |
