Feature: Whom the endpoint listens to

  The codes are those of the common errors and of the gateway in front of all operations, which name some things twice.

  @rule:wire.wrong-signature @must @profile:wire
  @source:common/signature @source:common/errors
  Rule: A request that its key's secret did not sign is refused

    The rotation gives each row another way to travel, so that all of them are tried.

    Scenario Outline: A wrong secret is refused, for a client that <manner>
      Given a client that signs with a wrong secret
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then the request is refused with 4xx Signature* or 4xx IncompleteSignature or 4xx InvalidSignature*

      Examples: One version and the other
        | manner                                    |
        | asks for JSON                             |
        | signs with the other version where served |

    Scenario Outline: Without a signature it is refused, for a client that <manner>
      Given a client that sends no signature
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then the request is refused with 4xx *

      Examples: One version and the other
        | manner                                    |
        | asks for JSON                             |
        | signs with the other version where served |

    Scenario Outline: A description changed after signing, <text>, is refused for <source>
      Given <fixture>
      And a client that signs, and then changes a value
      When an image is requested from <source> with
        | Description | <text> |
      Then the request is refused with 4xx Signature* or 4xx IncompleteSignature or 4xx Invalid* or 4xx Content*

      Examples: As many as there are ways to travel
        | fixture            | source                           | text            |
        | a running instance | the running instance             | what was signed |
        | a stopped instance | the stopped instance             | what was signed |
        | a system snapshot  | the system snapshot              | what was signed |
        | a system snapshot  | a mapping of the system snapshot | what was signed |
        | a running instance | the running instance             | 签名的内容      |
        | a stopped instance | the stopped instance             | 签名的内容      |
        | a system snapshot  | the system snapshot              | 签名的内容      |
        | a system snapshot  | a mapping of the system snapshot | 签名的内容      |

  @rule:wire.unknown-key @must @profile:wire
  @source:common/parameters @source:common/errors
  Rule: A request with an access key that does not exist is refused

    Scenario: A request that is signed with nobody's key is refused
      Given a client that signs with an unknown key
      And a system snapshot
      When an image is requested from the system snapshot
      Then the request is refused with 400 InvalidAccessKeyId* or 403 InvalidAccessKeyId* or 404 InvalidAccessKeyId*

  @rule:wire.timestamp @must @ambiguous @profile:wire
  @source:common/timestamp @source:common/errors
  Rule: A request whose time is a day from now is refused

    How many minutes are forgiven is said differently in several places, so nothing near is asked for. Signature V3
    has another parameter for the time, and is later than this edition.

    Scenario Outline: A client that <manner> is refused for its time
      Given a client that signs with version 1.0
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading | outcome                                                                             |
        | refused | refused with 4xx InvalidTimeStamp* or 4xx InvalidTimestamp* or 4xx IllegalTimestamp |
        | V3 only | such clients are not served                                                         |

      Examples: Either way
        | manner                           |
        | has a clock that is a day behind |
        | has a clock that is a day ahead  |

  @rule:wire.timestamp-v3 @must @ambiguous @profile:wire
  @source:common/timestamp @source:common/errors
  Rule: A request of signature V3 whose date is a day from now is refused

    Signature V3 is later than this edition, so an endpoint need not serve it; one that does has the date in a header.

    Scenario Outline: A client that <manner> is refused for its date in V3
      Given a client that signs with version V3
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading       | outcome                                                                                                       |
        | refused       | refused with 4xx InvalidTimeStamp* or 4xx InvalidTimestamp* or 4xx IllegalTimestamp* or 4xx SignatureExpired* |
        | V3 not served | such clients are not served                                                                                   |

      Examples: Either way
        | manner                           |
        | has a clock that is a day behind |
        | has a clock that is a day ahead  |

  @rule:wire.nonce @may @ambiguous @profile:wire
  @source:common/nonce @source:common/errors
  Rule: A nonce that was used before is refused, or not remembered

    Clients have to send another nonce each time; that the endpoint notices is told by a common error alone.

    Scenario: A second request with the same nonce is refused or served
      Given a client that sends the same nonce again
      And a system snapshot
      And an image was requested from the system snapshot with
        | ImageName | a unique name |
      When the same image is requested again with
        | ImageName | a unique name |
      Then one documented reading holds
        | reading    | outcome                              |
        | remembered | refused with 400 SignatureNonceUsed* |
        | forgotten  | an image is created                  |

  @rule:wire.version @may @ambiguous @profile:wire
  @source:common/parameters @source:common/errors
  Rule: A version that does not exist is refused, or not looked at

    Clients have to send the one version; what an endpoint makes of another is told by a common error alone.

    Scenario: A request for the version of another year is refused or served
      Given a client that names an unknown version
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading       | outcome                                                                   |
        | refused       | refused with 4xx *Version* or 4xx InvalidParameter* or 4xx InvalidAction* |
        | not looked at | an image is created                                                       |
