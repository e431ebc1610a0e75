Feature: How requests travel

  The example puts the parameters into the address; whether a form will do as well is not said, and neither is it of
  clients that always send one. Signature V3 is later than this edition. So a target may serve a part of these clients:
  what no probe before the run gets through, and no target file claims, counts as not served, and the report names it.

  @rule:wire.transport @must @ambiguous @profile:wire
  @source:common/method @source:common/signature @source:common/parameters @source:common/timestamp @source:common/nonce
  Rule: Requests signed with version 1.0 are served as far as offered

    Scenario Outline: A client that <manner> is served or noted as not served
      Given a client that signs with version 1.0
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading            | outcome                     |
        | <place> served     | an image is created         |
        | <place> not served | such clients are not served |

      Examples: Both places
        | manner                              | place   |
        | sends its parameters in the address | address |
        | sends its parameters in a form      | form    |

  @rule:wire.mixed-places @may @ambiguous @profile:wire
  @source:common/method @source:common/parameters
  Rule: Parameters in both places, or a form that is empty, are served or not

    Many client libraries send an empty form, or the common parameters apart from the others.

    Scenario Outline: A client that <manner> is served, or noted as not served
      Given a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading            | outcome                     |
        | <place> served     | an image is created         |
        | <place> not served | such clients are not served |

      Examples: As libraries do
        | manner                                                | place       |
        | sends an empty form and its parameters in the address | empty form  |
        | sends its parameters in both places                   | both places |

  @rule:wire.signature-v3 @may @ambiguous @profile:wire
  @source:common/signature
  Rule: Requests signed with version V3 are served as far as offered

    Scenario Outline: A client of V3 that <manner> is served or noted as not served
      Given a client that signs with version V3
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading            | outcome                     |
        | <place> served     | an image is created         |
        | <place> not served | such clients are not served |

      Examples: Both places
        | manner                              | place   |
        | sends its parameters in the address | address |
        | sends its parameters in a form      | form    |

  @rule:wire.difficult-characters @must @profile:wire
  @source:common/signature @source:common/parameters
  Rule: Characters that must be encoded arrive as they were sent

    Scenario Outline: A description of difficult characters arrives for <source>
      Given <fixture>
      When an image is requested from <source> with
        | Description | "a +*~%&=/?#:;,'()!@[]{}<>财务" |
      Then the image shows
        | Description | "a +*~%&=/?#:;,'()!@[]{}<>财务" |

      Examples: Each method, in another style each
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario Outline: A description that looks encoded arrives from a client that <manner>
      Given a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot with
        | Description | "a%20b+c  d%2B%25&Description=e~*" |
      Then the image shows
        | Description | "a%20b+c  d%2B%25&Description=e~*" |

      Examples: Text that looks encoded already
        | manner                                               |
        | asks for the other format where served               |
        | sends its parameters in the other place where served |

  @rule:wire.unknown-parameter @may @ambiguous @profile:wire
  @source:common/parameters @source:example/request
  Rule: A parameter that nobody knows is left alone, or refused

    The example sends one that the page's table does not list; a rule of its own covers that one.

    Scenario: A parameter that nobody knows makes no difference or is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Colour | blue |
      Then one documented reading holds
        | reading    | outcome                                                        |
        | left alone | an image is created                                            |
        | refused    | refused with 400 UnsupportedParameter or 400 InvalidParameter* |
