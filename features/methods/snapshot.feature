Feature: Method 2, a snapshot of a system disk

  The second method takes one earlier snapshot of a system disk.

  @rule:snapshot.system @must @profile:core
  @source:usage/method-2 @source:parameter/SnapshotId
  Rule: A finished snapshot of a system disk makes an image

    Scenario: An image is made of an ordinary snapshot of a system disk
      Given a system snapshot
      When an image is requested from the system snapshot
      Then an image is created

  @rule:snapshot.image-disks @must @profile:effects
  @source:usage/method-2
  Rule: The image holds the snapshot as its only disk

    Scenario: The image's one disk has device, type and size of the snapshot
      Given a system snapshot
      When an image is requested from the system snapshot
      Then the image's disks are
        | Device    | Type   | Size                       | SnapshotId          |
        | /dev/xvda | system | the system snapshot's size | the system snapshot |

  @rule:snapshot.not-from-system-disk @must @ambiguous @profile:core
  @source:error/403/OperationDenied/2 @source:usage/method-2
  Rule: A snapshot of a data disk is refused

    The white list is for images of data-disk snapshots, and a kind of snapshot that is wrong has a row of its own: each of
    the three rows fits.

    Scenario: A data snapshot that is named alone is refused
      Given a data snapshot
      When an image is requested from the data snapshot
      Then one documented reading holds
        | reading     | outcome                                                  |
        | system disk | refused with 403 OperationDenied                         |
        | white list  | refused with 403 UserNotInTheWhiteList                   |
        | kind        | refused with 403 OperationDenied.InvalidSnapshotCategory |
