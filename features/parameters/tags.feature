Feature: Tag.N.Key and Tag.N.Value

  Up to twenty tags; keys of 1 to 64, values of up to 128 characters, neither with the reserved beginnings nor with a
  web address. No error row speaks of tags, so any refusal that speaks of tags or parameters will do. The older
  spelling with a small letter is still documented.

  @rule:tag.key @must @profile:core
  @source:parameter/Tag.N.Key
  Rule: A tag key has 1 to 64 characters and no reserved beginning or address

    Scenario Outline: A key that is <key>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | <key> |
        | Tag.1.Value | value |
      Then the request is refused with 4xx InvalidTag* or 4xx InvalidParameter*

      Examples: Empty, too long, reserved, an address
        | key                           |
        | (empty)                       |
        | 65 letters                    |
        | text starting with "aliyun"   |
        | text starting with "acs:"     |
        | text starting with "http://"  |
        | text starting with "https://" |

    Scenario Outline: Accepted, a key of <key>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | <key> |
        | Tag.1.Value | value |
      Then an image is created

      Examples: The limits themselves
        | key        |
        | 1 letter   |
        | 64 letters |

  @rule:tag.value @must @profile:core
  @source:parameter/Tag.N.Value
  Rule: A tag value has up to 128 characters, none reserved at its beginning

    Scenario Outline: A value that is <value>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | key     |
        | Tag.1.Value | <value> |
      Then the request is refused with 4xx InvalidTag* or 4xx InvalidParameter*

      Examples: Too long, reserved, an address
        | value                        |
        | 129 letters                  |
        | text starting with "aliyun"  |
        | text starting with "acs:"    |
        | text starting with "http://" |

    Scenario Outline: Accepted, a value of <value>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | key     |
        | Tag.1.Value | <value> |
      Then an image is created

      Examples: Nothing at all, and the longest
        | value       |
        | (empty)     |
        | 128 letters |

  @rule:tag.number @must @profile:core
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: N goes from 1 to 20

    Scenario: The twenty-first
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.21.Key   | key   |
        | Tag.21.Value | value |
      Then the request is refused with 4xx InvalidTag* or 4xx InvalidParameter* or 4xx NumberExceed.Tags or 4xx QuotaExceed.Tags

  @rule:tag.shown @must @profile:effects
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value @source:parameter/Tag.N.key @source:parameter/Tag.N.value
  Rule: The image carries its tags

    Scenario Outline: Spelled <spelling>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.<key>   | Department |
        | Tag.1.<value> | Finance    |
        | Tag.2.<key>   | Owner      |
        | Tag.2.<value> | Joshua     |
      Then the image is tagged
        | Department | Finance |
        | Owner      | Joshua  |

      Examples: As documented now, as documented before, and a mix that clients send
        | spelling       | key | value |
        | with capitals  | Key | Value |
        | without        | key | value |
        | half and half  | key | Value |

    Scenario: Both spellings with the same values
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.key   | Department |
        | Tag.1.value | Finance    |
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
      Then the image is tagged
        | Department | Finance |
