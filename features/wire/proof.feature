Feature: Proof of a request's origin

  A time and a signature that only resemble right ones prove nothing. The codes are those of the common errors and of the
  gateway in front of all operations.

  @rule:wire.timestamp-form @must @ambiguous @profile:wire
  @source:common/timestamp @source:common/parameters @source:common/errors
  Rule: A request whose time is missing or unreadable is refused

    The common parameters have the time among those that every request names. Each version has it in another place.

    Scenario Outline: A client that <manner> and <version> is refused
      Given a client that <version>
      And a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading                 | outcome                     |
        | that version not served | such clients are not served |
        | refused                 | refused with 4xx *          |

      Examples: Neither time, in either version
        | manner                  | version                |
        | names no time           | signs with version 1.0 |
        | names words as its time | signs with version 1.0 |
        | names no time           | signs with version V3  |
        | names words as its time | signs with version V3  |

  @rule:wire.signature-exact @must @ambiguous @profile:wire
  @source:common/signature @source:common/errors
  Rule: A text that only resembles the signature is refused

    In Base64 a capital stands for other bits than a small letter. Signature V3 is hexadecimal and may be read in any case.

    Scenario Outline: A client that <manner> is refused
      Given a client that <manner>
      And a system snapshot
      When an image is requested from the system snapshot
      Then one documented reading holds
        | reading | outcome                                                                         |
        | V3 only | such clients are not served                                                     |
        | refused | refused with 4xx Signature* or 4xx IncompleteSignature or 4xx InvalidSignature* |

      Examples: The other case, and another end
        | manner                                                 |
        | signs, and then writes its signature in the other case |
        | signs, and then changes the end of its signature       |
