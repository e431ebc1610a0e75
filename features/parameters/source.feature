Feature: Without a source

  Two error rows answer a request that names nothing to make an image from: one names the three parameters, the other
  leaves its message open. Their conditions overlap, so either is right.

  @rule:source.missing @must @ambiguous @profile:core
  @source:error/400/MissingParameter @source:error/400/InvalidParameter.AllEmpty @source:usage/priority
  Rule: A request without instance, mapping and snapshot is refused

    Scenario: A request that names none of the three is refused
      When an image is requested with
        | Description | 20 letters |
      Then one documented reading holds
        | reading   | outcome                                    |
        | missing   | refused with 400 MissingParameter          |
        | all empty | refused with 400 InvalidParameter.AllEmpty |

  @rule:source.empty @must @ambiguous @profile:core
  @source:error/400/InvalidParameter.AllEmpty @source:error/400/MissingParameter
  Rule: A request whose only source is empty is refused

    Scenario Outline: A request whose only source is an empty <parameter> is refused
      When an image is requested with
        | <parameter> | (empty) |
      Then one documented reading holds
        | reading   | outcome                                                     |
        | all empty | refused with 400 InvalidParameter.AllEmpty                  |
        | missing   | refused with 400 MissingParameter                           |
        | not found | refused with 404 Invalid<kind>Id.NotFound                   |
        | malformed | refused with 400 InvalidParameter* or 400 Invalid<kind>Id.* |

      Examples: Each source that can be empty
        | parameter  | kind     |
        | InstanceId | Instance |
        | SnapshotId | Snapshot |

    Scenario: A mapping that names an empty snapshot is refused
      When an image is requested with
        | DiskDeviceMapping.1.SnapshotId | (empty) |
      Then one documented reading holds
        | reading    | outcome                                                       |
        | all empty  | refused with 400 InvalidParameter.AllEmpty                    |
        | missing    | refused with 400 MissingParameter                             |
        | not found  | refused with 404 InvalidSnapshotId.NotFound                   |
        | malformed  | refused with 400 InvalidParameter* or 400 InvalidSnapshotId.* |
        | empty disk | refused with 400 OperationDenied                              |

    Scenario: A request that sends all three sources empty is refused
      When an image is requested with
        | InstanceId                     | (empty) |
        | DiskDeviceMapping.1.SnapshotId | (empty) |
        | SnapshotId                     | (empty) |
      Then one documented reading holds
        | reading   | outcome                                                            |
        | all empty | refused with 400 InvalidParameter.AllEmpty                         |
        | missing   | refused with 400 MissingParameter                                  |
        | not found | refused with 404 InvalidInstanceId.NotFound                        |
        | malformed | refused with 400 InvalidParameter* or 400 InvalidInstanceId.*      |
        | left out  | refused with 400 OperationDenied or 404 InvalidSnapshotId.NotFound |
