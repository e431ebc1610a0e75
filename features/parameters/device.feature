Feature: DiskDeviceMapping.N.Device

  Devices run from /dev/xvda to /dev/xvdz, each at most once; the first is the system disk's.

  @rule:device.malformed @must @profile:core
  @source:error/400/InvalidDevice.Malformed @source:parameter/DiskDeviceMapping.N.Device
  Rule: A device outside /dev/xvda to /dev/xvdz is refused

    Scenario Outline: A data disk that names <device> as its device is refused
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Device     | <device>          |
      Then the request is refused with 400 InvalidDevice.Malformed

      Examples: Wrong letter, wrong case, too long, too short, wrong family, no path
        | device       |
        | /dev/xvd1    |
        | /dev/xvdA    |
        | /dev/xvdaa   |
        | /dev/xvdb1   |
        | /dev/xvd     |
        | /dev/sdb     |
        | /dev/vdb     |
        | xvdb         |

    Scenario Outline: A system disk that names <device> as its device is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.Device | <device> |
      Then the request is refused with 400 InvalidDevice.Malformed or 400 InvalidDevice.InUse or 400 OperationDenied

      Examples: Wrong family, no path, too long
        | device     |
        | /dev/sda   |
        | xvda       |
        | /dev/xvdaa |

    Scenario: A malformed device is refused for an empty third disk too
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size   | 20       |
        | DiskDeviceMapping.3.Size   | 20       |
        | DiskDeviceMapping.3.Device | /dev/sdc |
      Then the request is refused with 400 InvalidDevice.Malformed

    Scenario Outline: A data disk that names <device> as its device is accepted
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Device     | <device>          |
      Then an image is created

      Examples: First, middle and last
        | device    |
        | /dev/xvdb |
        | /dev/xvdm |
        | /dev/xvdz |

  @rule:device.in-use @must @profile:core
  @source:error/400/InvalidDevice.InUse @source:usage/method-3/data-disks
  Rule: A device that another disk of the request has is refused

    Scenario Outline: The disks <first> and <second> are refused on one device
      Given a system snapshot
      And a data snapshot
      And a second data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.<first>.SnapshotId  | the data snapshot        |
        | DiskDeviceMapping.<first>.Device      | /dev/xvdc                |
        | DiskDeviceMapping.<second>.SnapshotId | the second data snapshot |
        | DiskDeviceMapping.<second>.Device     | /dev/xvdc                |
      Then the request is refused with 400 InvalidDevice.InUse

      Examples: In either order
        | first | second |
        | 2     | 3      |
        | 3     | 2      |

    Scenario Outline: The device of snapshot <snapshot> is refused for the empty disk <n>
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.<snapshot>.SnapshotId | the data snapshot |
        | DiskDeviceMapping.<snapshot>.Device     | /dev/xvdz         |
        | DiskDeviceMapping.<other>.Size          | 20                |
        | DiskDeviceMapping.<n>.Size              | 20                |
        | DiskDeviceMapping.<n>.Device            | /dev/xvdz         |
      Then the request is refused with 400 InvalidDevice.InUse

      Examples: Before and after it, next to it and with another between
        | snapshot | n | other |
        | 3        | 2 | 4     |
        | 3        | 4 | 2     |
        | 2        | 4 | 3     |
        | 4        | 2 | 3     |

  @rule:device.of-its-disk @must @ambiguous @profile:core
  @source:usage/method-3/system-disk @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: /dev/xvda is the system disk's and nobody else's

    The page does not say which of the codes on devices and system disks answers this.

    Scenario Outline: Disk <n> is given the device <device>, which is not its own
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.<n>.Device   | <device>          |
      Then one documented reading holds
        | reading   | outcome                                  |
        | malformed | refused with 400 InvalidDevice.Malformed |
        | in use    | refused with 400 InvalidDevice.InUse     |
        | denied    | refused with 400 OperationDenied         |

      Examples: The system disk elsewhere, a data disk there
        | n | device    |
        | 1 | /dev/xvdb |
        | 2 | /dev/xvda |

  @rule:device.default-beside-named @must @ambiguous @profile:core
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: A device given by default does not repeat one that is named

    Whether the default skips the named device or collides with it is not said.

    Scenario: The second data disk names the device that the first gets by default
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.3.Size       | 100               |
        | DiskDeviceMapping.3.Device     | /dev/xvdb         |
      Then one documented reading holds
        | reading | outcome                              |
        | skips   | an image is created                  |
        | refuses | refused with 400 InvalidDevice.InUse |
