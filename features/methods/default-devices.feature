Feature: Default devices beside named ones

  Devices of data disks are given from /dev/xvdb on, in order, and none repeats. Where some are named, the order leaves
  room for more than one reading; those used here are the same in each, unless the rule is about that.

  @rule:device.default-after-named @must @ambiguous @profile:effects
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: A default device follows one that is named before it, or collides

    Defaults go in order from /dev/xvdb on; whether the order passes over what is named is not said.

    Scenario: A data disk is named /dev/xvdb before one that has no name
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Device     | /dev/xvdb         |
        | DiskDeviceMapping.3.Size       | 100               |
      Then one documented reading holds
        | reading  | outcome                              | disks |
        | follows  | an image is created                  | 3     |
        | collides | refused with 400 InvalidDevice.InUse |       |

  @rule:device.system-default @must @profile:effects
  @source:usage/method-3/system-disk @source:parameter/DiskDeviceMapping.N.Device
  Rule: The system disk is /dev/xvda where only the others are named

    Scenario: The system disk is still /dev/xvda beside a data disk far away
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Device     | /dev/xvdz         |
      Then the image's disks are
        | Device    | Type   | SnapshotId          |
        | /dev/xvda | system | the system snapshot |
        | /dev/xvdz | data   | the data snapshot   |

  @rule:device.data-default @must @profile:effects
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: A data disk is /dev/xvdb where only the system disk is named

    Scenario: One data disk without a device becomes /dev/xvdb
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.Device     | /dev/xvda         |
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
      Then the image's disks are
        | Device    | Type   | SnapshotId          |
        | /dev/xvda | system | the system snapshot |
        | /dev/xvdb | data   | the data snapshot   |

  @rule:device.named @must @profile:effects
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: A disk has the device that is named for it, in whatever order

    Scenario: Two data disks are named against the order of their numbers
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Device     | /dev/xvdz         |
        | DiskDeviceMapping.3.Size       | 100               |
        | DiskDeviceMapping.3.Device     | /dev/xvdb         |
      Then the image's disks are
        | Device    | Size                       |
        | /dev/xvda | the system snapshot's size |
        | /dev/xvdb | 100                        |
        | /dev/xvdz | the data snapshot's size   |

  @rule:device.default-differs @must @ambiguous @profile:effects
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: Default devices repeat neither each other nor a named one

    Whether the defaults go by place, by what is free or on from what is named is not said.

    Scenario: Three data disks get defaults around one that is named
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size   | 10        |
        | DiskDeviceMapping.3.Size   | 20        |
        | DiskDeviceMapping.3.Device | /dev/xvdd |
        | DiskDeviceMapping.4.Size   | 30        |
        | DiskDeviceMapping.5.Size   | 40        |
      Then one documented reading holds
        | reading | outcome                              | disks |
        | skips   | an image is created                  | 5     |
        | refuses | refused with 400 InvalidDevice.InUse |       |
