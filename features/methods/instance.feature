Feature: Method 1, an instance as the template

  The first of the three methods takes a running or stopped instance and photographs all of its disks.

  @rule:instance.states @must @profile:core
  @source:usage/method-1 @source:usage/method-1/state @source:parameter/InstanceId
  Rule: A running or a stopped instance can be the template

    Scenario Outline: An image is made when the template is <fixture>
      Given <fixture>
      When an image is requested from <instance>
      Then an image is created

      Examples: The two states that are named
        | fixture            | instance             |
        | a running instance | the running instance |
        | a stopped instance | the stopped instance |

  @rule:instance.snapshots @must @profile:effects
  @source:usage/method-1/snapshots
  Rule: Each disk of the instance gets one new snapshot

    Scenario Outline: Every disk of <fixture> has one snapshot more than before
      Given <fixture>
      When an image is requested from <instance>
      Then an image is created
      And each disk of the instance has one new snapshot

      Examples: Both states, whatever disks it has
        | fixture            | instance             |
        | a running instance | the running instance |
        | a stopped instance | the stopped instance |

    Scenario: A second image takes another snapshot of every disk
      Given a running instance
      And an image was made from the running instance
      When the same image is requested again with
        | ImageName | a unique name |
      Then an image is created
      And each disk of the instance has one new snapshot

  @rule:instance.disks @must @profile:effects
  @source:usage/method-1
  Rule: The image holds every disk of the instance

    Scenario: The image has as many disks as the instance, of the same sizes
      Given a running instance
      When an image is requested from the running instance
      Then the image's disks are those of the running instance

  @rule:instance.incorrect-status @must @profile:state
  @source:error/400/IncorrectInstanceStatus @source:usage/method-1/state
  Rule: An instance between its states cannot be the template

    Scenario: An instance that is starting is refused as the template
      Given a starting instance
      When an image is requested from the starting instance
      Then the request is refused with 400 IncorrectInstanceStatus

  @rule:instance.security-lock @must @profile:state
  @source:error/400/InstanceLockedForSecurity @source:usage/security-lock
  Rule: An instance locked for security cannot be the template

    Scenario: An instance whose lock names security as its reason is refused
      Given an instance locked for security
      When an image is requested from the instance locked for security
      Then the request is refused with 400 InstanceLockedForSecurity

  @rule:instance.other-states @must @profile:state @untested
  @source:usage/method-1/state @source:error/400/IncorrectInstanceStatus
  Rule: An instance that is pending, stopping or expired is no template

    Such states pass by themselves or cannot be brought about through the API; the starting instance stands for them.
