Feature: Standing of the account

  Four states of the account stand in the way of method 1, the one that takes snapshots, and one in the way of images
  from data-disk snapshots. When a quota is looked at is left open: at the call, or while the image is made.

  @rule:account.balance @must @profile:account
  @source:error/403/InvalidAccountStatus.NotEnoughBalance
  Rule: An account without balance gets no image

    Scenario: An account with nothing left to pay with is refused
      Given an account without balance
      And a running instance
      When an image is requested from the running instance
      Then the request is refused with 403 InvalidAccountStatus.NotEnoughBalance

  @rule:account.snapshot-service @must @profile:account
  @source:error/403/InvalidAccountStatus.SnapshotServiceUnavailable
  Rule: An account without the snapshot service gets no image

    Scenario: An account that never opened the snapshot service is refused
      Given an account without the snapshot service
      And a running instance
      When an image is requested from the running instance
      Then the request is refused with 403 InvalidAccountStatus.SnapshotServiceUnavailable

  @rule:account.image-quota @must @ambiguous @profile:account
  @source:error/403/QuotaExceed.Image
  Rule: An account whose image quota is used up gets no image

    Scenario Outline: An account that has as many images as its quota gets none of <source>
      Given an account with a full image quota
      And <fixture>
      When an image is requested from <source>
      Then the request is refused with 403 QuotaExceed.Image, at once or while the image is made

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

  @rule:account.image-quota-freed @must @profile:effects
  @source:error/403/QuotaExceed.Image
  Rule: A deleted image frees its place in the quota

    Scenario: An image is made again once one of a full quota was deleted
      Given an account with a full image quota
      And a running instance
      And one image of the account was deleted
      When an image is requested from the running instance
      Then an image is created

  @rule:account.snapshot-quota @must @ambiguous @profile:account
  @source:error/403/QuotaExceed.Snapshot
  Rule: An account whose snapshot quota is used up gets no such image

    Scenario: An account that has as many snapshots as its quota is refused
      Given an account with a full snapshot quota
      And a running instance
      When an image is requested from the running instance
      Then the request is refused with 403 QuotaExceed.Snapshot, at once or while the image is made

  @rule:account.white-list @must @profile:account
  @source:error/403/UserNotInTheWhiteList @source:parameter/DiskDeviceMapping.N.DiskType
  Rule: An account off the white list gets no image of a data-disk snapshot

    Scenario: A data snapshot as the system disk is refused off the white list
      Given an account without data-disk permission
      And a data snapshot
      When an image is requested from a mapping of the data snapshot with
        | DiskDeviceMapping.1.DiskType | system |
      Then the request is refused with 403 UserNotInTheWhiteList

    Scenario Outline: An image of <source> is made off the white list too
      Given an account without data-disk permission
      And a system snapshot
      When an image is requested from <source>
      Then an image is created

      Examples: Methods 2 and 3
        | source                           |
        | the system snapshot              |
        | a mapping of the system snapshot |
