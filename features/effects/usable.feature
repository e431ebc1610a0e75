Feature: Use of the image

  An image is made to start instances from it and to replace their system disks. The page of ReplaceSystemDisk excludes
  images that hold a data disk, so one of a single system disk is used there. A use that is refused for another reason
  than the image leaves its rule inconclusive.

  @rule:image.starts-instances @must @profile:effects
  @source:usage/available
  Rule: A new instance starts from an image that is Available

    Scenario Outline: A new instance starts from the image of <source>
      Given a running instance
      And <fixture>
      And an image was made from <source>
      When the image is used for a new instance
      Then the use is allowed

      Examples: Methods 2 and 3
        | fixture           | source                           |
        | a system snapshot | the system snapshot              |
        | a system snapshot | a mapping of the system snapshot |

    Scenario: A new instance starts from the image of an instance
      Given a running instance
      And an image was made from the running instance
      When the image is used for a new instance
      Then the use is allowed

  @rule:image.replaces-system-disk @must @profile:effects
  @source:usage/available
  Rule: A system disk is replaced with an image that is Available

    Scenario Outline: The system disk is replaced with the image of <source>
      Given a stopped instance
      And a system snapshot
      And an image was made from <source>
      When the image is used for the stopped instance
      Then the use is allowed

      Examples: Methods 2 and 3
        | source                           |
        | the system snapshot              |
        | a mapping of the system snapshot |

  @rule:image.used-early @may @untested @profile:effects
  @source:usage/available
  Rule: Before an image is Available its use is refused, or allowed already

    The page asks the client to wait; what becomes of one that does not is left open. The answer depends on how far the
    image is when the request arrives, so that one target would show two readings in two runs.
