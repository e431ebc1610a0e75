Feature: Tag.N.Key and Tag.N.Value

  Keys of 1 to 64, values of up to 128 characters, neither with the reserved beginnings nor with a web address anywhere. No
  error row speaks of tags, so any refusal that speaks of tags or parameters will do.

  @rule:tag.key @must @profile:core
  @source:parameter/Tag.N.Key
  Rule: A tag key has 1 to 64 characters and no reserved beginning or address

    Scenario Outline: A tag key that is <key> is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | <key> |
        | Tag.1.Value | value |
      Then the request is refused with 4xx *Tag* or 4xx InvalidParameter* or 4xx MissingParameter*

      Examples: Empty, too long, reserved, an address
        | key                           |
        | (empty)                       |
        | 65 letters                    |
        | 65 Chinese characters         |
        | text starting with "aliyun"   |
        | text starting with "acs:"     |
        | text starting with "http://"  |
        | text starting with "https://" |
        | text containing "http://"     |
        | text containing "https://"    |

    Scenario Outline: A tag key of <key> is within the limits and is accepted
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | <key> |
        | Tag.1.Value | value |
      Then an image is created

      Examples: The limits themselves, and reserved words further on
        | key                       |
        | 1 letter                  |
        | 64 letters                |
        | 64 Chinese characters     |
        | text containing "aliyun"  |
        | text containing "acs:"    |
        | text starting with "acs"  |
        | text starting with "http" |
        | text containing "ftp://"  |

  @rule:tag.value @must @profile:core
  @source:parameter/Tag.N.Value
  Rule: A tag value has up to 128 characters, none reserved at its beginning

    Scenario Outline: A tag value that is <value> is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | key     |
        | Tag.1.Value | <value> |
      Then the request is refused with 4xx *Tag* or 4xx InvalidParameter*

      Examples: Too long, reserved, an address
        | value                         |
        | 129 letters                   |
        | 129 Chinese characters        |
        | text starting with "aliyun"   |
        | text starting with "acs:"     |
        | text starting with "http://"  |
        | text starting with "https://" |
        | text containing "http://"     |
        | text containing "https://"    |

    Scenario Outline: A tag value of <value> is within the limits and is accepted
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | key     |
        | Tag.1.Value | <value> |
      Then an image is created

      Examples: Nothing at all, the longest, and reserved words further on
        | value                     |
        | (empty)                   |
        | 1 letter                  |
        | 128 letters               |
        | 128 Chinese characters    |
        | text containing "aliyun"  |
        | text containing "acs:"    |
        | text starting with "acs"  |
        | text starting with "http" |
        | text containing "ftp://"  |

  @rule:tag.every-method @must @profile:core
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: Keys and values have their limits by every method and at every N

    Scenario Outline: Tag <n> of <source> is refused for key <key> or value <value>
      Given <fixture>
      When an image is requested from <source> with
        | Tag.1.Key     | first   |
        | Tag.1.Value   | value   |
        | Tag.<n>.Key   | <key>   |
        | Tag.<n>.Value | <value> |
      Then the request is refused with 4xx *Tag* or 4xx InvalidParameter*

      Examples: A key or a value too long
        | fixture            | source                           | n | key        | value       |
        | a running instance | the running instance             | 1 | 65 letters | value       |
        | a running instance | the running instance             | 2 | key        | 129 letters |
        | a system snapshot  | the system snapshot              | 2 | 65 letters | value       |
        | a system snapshot  | the system snapshot              | 2 | key        | 129 letters |
        | a system snapshot  | a mapping of the system snapshot | 2 | 65 letters | value       |
        | a system snapshot  | a mapping of the system snapshot | 1 | key        | 129 letters |
