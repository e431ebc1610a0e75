Feature: DiskDeviceMapping.N.DiskType

  System or data; what is not said follows from the snapshot. No error row speaks of another value.

  @rule:disk-type.values @must @profile:effects
  @source:parameter/DiskDeviceMapping.N.DiskType
  Rule: A disk has the type that is given, or its snapshot's

    Scenario: Disks whose types are both given have those types
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

    Scenario: A data snapshot typed as the system disk becomes one
      Given a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
      Then the image's disks are
        | Device    | Type   | SnapshotId        |
        | /dev/xvda | system | the data snapshot |

    Scenario: A data snapshot is the system disk beside another data disk
      Given a data snapshot
      And a second data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType   | system                   |
        | DiskDeviceMapping.2.SnapshotId | the second data snapshot |
      Then the image's disks are
        | Device    | Type   | SnapshotId               |
        | /dev/xvda | system | the data snapshot        |
        | /dev/xvdb | data   | the second data snapshot |

  @rule:disk-type.invalid @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.DiskType
  Rule: Another type is refused

    Scenario Outline: A type that is neither system nor data is refused for disk <n>
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size       | 20   |
        | DiskDeviceMapping.<n>.DiskType | boot |
      Then one documented reading holds
        | reading   | outcome                                                       |
        | type      | refused with 400 InvalidDiskType* or 400 InvalidDiskCategory* |
        | parameter | refused with 400 InvalidParameter*                            |
        | denied    | refused with 400 OperationDenied                              |

      Examples: The system disk and an empty one
        | n |
        | 1 |
        | 2 |

    Scenario Outline: The type <type> only resembles one of the two and is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size       | 20     |
        | DiskDeviceMapping.<n>.DiskType | <type> |
      Then one documented reading holds
        | reading   | outcome                                                       |
        | type      | refused with 400 InvalidDiskType* or 400 InvalidDiskCategory* |
        | parameter | refused with 400 InvalidParameter*                            |
        | denied    | refused with 400 OperationDenied                              |

      Examples: Beginning alike, a part of it, holding it
        | n | type      |
        | 2 | database  |
        | 2 | dat       |
        | 2 | mydata    |
        | 1 | systemd   |
        | 1 | sys       |
        | 1 | subsystem |

  @rule:disk-type.system-as-data @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.DiskType @source:error/400/OperationDenied/1
  Rule: A system snapshot used as a data disk leaves no system disk

    Scenario: A system snapshot typed as data is the only disk
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.DiskType | data |
      Then one documented reading holds
        | reading   | outcome                                            |
        | no system | refused with 400 OperationDenied                   |
        | not meant | refused with 403 OperationDenied                   |
        | type      | refused with 400 InvalidDiskType.ValueNotSupported |

  @rule:disk-type.system-as-second-disk @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.DiskType @source:usage/method-3/system-disk
  @source:error/400/OperationDenied/2
  Rule: A system snapshot typed data beside another is a data disk or refused

    The type decides what a disk is; the error row on two system snapshots counts snapshots.

    Scenario Outline: The second system snapshot is typed as data and is disk <n>
      Given a system snapshot
      And a second system snapshot
      When an image is requested with
        | DiskDeviceMapping.<first>.SnapshotId | the system snapshot        |
        | DiskDeviceMapping.<n>.SnapshotId     | the second system snapshot |
        | DiskDeviceMapping.<n>.DiskType       | data                       |
      Then one documented reading holds
        | reading       | outcome                                                  | disks |
        | type decides  | an image is created                                      | 2     |
        | two snapshots | refused with 400 OperationDenied                         |       |
        | not meant     | refused with 403 OperationDenied or 400 InvalidDiskType* |       |

      Examples: In either order
        | first | n |
        | 1     | 2 |
        | 2     | 1 |

  @rule:disk-type.two-system-disks @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.DiskType @source:usage/method-3/system-disk
  @source:error/400/OperationDenied/2
  Rule: A data snapshot typed system beside a system snapshot is refused

    Which of the codes on system disks and their device answers this is not said.

    Scenario Outline: The data snapshot is typed as system and is disk <n>
      Given a system snapshot
      And a data snapshot
      When an image is requested with
        | DiskDeviceMapping.<first>.SnapshotId | the system snapshot |
        | DiskDeviceMapping.<n>.SnapshotId     | the data snapshot   |
        | DiskDeviceMapping.<n>.DiskType       | system              |
      Then one documented reading holds
        | reading    | outcome                                                    |
        | two system | refused with 400 OperationDenied                           |
        | not system | refused with 403 OperationDenied                           |
        | device     | refused with 400 InvalidDevice.InUse                       |
        | type       | refused with 400 InvalidDiskType* or 400 InvalidParameter* |

      Examples: In either order
        | first | n |
        | 1     | 2 |
        | 2     | 1 |
