Feature: Snapshots that cannot be used

  A snapshot must be finished, and some may not become an image at all. The page gives no list of forbidden snapshots
  or categories, so these states come from the endpoint's operator.

  @rule:snapshot.not-ready @must @profile:state
  @source:error/403/InvalidSnapshotId.NotReady
  Rule: An unfinished snapshot is refused

    Scenario Outline: A system snapshot that is not finished is refused by <source>
      Given an unfinished system snapshot
      When an image is requested from <source>
      Then the request is refused with 403 InvalidSnapshotId.NotReady

      Examples: Both parameters
        | source                                      |
        | the unfinished system snapshot              |
        | a mapping of the unfinished system snapshot |

    Scenario Outline: A data snapshot that is not finished is refused as disk <n>
      Given a system snapshot
      And an unfinished data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.<n>.SnapshotId | the unfinished data snapshot |
        | DiskDeviceMapping.<other>.Size   | 20                           |
      Then the request is refused with 403 InvalidSnapshotId.NotReady

      Examples: Second and third
        | n | other |
        | 2 | 3     |
        | 3 | 2     |

  @rule:snapshot.forbidden @must @profile:state
  @source:error/403/OperationDenied/1
  Rule: A snapshot that may not become an image is refused

    Scenario Outline: A system snapshot that is forbidden is refused by <source>
      Given a forbidden system snapshot
      When an image is requested from <source>
      Then the request is refused with 403 OperationDenied

      Examples: Both parameters
        | source                                     |
        | the forbidden system snapshot              |
        | a mapping of the forbidden system snapshot |

    Scenario Outline: A data snapshot that is forbidden is refused as disk <n>
      Given a system snapshot
      And a forbidden data snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.<n>.SnapshotId | the forbidden data snapshot |
        | DiskDeviceMapping.<other>.Size   | 20                          |
      Then the request is refused with 403 OperationDenied

      Examples: Second and third
        | n | other |
        | 2 | 3     |
        | 3 | 2     |

  @rule:snapshot.category @must @profile:state
  @source:error/403/OperationDenied.InvalidSnapshotCategory
  Rule: A snapshot of an unsupported category is refused

    Scenario Outline: A system snapshot of such a category is refused by <source>
      Given a system snapshot of an unsupported category
      When an image is requested from <source>
      Then the request is refused with 403 OperationDenied.InvalidSnapshotCategory

      Examples: Both parameters
        | source                                                      |
        | the system snapshot of an unsupported category              |
        | a mapping of the system snapshot of an unsupported category |

    Scenario Outline: A data snapshot of such a category is refused as disk <n>
      Given a system snapshot
      And a data snapshot of an unsupported category
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.<n>.SnapshotId | the data snapshot of an unsupported category |
        | DiskDeviceMapping.<other>.Size   | 20                                           |
      Then the request is refused with 403 OperationDenied.InvalidSnapshotCategory

      Examples: Second and third
        | n | other |
        | 2 | 3     |
        | 3 | 2     |

  @rule:snapshot.encrypted @must @profile:state
  @source:error/400/OperationDenied/3
  Rule: A system image is not made from an encrypted snapshot or disk

    Scenario Outline: A system snapshot that is encrypted is refused by <source>
      Given an encrypted system snapshot
      When an image is requested from <source>
      Then the request is refused with 400 OperationDenied

      Examples: Both parameters
        | source                                     |
        | the encrypted system snapshot              |
        | a mapping of the encrypted system snapshot |

    Scenario: An instance whose system disk is encrypted is refused
      Given an instance with an encrypted system disk
      When an image is requested from the instance with an encrypted system disk
      Then the request is refused with 400 OperationDenied

  @rule:snapshot.encrypted-data @may @ambiguous @profile:state @untested
  @source:error/400/OperationDenied/3
  Rule: An encrypted snapshot of a data disk is refused or not

    The message speaks of system images, its description of custom images, so either can be defended; no fixture has one.

  @rule:snapshot.of-locked-instance @may @ambiguous @profile:state @untested
  @source:usage/security-lock
  Rule: A snapshot of an instance locked for security is refused or not

    The sentence names no method, and the error row speaks of the instance only; no fixture has such a snapshot.
