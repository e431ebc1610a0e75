Feature: Priority of the three methods

  InstanceId goes before DiskDeviceMapping, and that before SnapshotId. The page does not say whether the parameters
  of a lower method are still checked, so those used here are all valid, and what is broken is broken above them.

  @rule:priority.refusal @must @profile:core
  @source:usage/priority
  Rule: The method of higher priority alone decides on refusal

    Scenario: An unknown instance is refused although the snapshot is valid
      Given a system snapshot
      When an image is requested from the system snapshot with
        | InstanceId | an unknown instance |
      Then the request is refused with 404 InvalidInstanceId.NotFound

    Scenario: An unknown instance is refused although the mapping is valid
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | InstanceId | an unknown instance |
      Then the request is refused with 404 InvalidInstanceId.NotFound

    Scenario: An unknown snapshot of a mapping is refused beside a valid snapshot
      Given a system snapshot
      When an image is requested from the system snapshot with
        | DiskDeviceMapping.1.SnapshotId | an unknown snapshot |
        | DiskDeviceMapping.1.DiskType   | system              |
      Then the request is refused with 404 InvalidSnapshotId.NotFound

    Scenario: A mapping without a system disk is refused beside a valid snapshot
      Given a system snapshot
      And a data snapshot
      When an image is requested from the system snapshot with
        | DiskDeviceMapping.1.SnapshotId | the data snapshot |
      Then the request is refused with 400 OperationDenied

    Scenario: A mapping of an empty disk is refused beside a valid snapshot
      Given a system snapshot
      When an image is requested from the system snapshot with
        | DiskDeviceMapping.1.Size | 20 |
      Then the request is refused with 400 OperationDenied or 400 MissingParameter or 400 InvalidParameter*

    Scenario: An unknown instance is refused although mapping and snapshot are valid
      Given a system snapshot
      When an image is requested from the system snapshot with
        | InstanceId                     | an unknown instance |
        | DiskDeviceMapping.1.SnapshotId | the system snapshot |
      Then the request is refused with 404 InvalidInstanceId.NotFound

  @rule:priority.instance @must @profile:effects
  @source:usage/priority @source:usage/method-1/snapshots
  Rule: With an instance named, the image is made of the instance

    Scenario Outline: The image is of the instance's disks although <parameter> is given
      Given a running instance
      And a system snapshot
      When an image is requested from the running instance with
        | <parameter> | the system snapshot |
      Then each disk of the instance has one new snapshot
      And the image's disks are those of the running instance

      Examples: Each lower method
        | parameter                      |
        | DiskDeviceMapping.1.SnapshotId |
        | SnapshotId                     |

    Scenario: The image ignores a mapping that makes the disks larger and more
      Given a running instance
      And a system snapshot
      When an image is requested from the running instance with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot                        |
        | DiskDeviceMapping.1.Size       | 1 GiB more than the system snapshot's size |
        | DiskDeviceMapping.2.Size       | 50                                         |
        | DiskDeviceMapping.2.Device     | /dev/xvdz                                  |
      Then the image's disks are those of the running instance

    Scenario: The instance's disks are taken although mapping and snapshot are given
      Given a running instance
      And a system snapshot
      When an image is requested from the running instance with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot |
        | SnapshotId                     | the system snapshot |
      Then each disk of the instance has one new snapshot

  @rule:priority.mapping @must @profile:effects
  @source:usage/priority
  Rule: With a mapping beside SnapshotId, the image is made of the mapping

    Scenario: Of two system snapshots the one of the mapping is taken
      Given a system snapshot
      And a second system snapshot
      When an image is requested from a mapping of the system snapshot with
        | SnapshotId | the second system snapshot |
      Then the image's disks are
        | Device    | SnapshotId          |
        | /dev/xvda | the system snapshot |

    Scenario: The size of the mapping is taken beside a snapshot
      Given a system snapshot
      And a second system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.Size | 1 GiB more than the system snapshot's size |
        | SnapshotId               | the second system snapshot                 |
      Then the image's disks are
        | Device    | SnapshotId          | Size                                       |
        | /dev/xvda | the system snapshot | 1 GiB more than the system snapshot's size |
