Feature: DiskDeviceMapping.N.Size

  Whole GiB from 5 to 2000, and never less than the snapshot.

  @rule:size.range @must @profile:core
  @source:error/400/InvalidSize.ValueNotSupported @source:parameter/DiskDeviceMapping.N.Size
  Rule: A size is 5 to 2000 GiB

    Scenario Outline: An empty data disk of <size> GiB is outside and is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | <size> |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

      Examples: Outside
        | size |
        | -1   |
        | 0    |
        | 4    |
        | 2001 |

    Scenario Outline: A third disk of <size> GiB is outside and is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | 20     |
        | DiskDeviceMapping.3.Size | <size> |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

      Examples: Outside
        | size |
        | 4    |
        | 2001 |

    Scenario: A system disk of 2001 GiB is outside and is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.Size | 2001 |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

    Scenario: A data disk of 2001 GiB from a snapshot is refused
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.2.Size       | 2001              |
      Then the request is refused with 400 InvalidSize.ValueNotSupported

    Scenario Outline: An empty data disk of <size> GiB is a limit and is accepted
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | <size> |
      Then an image is created

      Examples: The limits themselves
        | size |
        | 5    |
        | 2000 |

    Scenario Outline: 2000 GiB are accepted for disk <n>, which has a snapshot
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.<n>.Size     | 2000              |
      Then an image is created

      Examples: System disk and data disk
        | n |
        | 1 |
        | 2 |

  @rule:size.below-snapshot @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.Size
  Rule: A size is never less than the snapshot's

    No error row speaks of this; the one on the range is the nearest, and the sister operation for disks has its own.

    Scenario Outline: 1 GiB less than its snapshot is not what disk <n> gets
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.<n>.Size     | <size>            |
      Then one documented reading holds
        | reading   | outcome                                                                   |
        | range     | refused with 400 InvalidSize.ValueNotSupported                            |
        | disk size | refused with 400 InvalidDiskSize.TooSmall or 403 InvalidDiskSize.TooSmall |

      Examples: System disk and data disk
        | n | size                                       |
        | 1 | 1 GiB less than the system snapshot's size |
        | 2 | 1 GiB less than the data snapshot's size   |

    Scenario: 1 GiB less than its snapshot is not what the third disk gets
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size       | 2000                                     |
        | DiskDeviceMapping.3.SnapshotId | the data snapshot                        |
        | DiskDeviceMapping.3.Size       | 1 GiB less than the data snapshot's size |
      Then one documented reading holds
        | reading   | outcome                                                                   |
        | range     | refused with 400 InvalidSize.ValueNotSupported                            |
        | disk size | refused with 400 InvalidDiskSize.TooSmall or 403 InvalidDiskSize.TooSmall |

  @rule:size.at-least-snapshot @must @profile:effects
  @source:parameter/DiskDeviceMapping.N.Size
  Rule: A disk has the size that is given, or its snapshot's

    Scenario Outline: Disk <n> is shown with its size when <size> is given
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.<n>.Size     | <size>            |
      Then the image's disks are
        | Device    | Size     |
        | /dev/xvda | <system> |
        | /dev/xvdb | <data>   |

      Examples: Not given, equal and more
        | n | size                                       | system                                     | data                                     |
        | 1 | (none)                                     | the system snapshot's size                 | the data snapshot's size                 |
        | 1 | the system snapshot's size                 | the system snapshot's size                 | the data snapshot's size                 |
        | 2 | the data snapshot's size                   | the system snapshot's size                 | the data snapshot's size                 |
        | 1 | 1 GiB more than the system snapshot's size | 1 GiB more than the system snapshot's size | the data snapshot's size                 |
        | 2 | 1 GiB more than the data snapshot's size   | the system snapshot's size                 | 1 GiB more than the data snapshot's size |

    Scenario: A third disk is shown with the size that is given beside others
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size       | 30                                       |
        | DiskDeviceMapping.3.SnapshotId | the data snapshot                        |
        | DiskDeviceMapping.3.Size       | 1 GiB more than the data snapshot's size |
      Then the image's disks are
        | Device    | Size                                     |
        | /dev/xvda | the system snapshot's size               |
        | /dev/xvdb | 30                                       |
        | /dev/xvdc | 1 GiB more than the data snapshot's size |
