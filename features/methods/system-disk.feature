Feature: The one system disk of a mapping

  A combined image has exactly one system disk. Both deviations share status and code with the refusal of encrypted
  sources and are told apart by message only.

  @rule:mapping.no-system-disk @must @profile:core
  @source:error/400/OperationDenied/1 @source:usage/method-3/system-disk
  Rule: A mapping without a system snapshot is refused

    Scenario: A mapping of one data snapshot and nothing else is refused
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot
      Then the request is refused with 400 OperationDenied

    Scenario: A mapping of two data snapshots and nothing else is refused
      Given a data snapshot
      And a second data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the data snapshot        |
        | DiskDeviceMapping.2.SnapshotId | the second data snapshot |
      Then the request is refused with 400 OperationDenied

    Scenario: A data snapshot and an empty data disk are refused together
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.2.Size | 20 |
      Then the request is refused with 400 OperationDenied

  @rule:mapping.two-system-disks @must @profile:core
  @source:error/400/OperationDenied/2 @source:usage/method-3/system-disk
  Rule: A mapping with two system snapshots is refused

    Both would be /dev/xvda, so that it is in use has to do as well.

    Scenario: Two system snapshots side by side are refused
      Given a system snapshot
      And a second system snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot        |
        | DiskDeviceMapping.2.SnapshotId | the second system snapshot |
      Then the request is refused with 400 OperationDenied or 400 InvalidDevice.InUse

    Scenario: Two system snapshots with a data snapshot between them are refused
      Given a system snapshot
      And a second system snapshot
      And a data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot        |
        | DiskDeviceMapping.2.SnapshotId | the data snapshot          |
        | DiskDeviceMapping.3.SnapshotId | the second system snapshot |
      Then the request is refused with 400 OperationDenied or 400 InvalidDevice.InUse

    Scenario: The same system snapshot as two disks is refused
      Given a system snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot |
        | DiskDeviceMapping.2.SnapshotId | the system snapshot |
      Then the request is refused with 400 OperationDenied or 400 InvalidDevice.InUse

    Scenario: Two system snapshots after a data snapshot are refused
      Given a system snapshot
      And a second system snapshot
      And a data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the data snapshot          |
        | DiskDeviceMapping.2.SnapshotId | the system snapshot        |
        | DiskDeviceMapping.3.SnapshotId | the second system snapshot |
      Then the request is refused with 400 OperationDenied or 400 InvalidDevice.InUse
