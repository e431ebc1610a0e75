Feature: N in DiskDeviceMapping.N

  The page says nothing on N here. Its example has the system disk at 1, which no sentence demands; that N begins at 1 and
  leaves nothing out is what clients do.

  @rule:mapping.any-place @must @ambiguous @profile:effects
  @source:usage/method-3 @source:usage/method-3/system-disk @source:usage/method-3/data-disks
  Rule: The system disk has any N, or the first one only

    Scenario Outline: The system snapshot is disk <n>, with data snapshots beside it
      Given a system snapshot
      And a data snapshot
      And a second data snapshot
      When an image is requested with
        | DiskDeviceMapping.<n>.SnapshotId      | the system snapshot      |
        | DiskDeviceMapping.<first>.SnapshotId  | the data snapshot        |
        | DiskDeviceMapping.<second>.SnapshotId | the second data snapshot |
      Then one documented reading holds
        | reading   | outcome                          | disks |
        | any       | an image is created              | 3     |
        | the first | refused with 400 OperationDenied |       |

      Examples: Between the data disks, and after them
        | n | first | second |
        | 2 | 1     | 3      |
        | 3 | 1     | 2      |

    Scenario: The system snapshot comes second, after an empty data disk
      Given a system snapshot
      When an image is requested with
        | DiskDeviceMapping.1.Size       | 100                 |
        | DiskDeviceMapping.2.SnapshotId | the system snapshot |
      Then one documented reading holds
        | reading   | outcome                          | disks |
        | any       | an image is created              | 2     |
        | the first | refused with 400 OperationDenied |       |

  @rule:mapping.gap @must @ambiguous @profile:effects
  @source:usage/method-3 @source:usage/method-3/data-disks
  Rule: A disk after a gap in N counts, or the request is refused

    No row is about the numbers, so one that refuses a gap may borrow the code of any row about the mapping.

    Scenario Outline: A mapping that has only the disks <first> and <second> leaves a gap
      Given a system snapshot
      When an image is requested with
        | DiskDeviceMapping.<first>.SnapshotId | the system snapshot |
        | DiskDeviceMapping.<second>.Size      | 20                  |
      Then one documented reading holds
        | reading    | outcome             | disks |
        | gaps count | an image is created | 2     |
        | contiguous | refused with 400 *  |       |

      Examples: Small and large
        | first | second |
        | 1     | 3      |
        | 2     | 3      |
        | 1     | 12     |

  @rule:mapping.same-data-snapshot @may @ambiguous @profile:effects
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.SnapshotId
  Rule: A data snapshot named twice makes two disks, or is refused

    Only devices are said not to repeat. No row is about this, so one that refuses it may borrow the code of any.

    Scenario: The same data snapshot is the second and the third disk
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot |
        | DiskDeviceMapping.3.SnapshotId | the data snapshot |
      Then one documented reading holds
        | reading   | outcome             | disks |
        | two disks | an image is created | 3     |
        | repeated  | refused with 4xx *  |       |
