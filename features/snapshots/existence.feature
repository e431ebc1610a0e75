Feature: Snapshots and instances that do not exist

  What the request's account and region cannot see does not exist for it.

  @rule:snapshot.not-found @must @profile:core
  @source:error/404/InvalidSnapshotId.NotFound @source:parameter/SnapshotId
  @source:parameter/DiskDeviceMapping.N.SnapshotId
  Rule: A snapshot that does not exist is refused

    Scenario Outline: An unknown snapshot that is named by <parameter> is refused
      When an image is requested with
        | <parameter>                  | an unknown snapshot |
        | DiskDeviceMapping.1.DiskType | <type>              |
      Then the request is refused with 404 InvalidSnapshotId.NotFound

      Examples: Each parameter alone
        | parameter                      | type   |
        | SnapshotId                     | (none) |
        | DiskDeviceMapping.1.SnapshotId | system |

    Scenario Outline: An unknown snapshot of a data disk is refused as disk <n>
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size         | 20                  |
        | DiskDeviceMapping.<n>.SnapshotId | an unknown snapshot |
      Then the request is refused with 404 InvalidSnapshotId.NotFound

      Examples: Second and third disk
        | n |
        | 2 |
        | 3 |

  @rule:snapshot.foreign @must @profile:state
  @source:error/404/InvalidSnapshotId.NotFound @source:parameter/RegionId
  Rule: A snapshot of another region or account does not exist for it

    Scenario Outline: The refusal of <fixture> by <source> says that there is none
      Given <fixture>
      When an image is requested from <source> with
        | DiskDeviceMapping.1.DiskType | <type> |
      Then the request is refused with 404 InvalidSnapshotId.NotFound

      Examples: Both, by both parameters
        | fixture                       | source                                       | type   |
        | a snapshot in another region  | the snapshot in another region               | (none) |
        | a snapshot in another region  | a mapping of the snapshot in another region  | system |
        | a snapshot of another account | the snapshot of another account              | (none) |
        | a snapshot of another account | a mapping of the snapshot of another account | system |

  @rule:instance.not-found @must @profile:core
  @source:error/404/InvalidInstanceId.NotFound @source:parameter/InstanceId
  Rule: An instance that does not exist is refused

    Scenario: An instance id that belongs to nothing is refused
      When an image is requested with
        | InstanceId | an unknown instance |
      Then the request is refused with 404 InvalidInstanceId.NotFound

  @rule:instance.foreign @must @profile:state
  @source:error/404/InvalidInstanceId.NotFound @source:parameter/RegionId
  Rule: An instance of another region or account does not exist for it

    Scenario Outline: The refusal of <fixture> says that there is none
      Given <fixture>
      When an image is requested from <source>
      Then the request is refused with 404 InvalidInstanceId.NotFound

      Examples: Both
        | fixture                        | source                          |
        | an instance in another region  | the instance in another region  |
        | an instance of another account | the instance of another account |
