Feature: Method 3, several snapshots combined

  The third method puts disks together one by one: exactly one system disk, further data disks, and empty data disks
  where no snapshot is named.

  @rule:mapping.combination @must @profile:core
  @source:usage/method-3 @source:usage/method-3/system-disk @source:usage/method-3/data-disks
  @source:parameter/DiskDeviceMapping.N.SnapshotId @source:parameter/DiskDeviceMapping.N.Device
  Rule: One system snapshot and any data snapshots make an image

    Scenario: A system snapshot alone in the mapping makes an image
      Given a system snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot |
      Then an image is created

    Scenario: A system snapshot and two data snapshots make an image
      Given a system snapshot
      And a data snapshot
      And a second data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot      |
        | DiskDeviceMapping.2.SnapshotId | the data snapshot        |
        | DiskDeviceMapping.3.SnapshotId | the second data snapshot |
      Then an image is created

    Scenario: An image is made when every disk names its device
      Given a system snapshot
      And a data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot |
        | DiskDeviceMapping.1.Device     | /dev/xvda           |
        | DiskDeviceMapping.2.SnapshotId | the data snapshot   |
        | DiskDeviceMapping.2.Device     | /dev/xvdz           |
      Then an image is created

    Scenario: The same two snapshots make another image afterwards
      Given a system snapshot
      And a data snapshot
      And an image was made from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
      When the same image is requested again with
        | ImageName | a unique name |
      Then an image is created

  @rule:mapping.default-devices @must @profile:effects
  @source:usage/method-3/data-disks @source:usage/method-3/system-disk @source:parameter/DiskDeviceMapping.N.Device
  Rule: Devices that are not named are given in order

    Scenario: The system disk is /dev/xvda, the data disks come after it
      Given a system snapshot
      And a data snapshot
      And a second data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot      |
        | DiskDeviceMapping.2.SnapshotId | the data snapshot        |
        | DiskDeviceMapping.3.SnapshotId | the second data snapshot |
      Then the image's disks are
        | Device    | Type   | SnapshotId               |
        | /dev/xvda | system | the system snapshot      |
        | /dev/xvdb | data   | the data snapshot        |
        | /dev/xvdc | data   | the second data snapshot |

  @rule:mapping.empty-data-disk @must @profile:effects
  @source:usage/method-3/empty-disk @source:parameter/DiskDeviceMapping.N.Size
  Rule: Without a snapshot an empty data disk of the size is made

    Scenario: A data disk without a snapshot has the size that is given
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | 100 |
      Then the image's disks are
        | Device    | Type   | Size                       | SnapshotId          |
        | /dev/xvda | system | the system snapshot's size | the system snapshot |
        | /dev/xvdb | data   | 100                        | (empty)             |
