Feature: Disks of the instance that stand in the way

  Method 1 takes a snapshot of every disk, so one disk in the wrong state refuses the whole request. What the page
  leaves open is when that is found out: the error rows speak of the call, yet the image is made afterwards.

  @rule:disk.category @must @ambiguous @profile:state
  @source:error/400/InvalidDiskCategory.CreateImage
  Rule: A disk of a category that allows no image refuses the request

    Scenario: An instance whose last data disk is a local disk is refused
      Given an instance with a local disk
      When an image is requested from the instance with a local disk
      Then the request is refused with 400 InvalidDiskCategory.CreateImage, at once or while the image is made

  @rule:disk.device-status @must @ambiguous @profile:state
  @source:error/403/IncorrectDiskStatus.Invalid
  Rule: A disk whose device status is invalid refuses the request

    Scenario: An instance whose system disk needs a restart is refused
      Given an instance with an invalid device status
      When an image is requested from the instance with an invalid device status
      Then the request is refused with 403 IncorrectDiskStatus.Invalid, at once or while the image is made

  @rule:disk.transferring @must @ambiguous @profile:state
  @source:error/403/IncorrectDiskStatus.Transferring
  Rule: A disk that is being moved refuses the request

    Scenario: An instance whose last data disk is being moved is refused
      Given an instance with a disk being moved
      When an image is requested from the instance with a disk being moved
      Then the request is refused with 403 IncorrectDiskStatus.Transferring, at once or while the image is made

  @rule:disk.status @must @ambiguous @profile:state
  @source:error/403/IncorrectDiskStatus
  Rule: A disk in a status that forbids it refuses the request

    Scenario: An instance is refused when its last data disk is in no usable status
      Given an instance with a disk in a forbidden status
      When an image is requested from the instance with a disk in a forbidden status
      Then the request is refused with 403 IncorrectDiskStatus, at once or while the image is made

  @rule:disk.snapshot-in-progress @must @ambiguous @profile:state
  @source:error/403/IncorrectDiskStatus.CreatingSnapshot
  Rule: A disk with an unfinished snapshot refuses the request

    Scenario: An instance is refused while a snapshot of its last data disk is taken
      Given an instance with a snapshot in progress
      When an image is requested from the instance with a snapshot in progress
      Then the request is refused with 403 IncorrectDiskStatus.CreatingSnapshot, at once or while the image is made

  @rule:disk.source-snapshot-deleted @must @ambiguous @profile:state
  @source:error/403/InvalidSystemSnapshot.Missing
  Rule: A system disk whose source snapshot is gone refuses the request

    Scenario: An instance is refused whose system disk's snapshot was deleted
      Given an instance whose source snapshot is deleted
      When an image is requested from the instance whose source snapshot is deleted
      Then the request is refused with 403 InvalidSystemSnapshot.Missing, at once or while the image is made

  @rule:disk.snapshot-failed @must @ambiguous @profile:state
  @source:error/500/InternalError
  Rule: A snapshot process that fails is reported

    Scenario: A failure to take the snapshots of the instance is told
      Given an instance whose snapshots fail
      When an image is requested from the instance whose snapshots fail
      Then the request is refused with 500 InternalError, at once or while the image is made
