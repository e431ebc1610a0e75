Feature: Snapshots that cannot be used

  A snapshot must be finished, and some may not become an image at all. The page gives no list of forbidden snapshots
  or categories, so these states come from the endpoint's operator.

  @rule:snapshot.not-ready @must @profile:state
  @source:error/403/InvalidSnapshotId.NotReady
  Rule: An unfinished snapshot is refused

    Scenario Outline: A system snapshot, by <source>
      Given an unfinished system snapshot
      When an image is requested from <source>
      Then the request is refused with 403 InvalidSnapshotId.NotReady

      Examples: Both parameters
        | source                                     |
        | the unfinished system snapshot             |
        | a mapping of the unfinished system snapshot |

    Scenario: A data snapshot in a mapping
      Given a system snapshot
      And an unfinished data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the unfinished data snapshot |
      Then the request is refused with 403 InvalidSnapshotId.NotReady

  @rule:snapshot.forbidden @must @profile:state
  @source:error/403/OperationDenied/1
  Rule: A snapshot that may not become an image is refused

    Scenario Outline: A system snapshot, by <source>
      Given a forbidden system snapshot
      When an image is requested from <source>
      Then the request is refused with 403 OperationDenied

      Examples: Both parameters
        | source                                   |
        | the forbidden system snapshot            |
        | a mapping of the forbidden system snapshot |

    Scenario: A data snapshot in a mapping
      Given a system snapshot
      And a forbidden data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the forbidden data snapshot |
      Then the request is refused with 403 OperationDenied

  @rule:snapshot.category @must @profile:state
  @source:error/403/OperationDenied.InvalidSnapshotCategory
  Rule: A snapshot of an unsupported category is refused

    Scenario Outline: A system snapshot, by <source>
      Given a system snapshot of an unsupported category
      When an image is requested from <source>
      Then the request is refused with 403 OperationDenied.InvalidSnapshotCategory

      Examples: Both parameters
        | source                                                    |
        | the system snapshot of an unsupported category            |
        | a mapping of the system snapshot of an unsupported category |

    Scenario: A data snapshot in a mapping
      Given a system snapshot
      And a data snapshot of an unsupported category
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.SnapshotId | the data snapshot of an unsupported category |
      Then the request is refused with 403 OperationDenied.InvalidSnapshotCategory

  @rule:snapshot.encrypted @must @profile:state
  @source:error/400/OperationDenied/3
  Rule: A system image is not made from an encrypted snapshot or disk

    Scenario Outline: A system snapshot, by <source>
      Given an encrypted system snapshot
      When an image is requested from <source>
      Then the request is refused with 400 OperationDenied

      Examples: Both parameters
        | source                                    |
        | the encrypted system snapshot             |
        | a mapping of the encrypted system snapshot |

    Scenario: The system disk of an instance
      Given an instance with an encrypted system disk
      When an image is requested from the instance with an encrypted system disk
      Then the request is refused with 400 OperationDenied
