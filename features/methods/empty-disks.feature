Feature: Empty data disks

  A disk without a snapshot is an empty data disk. So it is no system disk, and an image of nothing else has none.

  @rule:size.empty-disk-default @must @profile:effects
  @source:parameter/DiskDeviceMapping.N.Size @source:usage/method-3/empty-disk
  Rule: An empty data disk has 5 GiB where no size is given

    Scenario Outline: An empty data disk that gives only <parameter> has 5 GiB
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.<parameter> | <value> |
      Then the image's disks are
        | Device    | Size                       |
        | /dev/xvda | the system snapshot's size |
        | /dev/xvdb | 5                          |

      Examples: Either of the other two parameters
        | parameter | value     |
        | Device    | /dev/xvdb |
        | DiskType  | data      |

  @rule:mapping.empty-disks-among-others @must @profile:effects
  @source:usage/method-3/empty-disk @source:usage/method-3/data-disks
  Rule: An empty data disk takes its place like any other

    Scenario: Empty data disks keep their place between those from snapshots
      Given a system snapshot
      And a data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | the system snapshot |
        | DiskDeviceMapping.2.Size       | 100                 |
        | DiskDeviceMapping.3.SnapshotId | the data snapshot   |
        | DiskDeviceMapping.4.Size       | 5                   |
        | DiskDeviceMapping.5.Size       | 2000                |
      Then the image's disks are
        | Device    | Type   | Size                       |
        | /dev/xvda | system | the system snapshot's size |
        | /dev/xvdb | data   | 100                        |
        | /dev/xvdc | data   | the data snapshot's size   |
        | /dev/xvdd | data   | 5                          |
        | /dev/xvde | data   | 2000                       |

  @rule:mapping.only-empty-disks @must @ambiguous @profile:core
  @source:usage/method-3/system-disk @source:usage/method-3/empty-disk @source:error/400/OperationDenied/1
  Rule: A mapping of empty disks only is refused

    That no snapshot of a system disk is there has an error row; that no source is named at all has two others.

    Scenario Outline: A mapping that has no snapshot and gives <parameter> is refused
      When an image is requested with
        | DiskDeviceMapping.1.<parameter> | <value> |
        | DiskDeviceMapping.2.Size        | 20      |
      Then one documented reading holds
        | reading   | outcome                                                    |
        | no system | refused with 400 OperationDenied                           |
        | missing   | refused with 400 MissingParameter or 400 InvalidParameter* |

      Examples: By size and by device
        | parameter | value     |
        | Size      | 40        |
        | Device    | /dev/xvdc |

  @rule:mapping.empty-system-disk @must @ambiguous @profile:core
  @source:usage/method-3/system-disk @source:usage/method-3/empty-disk @source:parameter/DiskDeviceMapping.N.DiskType
  @source:error/400/OperationDenied/1
  Rule: An empty disk is no system disk

    Scenario Outline: An empty disk of the type system, beside <other>, is refused
      Given a data snapshot
      When an image is requested with
        | DiskDeviceMapping.1.Size       | 40      |
        | DiskDeviceMapping.1.DiskType   | system  |
        | DiskDeviceMapping.2.SnapshotId | <other> |
      Then one documented reading holds
        | reading   | outcome                                                    |
        | no system | refused with 400 OperationDenied                           |
        | missing   | refused with 400 MissingParameter or 400 InvalidParameter* |
        | type      | refused with 400 InvalidDiskType*                          |

      Examples: Nothing, and a data disk
        | other             |
        | (none)            |
        | the data snapshot |
