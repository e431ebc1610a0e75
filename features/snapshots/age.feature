Feature: Age of the snapshot

  The prose on methods 2 and 3 also refuses snapshots made on 2013-07-15 itself; the error row speaks of snapshots made
  before that day, and no time zone is given. So the days well before and after it are one rule, and the day itself is
  a rule of its own in which both readings pass.

  @rule:snapshot.age @must @profile:state
  @source:usage/method-2/age @source:usage/method-3/age @source:error/403/InvalidSnapshot.TooOld
  Rule: A snapshot created before 2013-07-15 is refused

    Scenario Outline: A snapshot from before the day is refused by <source>
      Given a system snapshot from before the cutoff
      When an image is requested from <source>
      Then the request is refused with 403 InvalidSnapshot.TooOld

      Examples: Both parameters
        | source                                                  |
        | the system snapshot from before the cutoff              |
        | a mapping of the system snapshot from before the cutoff |

    Scenario Outline: A data snapshot from before the day is refused as disk <n>
      Given a system snapshot
      And a data snapshot from before the cutoff
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.<n>.SnapshotId | the data snapshot from before the cutoff |
        | DiskDeviceMapping.<other>.Size   | 20                                       |
      Then the request is refused with 403 InvalidSnapshot.TooOld

      Examples: Second and third
        | n | other |
        | 2 | 3     |
        | 3 | 2     |

    Scenario Outline: A snapshot from after the day is accepted by <source>
      Given a system snapshot from after the cutoff
      When an image is requested from <source>
      Then an image is created

      Examples: Both parameters
        | source                                                 |
        | the system snapshot from after the cutoff              |
        | a mapping of the system snapshot from after the cutoff |

  @rule:snapshot.age-on-the-cutoff-day @must @ambiguous @profile:state
  @source:usage/method-2/age @source:usage/method-3/age @source:error/403/InvalidSnapshot.TooOld
  Rule: A snapshot created on 2013-07-15 follows a documented reading

    Scenario Outline: A snapshot from the very day, by <source>, is accepted or refused
      Given a system snapshot from the cutoff day
      When an image is requested from <source>
      Then one documented reading holds
        | reading   | outcome                                 |
        | inclusive | refused with 403 InvalidSnapshot.TooOld |
        | exclusive | an image is created                     |

      Examples: Both parameters
        | source                                               |
        | the system snapshot from the cutoff day              |
        | a mapping of the system snapshot from the cutoff day |
