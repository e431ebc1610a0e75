Feature: Open points of the methods' priority

  A method of higher priority decides. Whether parameters of a lower one are checked nevertheless is not said, nor whether
  an empty parameter of a higher one counts.

  @rule:priority.lower-invalid @must @ambiguous @profile:core
  @source:usage/priority
  Rule: An invalid lower method is ignored or refused for what it is

    A mapping of a size or a device alone has neither a snapshot nor a system disk, so several rows may refuse it.

    Scenario Outline: <parameter> is <value>, under an instance that decides
      Given a running instance
      And a data snapshot
      When an image is requested from the running instance with
        | <parameter> | <value> |
      Then one documented reading holds
        | reading | outcome                |
        | ignored | an image is created    |
        | checked | refused with <refusal> |

      Examples: Unknown, of a wrong kind, malformed
        | parameter                      | value               | refusal                                           |
        | SnapshotId                     | an unknown snapshot | 404 InvalidSnapshotId.NotFound                    |
        | SnapshotId                     | the data snapshot   | 403 OperationDenied* or 403 UserNotInTheWhiteList |
        | DiskDeviceMapping.1.SnapshotId | an unknown snapshot | 404 InvalidSnapshotId.NotFound                    |
        | DiskDeviceMapping.1.SnapshotId | the data snapshot   | 400 OperationDenied                               |
        | DiskDeviceMapping.1.Size       | 4                   | 400 *                                             |
        | DiskDeviceMapping.1.Device     | /dev/sda            | 400 *                                             |

    Scenario Outline: SnapshotId is <value>, under a mapping that decides
      Given a system snapshot
      And a data snapshot
      When an image is requested from a mapping of the system snapshot with
        | SnapshotId | <value> |
      Then one documented reading holds
        | reading | outcome                |
        | ignored | an image is created    |
        | checked | refused with <refusal> |

      Examples: Unknown and of a wrong kind
        | value               | refusal                                           |
        | an unknown snapshot | 404 InvalidSnapshotId.NotFound                    |
        | the data snapshot   | 403 OperationDenied* or 403 UserNotInTheWhiteList |

  @rule:priority.empty-parameter @must @ambiguous @profile:core
  @source:usage/priority
  Rule: An empty source beside another is left out or refused

    Scenario Outline: <parameter> is sent empty beside <source>, which could do alone
      Given <fixture>
      When an image is requested from <source> with
        | <parameter> | (empty) |
      Then one documented reading holds
        | reading  | outcome                                                                 |
        | left out | an image is created                                                     |
        | refused  | refused with <refusal> or 400 MissingParameter or 400 InvalidParameter* |

      Examples: Above and below what is named
        | fixture            | source                           | parameter                      | refusal                                               |
        | a system snapshot  | the system snapshot              | InstanceId                     | 404 InvalidInstanceId.NotFound                        |
        | a system snapshot  | a mapping of the system snapshot | InstanceId                     | 404 InvalidInstanceId.NotFound                        |
        | a system snapshot  | the system snapshot              | DiskDeviceMapping.1.SnapshotId | 404 InvalidSnapshotId.NotFound or 400 OperationDenied |
        | a system snapshot  | a mapping of the system snapshot | SnapshotId                     | 404 InvalidSnapshotId.NotFound                        |
        | a running instance | the running instance             | SnapshotId                     | 404 InvalidSnapshotId.NotFound                        |

  @rule:priority.state @must @profile:state
  @source:usage/priority @source:error/400/IncorrectInstanceStatus
  Rule: An instance in a wrong state is refused whatever is named beside it

    Scenario Outline: A starting instance is refused although <parameter> is usable
      Given a starting instance
      And a system snapshot
      When an image is requested from the starting instance with
        | <parameter> | the system snapshot |
      Then the request is refused with 400 IncorrectInstanceStatus

      Examples: Each lower method
        | parameter                      |
        | DiskDeviceMapping.1.SnapshotId |
        | SnapshotId                     |

    Scenario Outline: A locked instance is refused although <parameter> is usable
      Given an instance locked for security
      And a system snapshot
      When an image is requested from the instance locked for security with
        | <parameter> | the system snapshot |
      Then the request is refused with 400 InstanceLockedForSecurity

      Examples: Each lower method
        | parameter                      |
        | DiskDeviceMapping.1.SnapshotId |
        | SnapshotId                     |

  @rule:priority.snapshot-state @must @profile:state
  @source:usage/priority @source:error/403/InvalidSnapshotId.NotReady @source:error/403/InvalidSnapshot.TooOld
  @source:error/403/OperationDenied/1 @source:error/400/OperationDenied/3
  Rule: A mapping of an unusable snapshot is refused beside a usable one

    Scenario Outline: A mapping of <snapshot> is refused although SnapshotId is usable
      Given <fixture>
      And a second system snapshot
      When an image is requested from a mapping of <snapshot> with
        | SnapshotId | the second system snapshot |
      Then the request is refused with <refusal>

      Examples: Unfinished, too old, forbidden, encrypted
        | fixture                                  | snapshot                                   | refusal                        |
        | an unfinished system snapshot            | the unfinished system snapshot             | 403 InvalidSnapshotId.NotReady |
        | a system snapshot from before the cutoff | the system snapshot from before the cutoff | 403 InvalidSnapshot.TooOld     |
        | a forbidden system snapshot              | the forbidden system snapshot              | 403 OperationDenied            |
        | an encrypted system snapshot             | the encrypted system snapshot              | 400 OperationDenied            |
