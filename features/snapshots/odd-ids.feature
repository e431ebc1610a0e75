Feature: Ids that cannot be those of a snapshot or an instance

  The error rows on what does not exist are the only ones on ids. Whether an id of another form or of another kind of
  resource is one that does not exist or a malformed parameter is not said.

  @rule:snapshot.odd-id @must @ambiguous @profile:core
  @source:error/404/InvalidSnapshotId.NotFound @source:parameter/SnapshotId
  @source:parameter/DiskDeviceMapping.N.SnapshotId
  Rule: A value that is no id of a snapshot names none

    Scenario Outline: <parameter> that is <id> names no snapshot and is refused
      Given a running instance
      When an image is requested with
        | <parameter>                  | <id>   |
        | DiskDeviceMapping.1.DiskType | <type> |
      Then one documented reading holds
        | reading   | outcome                                                      |
        | not found | refused with 404 InvalidSnapshotId.NotFound                  |
        | malformed | refused with 400 InvalidSnapshotId* or 400 InvalidParameter* |

      Examples: Of no form, a placeholder of the page, of another kind
        | parameter                      | id                   | type   |
        | SnapshotId                     | abc                  | (none) |
        | SnapshotId                     | s-snapshotid         | (none) |
        | SnapshotId                     | the running instance | (none) |
        | DiskDeviceMapping.1.SnapshotId | abc                  | system |
        | DiskDeviceMapping.1.SnapshotId | s-snapshotid1        | system |
        | DiskDeviceMapping.1.SnapshotId | the running instance | system |

    Scenario Outline: <parameter> that is <id> is another id and refused
      Given a system snapshot
      When an image is requested with
        | <parameter>                  | <id>   |
        | DiskDeviceMapping.1.DiskType | <type> |
      Then one documented reading holds
        | reading   | outcome                                                      |
        | not found | refused with 404 InvalidSnapshotId.NotFound                  |
        | malformed | refused with 400 InvalidSnapshotId* or 400 InvalidParameter* |

      Examples: Going on, and cut short
        | parameter                      | id                                    | type   |
        | SnapshotId                     | the system snapshot and a letter more | (none) |
        | SnapshotId                     | the system snapshot without its end   | (none) |
        | DiskDeviceMapping.1.SnapshotId | the system snapshot and a letter more | system |
        | DiskDeviceMapping.1.SnapshotId | the system snapshot without its end   | system |

  @rule:instance.odd-id @must @ambiguous @profile:core
  @source:error/404/InvalidInstanceId.NotFound @source:parameter/InstanceId
  Rule: A value that is no id of an instance names none

    Scenario Outline: InstanceId that is <id> names no instance and is refused
      Given a system snapshot
      When an image is requested with
        | InstanceId | <id> |
      Then one documented reading holds
        | reading   | outcome                                                      |
        | not found | refused with 404 InvalidInstanceId.NotFound                  |
        | malformed | refused with 400 InvalidInstanceId* or 400 InvalidParameter* |

      Examples: Of no form, the placeholder of the page, of another kind
        | id                  |
        | abc                 |
        | i-instanceid        |
        | the system snapshot |

    Scenario Outline: InstanceId that is <id> is another id and refused
      Given a running instance
      When an image is requested with
        | InstanceId | <id> |
      Then one documented reading holds
        | reading   | outcome                                                      |
        | not found | refused with 404 InvalidInstanceId.NotFound                  |
        | malformed | refused with 400 InvalidInstanceId* or 400 InvalidParameter* |

      Examples: Going on, and cut short
        | id                                     |
        | the running instance and a letter more |
        | the running instance without its end   |
