Feature: DiskDeviceMapping.N.DiskType

  System or data; what is not said follows from the snapshot. No error row speaks of another value.

  @rule:disk-type.values @must @profile:effects
  @source:parameter/DiskDeviceMapping.N.DiskType
  Rule: A disk has the type that is given, or its snapshot's

    Scenario: Both types given
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.DiskType   | system            |
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.DiskType   | data              |
      Then the image's disks are
        | Device    | Type   | SnapshotId          |
        | /dev/xvda | system | the system snapshot |
        | /dev/xvdb | data   | the data snapshot   |

    Scenario: A data snapshot as the system disk
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
      Then the image's disks are
        | Device    | Type   | SnapshotId        |
        | /dev/xvda | system | the data snapshot |

  @rule:disk-type.invalid @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.DiskType
  Rule: Another type is refused

    Scenario: Neither system nor data
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.DiskType | boot |
      Then one documented reading holds
        | reading   | outcome                                            |
        | type      | refused with 400 InvalidDiskType.ValueNotSupported |
        | parameter | refused with 400 InvalidParameter*                 |
        | denied    | refused with 400 OperationDenied                   |

  @rule:disk-type.system-as-data @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.DiskType @source:error/400/OperationDenied/1
  Rule: A system snapshot used as a data disk leaves no system disk

    Scenario: The only disk
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.DiskType | data |
      Then one documented reading holds
        | reading   | outcome                                            |
        | no system | refused with 400 OperationDenied                   |
        | not meant | refused with 403 OperationDenied                   |
        | type      | refused with 400 InvalidDiskType.ValueNotSupported |
