Feature: RegionId and Action

  RegionId is required, yet no error row answers a request without it or with an unknown one. Action is said not to be
  required, while the page on common parameters requires it of every request.

  @rule:region.required @must @ambiguous @profile:core
  @source:parameter/RegionId
  Rule: A request without a region is refused

    Scenario Outline: A request for <source> is refused when RegionId is <region>
      Given <fixture>
      When an image is requested from <source> with
        | RegionId | <region> |
      Then one documented reading holds
        | reading   | outcome                            |
        | missing   | refused with 4xx Missing*          |
        | region    | refused with 4xx InvalidRegion*    |
        | parameter | refused with 4xx InvalidParameter* |

      Examples: Left out and sent empty, by each method
        | fixture            | source                           | region  |
        | a running instance | the running instance             | (none)  |
        | a running instance | the running instance             | (empty) |
        | a system snapshot  | the system snapshot              | (none)  |
        | a system snapshot  | the system snapshot              | (empty) |
        | a system snapshot  | a mapping of the system snapshot | (none)  |
        | a system snapshot  | a mapping of the system snapshot | (empty) |

  @rule:region.unknown @must @ambiguous @profile:core
  @source:parameter/RegionId
  Rule: A region that does not exist makes no image

    What is named by the request is in another region then, so that it is not found is as right as that the region is not.

    Scenario Outline: A request for <source> in an unknown region makes no image
      Given <fixture>
      When an image is requested from <source> with
        | RegionId | nowhere-1 |
      Then one documented reading holds
        | reading   | outcome                                   |
        | region    | refused with 4xx InvalidRegion*           |
        | parameter | refused with 4xx InvalidParameter*        |
        | source    | refused with 404 Invalid<kind>Id.NotFound |

      Examples: By each method
        | fixture            | source                           | kind     |
        | a running instance | the running instance             | Instance |
        | a system snapshot  | the system snapshot              | Snapshot |
        | a system snapshot  | a mapping of the system snapshot | Snapshot |

    Scenario Outline: A region that is <region> is another and does not exist
      Given a system snapshot
      When an image is requested from the system snapshot with
        | RegionId | <region> |
      Then one documented reading holds
        | reading   | outcome                                     |
        | region    | refused with 4xx InvalidRegion*             |
        | parameter | refused with 4xx InvalidParameter*          |
        | source    | refused with 404 InvalidSnapshotId.NotFound |

      Examples: Going on, and cut short
        | region                       |
        | the region and a letter more |
        | the region without its end   |

  @rule:action.value @must @profile:core
  @source:parameter/Action
  Rule: An action that does not exist makes no image

    Neither the page nor the common errors name one code for it, and gateways differ: any refusal is fair.

    Scenario: A request that names another word as its Action is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Action | CreateNoImage |
      Then the request is refused with 4xx *

    Scenario Outline: <action> only resembles CreateImage and is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Action | <action> |
      Then the request is refused with 4xx *

      Examples: Going on, cut short, holding it
        | action        |
        | CreateImages  |
        | CreateImag    |
        | MyCreateImage |

  @rule:action.left-out @may @ambiguous @profile:core
  @source:parameter/Action @source:common/parameters
  Rule: A request without an action is refused or taken as CreateImage

    No row names the code; any passes that says that something is missing, wrong, or that the action is not known.

    Scenario: A request that has no Action is refused or makes an image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Action | (none) |
      Then one documented reading holds
        | reading      | outcome                                                                                                   |
        | required     | refused with 4xx Missing* or 4xx InvalidParameter* or 4xx *Action* or 4xx InvalidApi* or 4xx Unsupported* |
        | not required | an image is created                                                                                       |
